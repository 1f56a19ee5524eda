"""An answer as it stands in the conversation: how widely it was found, then its quotes by voice and meeting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from rag.answering import phrases
from rag.answering.phrases import marks
from rag.answering.selection import groups_of, heading_over, stands_under
from rag.answering.telling import doubt
from rag.answering.thresholds import QUOTES_SHOWN
from rag.feedback import Verdict
from rag.repeats import asks_who
from rag.types import SPELLING, Aim, Answer, Citation, Language, Note, Outcome, Reason, Statement, Summary, Voice
from rag.ui import filters, strings
from rag.ui.exchange import Exchange
from rag.ui.render import facts, silence
from rag.ui.render.markup import Html, element, join
from rag.ui.render.quote import exact, suggested


def question(exchange: Exchange) -> Html:
    """The visitor's own words."""
    return element("div", exchange.question, class_="asked")


def reply(exchange: Exchange, *, notes: int, page_language: Language, remarks: bool = False) -> Html:
    """What the system says to it: the answer, a notice, or that it is searching.

    ``notes`` are in the whole index; with ``remarks`` the reader may say what is wrong.
    """
    if exchange.notice is not None:
        return element("div", element("p", exchange.notice), class_="reply notice")
    if exchange.answer is None:
        return element("div", element("p", strings.SEARCHING(page_language)), class_="reply searching")
    return _Reply(exchange, exchange.answer, notes, page_language, remarks=remarks).html()


class _Reply:
    """Renders one answer in the language of its question."""

    def __init__(
        self, exchange: Exchange, answer: Answer, notes: int, page_language: Language, *, remarks: bool
    ) -> None:
        self.exchange, self.page_language = exchange, page_language
        self.remarks = remarks
        self.turn = exchange.number
        self.unread = exchange.unread
        # A follow-up means nothing to whoever gets a link to it, but for what it became.
        asked = [("q", answer.query.text or exchange.question), *exchange.chosen, ("lang", page_language)]
        self.address = f"?{urlencode(asked)}"
        self.answer = answer
        self.notes = notes
        self.language = answer.query.language
        self.limits = filters.in_words(exchange.chosen, self.language)

    def html(self) -> Html:
        answered = self.answer.outcome is Outcome.ANSWERED
        body = self._in_parts() if self.answer.parts else self._body()
        beside = [self._near(), self._read_as(), self._actions(answered=answered), self._remark()]
        return element(
            "div", self._respelt(), *body, *beside, class_="reply", lang=self.language, id=f"svar-{self.turn}"
        )

    def _body(self) -> list[Html | None]:
        return self._answered() if self.answer.outcome is Outcome.ANSWERED else [self._not_found()]

    def _in_parts(self) -> list[Html | None]:
        """The answer to each of the questions that were asked in one, under that question."""
        rest = element("p", strings.FIRST_ONLY(self.language), class_="warning") if self.answer.more else None
        return [self._summary(), *(self._part(part) for part in self.answer.parts), rest]

    def _part(self, part: Answer) -> Html:
        told = _Reply(self.exchange, part, self.notes, self.page_language, remarks=False)
        asked = element("h2", part.query.text, class_="part-asked")
        return element("section", asked, *told._body(), class_="question-part")

    def _answered(self) -> list[Html | None]:
        citations, opposing = self.answer.citations, set(self.answer.opposing)
        apart = [one for one in citations if one.number in opposing]
        quotes = [
            *self._groups([one for one in citations if one.number not in opposing]),
            element("h3", strings.ALSO_SAID(self.language), class_="also-said") if apart else None,
            *self._groups(apart),
        ]
        if not asks_who(self.exchange.question):
            return [self._found(), self._summary(), *quotes]
        # Whoever asks who said it has read it.
        shown = element("summary", strings.THE_QUOTES(self.language, len(citations)))
        return [self._who(), self._summary(), element("details", shown, *quotes, class_="read-before")]

    def _who(self) -> Html:
        """A line for each voice of each meeting, with where and when it was, and the numbers of its quotes."""
        rows = [
            element(
                "li",
                facts.voice_badge(of[0].voice, self.language),
                element("span", facts.meeting_name(note), class_="meeting", lang="da"),
                " ",
                *self._chips(of),
                element("p", " · ".join([facts.place_and_date(note, self.language), *groups_of(of)]), class_="small"),
            )
            for note, of in by_note(self.answer.citations)
        ]
        head = element("h2", strings.WHO_SAID_IT(self.language), class_="breadth")
        return join(head, self._limited(), element("ul", *rows, class_="who"))

    def _actions(self, *, answered: bool) -> Html:
        copy = self._button("copy", strings.COPY, strings.COPIED)
        aside = self._button("aside", strings.PUT_ALL_ASIDE, strings.IN_BRIEF, id=f"laeg-{self.turn}")
        link = element("a", strings.LINK_TO_QUESTION(self.language), class_="link", href=self.address)
        return element("div", *([copy, aside] if answered else []), link, class_="actions")

    def _remark(self) -> Html | None:
        """What may be said of the answer, and of each of its quotes."""
        if not self.remarks:
            return None
        of_all = [self._verdict(one) for one in (Verdict.GOOD, Verdict.MISSING, Verdict.NO_ANSWER)]
        of_each = [
            element(
                "li",
                *self._chips([citation]),
                *(self._verdict(one, citation) for one in (Verdict.WRONG_PASSAGE, Verdict.WRONG_VOICE)),
            )
            for citation in self.answer.citations
        ]
        return element(
            "details",
            element("summary", strings.REMARK(self.language)),
            element("p", strings.REMARK_ABOUT(self.language), class_="small"),
            element("div", *of_all, class_="row"),
            element("details", element("summary", strings.REMARK_QUOTE(self.language)), element("ul", *of_each))
            if of_each
            else None,
            class_="remarks",
        )

    def _verdict(self, verdict: Verdict, citation: Citation | None = None) -> Html:
        place = f"-{citation.number}" if citation else ""
        return self._button(
            "remark", strings.REMARKS[verdict], strings.THANKS, id=f"melding-{self.turn}-{verdict}{place}"
        )

    def _button(self, kind: str, name: strings.Text, done: strings.Text, **attributes: str) -> Html:
        """A button that says so when it is done."""
        before = element("span", name(self.language), class_="before")
        after = element("span", done(self.language), class_="after")
        return element("button", before, after, class_=kind, type="button", title=name(self.language), **attributes)

    # How widely

    def _found(self) -> Html:
        breadth = self.answer.breadth
        searched = strings.NOTES(self.language, len(breadth.searched))
        found_in = strings.MORE_FOUND_IN if self.answer.query.shown else strings.FOUND_IN
        first = found_in(self.language, found=len(breadth.found), searched=searched)
        meetings = strings.MEETINGS(self.language, breadth.meetings) if breadth.meetings else None
        line = element(
            "h2", first, element("span", f" · {meetings}", class_="also") if meetings else None, class_="breadth"
        )
        unsure = (
            None
            if self.answer.sure
            else element("p", doubt(self.answer.query, self.answer.citations), class_="warning")
        )
        return join(line, unsure, self._limited(), self._narrowed(), self._shown(), self._where())

    def _limited(self) -> Html | None:
        """Which limits were left out, went before the question's own, or kept notes out that have no day."""
        told = phrases.on_limits(self.answer.query, self.answer.breadth)
        return join(*(element("p", line, class_="warning limit") for line in told))

    def _respelt(self) -> Html | None:
        """Which words were taken for others, and the way to search for them as they were written."""
        if SPELLING in self.unread:
            return element("p", strings.AS_WRITTEN(self.language), class_="small respelt")
        words = [one for one in self.answer.query.reasons if one.field == SPELLING]
        if not words:
            return None
        told = (strings.SEARCHED_AS(self.language, meant=one.value, typed=one.words) for one in words)
        name, id_ = strings.ASK_AS_WRITTEN(self.language), f"uden-{self.turn}-{SPELLING}"
        button = element("button", name, class_="unread as-written", type="button", id=id_)
        return element("p", " ".join(told), " ", button, class_="small respelt")

    def _shown(self) -> Html | None:
        """How much of everything is quoted, where everything was asked for."""
        shown, remarks = len(self.answer.citations), self.answer.breadth.remarks
        if not remarks:
            return None
        told = phrases.some_of(shown, remarks, self.answer.query, self.language)
        return element("p", told, class_="small")

    def _narrowed(self) -> Html | None:
        searched = len(self.answer.breadth.searched)
        if not searched or searched >= self.notes:
            return None
        everything = strings.NOTES(self.language, self.notes)
        words = strings.SEARCHED_OF_ALL(
            self.language, searched=strings.number(searched, self.language), all=everything, limits=self._limits()
        )
        return element("p", words, class_="small")

    def _limits(self) -> str:
        """What the search is limited to, in words: read from the question, and chosen."""
        read = dict.fromkeys(f"{filters.label(one.field, self.language)}: {shown}" for one, shown in self._read())
        return "; ".join([*read, *self.limits])

    def _where(self) -> Html:
        rows = [
            element(
                "li", facts.voice_badge(voice, self.language), " ", strings.NOTES(self.language, count), self._of(voice)
            )
            for voice, count in self.answer.breadth.voices
        ]
        return element(
            "details",
            element("summary", strings.WHERE_FOUND(self.language)),
            element("ul", *rows, class_="where"),
            class_="counts",
            open=self.answer.query.aim is Aim.SPEAKERS,
        )

    def _of(self, voice: Voice) -> Html:
        groups = by_note(citation for citation in self.answer.citations if citation.voice is voice)
        names = (", ".join([facts.meeting_name(note), *groups_of(of)]) for note, of in groups)
        return element(
            "ul", *(element("li", name, " ", *self._chips(of)) for name, (_, of) in zip(names, groups, strict=True))
        )

    # What was said

    def _summary(self) -> Html | None:
        """What a language model wrote, marked as such; where there is nothing of it, why."""
        summary = self.answer.summary
        if summary is None:
            return None
        if not summary.statements and summary.shortfall:
            missing = strings.SHORTFALLS[summary.shortfall](self.language)
            return element("p", f"{missing} {strings.QUOTES_STAND(self.language)}", class_="small shortfall")
        remarks = self._remarks(summary)
        return element(
            "section",
            element("h3", strings.IN_SHORT(self.language)),
            element("p", strings.WRITTEN_BY_MODEL(self.language, model=summary.model), class_="small"),
            *(self._sentence(statement) for statement in summary.statements),
            element("p", remarks, class_="small") if remarks else None,
            class_="summary",
        )

    def _remarks(self, summary: Summary) -> str:
        if not summary.finished:
            return strings.WRITING(self.language)
        dropped = strings.DROPPED(self.language, summary.dropped) if summary.dropped else ""
        cut = strings.SHORTFALLS[summary.shortfall](self.language) if summary.shortfall else ""
        return f"{dropped} {cut}".strip()

    def _sentence(self, statement: Statement) -> Html:
        notes = {citation.source for citation in statement.citations}
        voices = dict.fromkeys(strings.VOICES[citation.voice](self.language) for citation in statement.citations)
        whose = f" {', '.join(voices)} · {strings.NOTES(self.language, len(notes))}"
        chips = self._chips(statement.citations)
        return element("p", statement.text, " ", *chips, element("span", whose, class_="small"), class_="sentence")

    def _groups(self, citations: Sequence[Citation]) -> list[Html]:
        return [self._group(note, of) for note, of in by_note(citations)]

    def _group(self, note: Note, citations: Sequence[Citation]) -> Html:
        first = open_of(self.answer, citations)
        shown, rest = self._quotes(citations[:first]), self._quotes(citations[first:])
        more = element(
            "details",
            element("summary", strings.MORE_QUOTES(self.language, len(rest))),
            element("ul", *rest, class_="quotes"),
            class_="more",
        )
        return element(
            "div",
            self._group_head(note, citations[0].voice),
            element("ul", *shown, class_="quotes") if shown else None,
            more if rest else None,
            class_="group",
        )

    def _quotes(self, citations: Sequence[Citation]) -> list[Html]:
        """The quotes, each with what it stands under where the last one that said so stands under something else."""
        quotes, said = [], None
        for citation in citations:
            over = stands_under(citation)
            if said and not over and heading_over(citation) != said:
                over = heading_over(citation)
            quotes.append(self._quote(citation, over if over != said else None))
            said = over or said
        return quotes

    def _group_head(self, note: Note, voice: Voice) -> Html:
        badges = [facts.voice_badge(voice, self.language), facts.damaged_badge(note, self.language)]
        about = f"{facts.place_and_date(note, self.language)} · {strings.FROM_MINUTES(self.language)}"
        return join(
            element("h3", *badges, element("span", facts.meeting_name(note), class_="meeting", lang="da")),
            element("p", about, class_="small"),
        )

    def _quote(self, citation: Citation, lead: str | None) -> Html:
        opening, closing = marks(citation.quote, self.language)
        words = element("q", exact(citation.quote, self.language), class_="quote", lang="da")
        under = element("p", strings.UNDER(self.language), " ", element("span", lead, lang="da"), class_="small under")
        aside = self._button("aside", strings.PUT_ASIDE, strings.IN_BRIEF, id=f"laeg-{self.turn}-{citation.number}")
        chips = self._chips([citation])
        # The marks stand in room kept for them behind the last word, so that they never begin a line alone.
        said = join(
            element("span", opening, words, closing, class_="said"), element("span", " ", *chips, aside, class_="marks")
        )
        return element("li", under if lead else None, said, suggested(citation, self.language))

    def _chips(self, citations: Iterable[Citation]) -> list[Html]:
        return [facts.chip(citation, self.turn, self.language) for citation in citations]

    # What was not

    def _not_found(self) -> Html:
        if self.answer.query.aim in strings.UNSEARCHED:
            words = strings.UNSEARCHED[self.answer.query.aim](self.language)
            return element("div", self._limited(), element("p", words), class_="abstained")
        searched = self._searched(len(self.answer.breadth.searched))
        head, words = silence.told(self.answer, notes=self.notes, searched=searched)
        return element("div", element("h2", head), self._limited(), element("p", words), class_="abstained")

    def _searched(self, searched: int) -> str:
        everything = strings.NOTES(self.language, self.notes)
        if searched >= self.notes:
            return everything
        return strings.OF_ALL(
            self.language, searched=strings.number(searched, self.language), all=everything, limits=self._limits()
        )

    def _near(self) -> Html:
        others, rest = beside(self.answer)
        return join(
            self._beside(others, *(text(self.language) for text in told_of(others))),
            self._beside(rest, strings.NEAR(self.language), None),
        )

    def _beside(self, near: Sequence[Citation], label: str, explained: str | None) -> Html | None:
        if not near:
            return None
        items = [self._near_item(citation) for citation in near]
        return element(
            "details",
            element("summary", label, " ", element("span", f"({len(near)})", class_="count")),
            element("p", explained, class_="small") if explained else None,
            element("ul", *items, class_="near-list"),
            class_="near",
            open=self.answer.outcome is not Outcome.ANSWERED,
        )

    def _near_item(self, citation: Citation) -> Html:
        note = citation.passage.note
        head = join(
            facts.voice_badge(citation.voice, self.language),
            element("span", facts.meeting_name(note), class_="meeting"),
        )
        words = element("span", exact(citation.quote, self.language), class_="said", lang="da")
        text = element("p", words, element("span", " ", *self._chips([citation]), class_="marks"), class_="passage")
        return element("li", element("div", head, class_="near-head"), text, suggested(citation, self.language))

    # What was read into the question

    def _read_as(self) -> Html | None:
        labels = [self._limit(reason, shown) for reason, shown in self._read()]
        chosen = [element("li", limit) for limit in self.limits]
        fields = (field for field in self.unread if field != SPELLING)
        unread = [element("li", filters.label(field, self.language)) for field in fields]
        return join(
            _chip_line(strings.READ_FROM_QUESTION(self.language), labels),
            _chip_line(strings.NOT_READ(self.language), unread),
            _chip_line(strings.LIMITED_TO(self.language), chosen),
        )

    def _read(self) -> list[tuple[Reason, str]]:
        """The limits read from the question, each with what it says."""
        limits = (one for one in self.answer.query.reasons if one.field != SPELLING)
        return filters.read_together(limits, self.language)

    def _limit(self, reason: Reason, shown: str) -> Html:
        label = filters.label(reason.field, self.language)
        value = element("b", shown)
        because = strings.FROM_THE_TALK(self.language)
        if reason.words.casefold() in self._written():
            because = strings.BECAUSE_YOU_WROTE(self.language, words=reason.words)
        # Gradio's chat lets neither data attributes nor labels through: the id tells which, and hidden words say what.
        name = strings.ASK_WITHOUT(self.language, label=label)
        without = element(
            "button",
            element("span", name, class_="unseen"),
            class_="unread",
            type="button",
            title=name,
            id=f"uden-{self.turn}-{reason.field}",
        )
        return element("li", f"{label}: ", value, f" ({because}) ", without)

    def _written(self) -> str:
        """The question as it was typed and as it was corrected, in small letters."""
        meant = [one.value for one in self.answer.query.reasons if one.field == SPELLING]
        return " ".join([self.exchange.question, *meant]).casefold()


def open_of(answer: Answer, group: Sequence[Citation]) -> int:
    """How many quotes of one voice and note stand open: its first, or those among as many as were wished for."""
    wished = answer.query.quotes
    return sum(one.number < answer.first + wished for one in group) if wished else QUOTES_SHOWN


def folded(answer: Answer) -> list[Citation]:
    """The quotes that stand folded away under the first of their note: none is read before it is unfolded."""
    if answer.parts:
        return [one for part in answer.parts for one in folded(part)]
    apart = [one for one in answer.citations if one.number in answer.opposing]
    rest = [one for one in answer.citations if one not in apart]
    return [one for said in (rest, apart) for _, of in by_note(said) for one in of[open_of(answer, of) :]]


def beside(answer: Answer) -> tuple[list[Citation], list[Citation]]:
    """What stands beside the answer: passages of voices that the answer does not cite, and the other near ones."""
    answered = {citation.voice for citation in answer.citations}
    others = [near for near in answer.near if answered and near.voice not in answered]
    return others, [near for near in answer.near if near not in others]


def told_of(others: Sequence[Citation]) -> tuple[strings.Text, strings.Text]:
    """What stands over passages of other voices, and beside it; no voice is claimed that is not known."""
    known = all(citation.voice is not Voice.UNKNOWN for citation in others)
    return (strings.OTHER_VOICES, strings.OTHER_VOICES_ARE) if known else (strings.SOMEBODY, strings.SOMEBODY_IS)


def by_note(citations: Iterable[Citation]) -> list[tuple[Note, list[Citation]]]:
    """Citations grouped by note, notes of one voice together, otherwise in the order they came."""
    voices: dict[Voice, dict[str, list[Citation]]] = {}
    for citation in citations:
        voices.setdefault(citation.voice, {}).setdefault(citation.source, []).append(citation)
    return [(group[0].passage.note, group) for notes in voices.values() for group in notes.values()]


def _chip_line(label: str, items: Sequence[Html]) -> Html | None:
    return element("div", element("span", label), element("ul", *items), class_="read-as") if items else None
