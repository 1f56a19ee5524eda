from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answering import together
from rag.answering.around import surroundings
from rag.passages import make_passages
from rag.types import (
    Answer,
    Breadth,
    Citation,
    Filters,
    Note,
    Outcome,
    Passage,
    PassageKind,
    Provenance,
    Query,
    Reason,
    Shortfall,
    Span,
    Statement,
    Summary,
    Voice,
)
from rag.ui import render
from rag.ui.exchange import Exchange
from rag.ui.render.answer import folded
from rag.ui.render.markup import element, escape
from rag.ui.render.quote import exact, excerpt


class Reader(HTMLParser):
    """What a browser would show: all letters, and those inside one element."""

    def __init__(self, html: str, within: str = "") -> None:
        super().__init__(convert_charrefs=True)
        self.within = within
        self.depth = 0
        self.text = ""
        self.inside: list[str] = []
        self.tags: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, _attrs):
        self.tags.append(tag)
        if self.depth or tag == self.within:
            self.inside += [""] if not self.depth else []
            self.depth += 1

    def handle_endtag(self, _tag):
        self.depth -= bool(self.depth)

    def handle_data(self, data):
        self.text += data
        if self.depth:
            self.inside[-1] += data


def test_a_quote_that_has_its_own_marks_is_shown_in_one_pair():
    words = '"Vi løber for stærkt."'
    note = Note("a.txt", words, "A", "x" * 64)
    passage = Passage(note=note, number=0, span=Span(0, len(words)), kind=PassageKind.BULLET)
    text = Reader(reply(answered(passage))).text
    assert f"{words} [1]" in text
    assert not set("»«“”") & set(text)


def test_only_an_answer_that_may_be_none_is_shown_with_a_warning(passage):
    assert "Det er usikkert" in Reader(reply(answered(passage, sure=False))).text
    assert "Det er usikkert" not in Reader(reply(answered(passage))).text


def answered(passage: Passage, **changes) -> Answer:
    citation = Citation(1, passage, passage.span)
    fields = {
        "query": Query("Hvad om cykelstier?", "da"),
        "outcome": Outcome.ANSWERED,
        "text": "x",
        "statements": (Statement(citation.quote, (citation,)),),
        "breadth": Breadth(("a.txt", "b.txt"), ("a.txt",), 1, ((Voice.CITIZENS, 1),)),
    }
    return Answer(**{**fields, **changes})


def reply(answer: Answer, notes: int = 2) -> str:
    return render.reply(Exchange(1, "Hvad?", answer), notes=notes, page_language="da")


@given(st.text(alphabet=st.characters(exclude_characters="\x00", exclude_categories=["Cs", "Cc"]) | st.just("\n")))
def test_escaped_text_shows_exactly_its_letters_and_holds_no_element(text):
    read = Reader(escape(text))
    assert read.text == text
    assert read.tags == []


@given(st.text(alphabet="ab* \n\uf0b7█o<&", max_size=200))
def test_a_quote_keeps_every_letter_however_it_is_dressed(text):
    assert Reader(exact(text, "da")).text == text


@given(st.text(alphabet="*_`#[]()!$|~\\{}<>&\"'\n", max_size=80))
def test_no_sign_of_markdown_or_html_leaves_unescaped(text):
    assert not set(escape(text)) & set("*_`[]()!$|~\\{}<>\"'\n")


def test_only_html_made_here_is_let_through():
    assert element("p", element("b", "x"), "<b>") == "<p><b>x</b>&#60;b&#62;</p>"


def test_an_attribute_cannot_be_left():
    assert element("a", title='"><script>') == '<a title="&#34;&#62;&#60;script&#62;"></a>'


def test_the_marked_words_are_the_slice_of_the_note(passage):
    start, end = surroundings(passage.note, passage.span)
    read = Reader(excerpt(passage.note, passage.span, start, end, "da"), "mark")
    assert read.inside == [passage.text]
    assert read.text == passage.note.text[start:end]


@given(st.data())
def test_an_excerpt_holds_its_quote_and_is_cut_at_line_ends(data):
    from rag.types import Note

    text = data.draw(st.text(alphabet="ab \n", min_size=1, max_size=600))
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    first, last = surroundings(Note("a.txt", text, "", ""), span)
    assert first <= span.start < span.end <= last
    assert first == 0 or text[first - 1] == "\n"
    assert last == len(text) or text[last] == "\n"


def test_a_quote_stands_verbatim_in_quote_marks_with_its_number(passage):
    html = reply(answered(passage))
    assert Reader(html, "q").inside == [passage.text]
    assert f"»{passage.text}« [1]" in Reader(html).text


def test_an_answer_says_in_how_many_of_the_notes_searched_it_was_found(passage):
    assert "Fundet i 1 af 2 noter" in Reader(reply(answered(passage))).text


def test_each_count_opens_to_its_quotes(passage):
    counts = reply(answered(passage)).split('class="counts"')[1].split("</details>")[0]
    assert "Borgere" in counts
    assert "kilde-1-1" in counts


def test_a_limited_search_says_so(passage):
    assert "Der er søgt i 2 af 9 noter" in Reader(reply(answered(passage), notes=9)).text


def test_an_english_question_is_answered_in_english_and_quoted_in_danish(passage):
    html = reply(answered(passage, query=Query("What about cycle paths?", "en")))
    assert html.startswith('<div class="reply" lang="en"')
    assert "Found in 1 of 2 notes" in Reader(html).text
    assert '<q class="quote" lang="da">' in html


def written(passage: Passage, *texts: str, **changes) -> str:
    statements = tuple(Statement(text, (Citation(1, passage, passage.span),)) for text in texts)
    return reply(answered(passage, summary=Summary("lille-model", statements, **changes)))


def test_a_models_sentence_stands_outside_quote_marks_and_is_labelled(passage):
    html = written(passage, "Der ønskes cykelstier.")
    assert '<p class="sentence">Der ønskes cykelstier. <a class="cite"' in html
    assert Reader(html, "q").inside == [passage.text]
    assert "Skrevet af sprogmodellen lille-model" in Reader(html).text
    assert "Det er ikke citater" in Reader(html).text


def test_a_models_markup_is_shown_as_letters(passage):
    html = written(passage, "<img src=x onerror=1> ![x](http://192.0.2.1/)")
    assert "img" not in Reader(html).tags
    assert "<img src=x onerror=1> ![x](http://192.0.2.1/)" in Reader(html).text
    assert "![x]" not in html


def test_sentences_left_out_are_counted(passage):
    text = Reader(written(passage, "Der ønskes cykelstier.", dropped=2)).text
    assert "2 sætninger er udeladt, fordi de ikke kunne bekræftes." in text


@pytest.mark.parametrize("shortfall", list(Shortfall))
def test_without_a_sentence_the_page_says_why_and_keeps_the_quotes(passage, shortfall):
    html = written(passage, shortfall=shortfall)
    assert Reader(html, "q").inside == [passage.text]
    assert "Citaterne er svaret." in Reader(html).text
    assert "Kort sagt" not in html


def test_while_the_model_writes_the_page_says_so(passage):
    assert "Sprogmodellen skriver" in Reader(written(passage, finished=False)).text


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_answer_that_abstains_quotes_nothing(passage, language):
    near = (Citation(1, passage, passage.span),)
    answer = Answer(Query("?", language), Outcome.RELATED, "", near=near, breadth=Breadth(("a.txt",)))
    html = reply(answer)
    read = Reader(html, "q")
    assert read.inside == []
    assert not set("»«“”") & set(read.text)
    assert passage.text in read.text
    assert ("ikke noget sikkert svar" if language == "da" else "no certain answer") in read.text


def test_other_voices_stand_apart_and_labelled(passage):
    other_note = replace(
        passage.note, source="b.txt", provenance=replace(passage.note.provenance, voice=Voice.EMPLOYEES)
    )
    other = replace(passage, note=other_note)
    html = reply(answered(passage, near=(Citation(2, other, other.span),)))
    beside = html.split('class="near"')[1]
    assert "Andre stemmer" in beside
    assert "Medarbejdere" in beside
    assert "<q" not in beside
    panel = Reader(
        render.panel((Exchange(1, "Hvad?", answered(passage, near=(Citation(2, other, other.span),))),), "da")
    )
    assert "Andre stemmer" in panel.text
    assert "Nærliggende" not in panel.text


def test_what_is_beside_the_answer_claims_no_voice_that_is_not_known(passage):
    other_note = replace(passage.note, source="b.txt", provenance=replace(passage.note.provenance, voice=Voice.UNKNOWN))
    other = replace(passage, note=other_note)
    found = answered(passage, near=(Citation(2, other, other.span),))
    panel = Reader(render.panel((Exchange(1, "Hvad?", found),), "da")).text
    for shown in (reply(found), panel):
        assert "Andet om samme sag" in shown
        assert "Andre stemmer" not in shown


def test_a_limited_search_that_finds_nothing_says_how_many_notes_it_searched():
    answer = Answer(Query("?", "da"), Outcome.NOT_FOUND, "", breadth=Breadth(("a.txt",)))
    assert "Der er søgt i 1 af 9 noter" in Reader(reply(answer, notes=9)).text
    assert "Der er søgt i 1 note, uden" in Reader(reply(answer, notes=1)).text


def test_a_filter_read_from_the_question_says_which_words_it_came_from(passage):
    read = Reader(asked_with(passage, "Hvad sagde borgerne?", Reason("voice", "citizens", "borgerne"))).text
    assert "Hvem taler: Borgere (fordi du skrev borgerne)" in read


def test_all_that_the_same_words_limit_to_is_told_once_and_of_many_the_first_few(passage):
    called = ["Vera", "Vera (Solhøj)", "fru Vera", "Vera, have 31", "VB"]
    read = asked_with(passage, "Hvad siger Vera?", *(Reason("speaker", one, "Vera") for one in called))
    assert "Sagt af: Vera, Vera (Solhøj), fru Vera, og 2 mere (fordi du skrev Vera)" in Reader(read).text
    assert read.count('id="uden-1-speaker"') == 1


def test_a_source_says_where_it_comes_from(passage):
    text = Reader(render.card(Citation(1, passage, passage.span), 1, "da")).text
    for said in (
        "Opsamling på borgermøde",
        "Borgere",
        "fra referatet",
        "Gruppe 1 › Trafik",
        "dato ikke oplyst",
        "a.txt",
    ):
        assert said in text


def test_masked_data_are_shown_as_blocks_and_explained(note):
    start = note.text.index("Busserne")
    busses = Passage(note, 1, Span(start, note.text.index("sjældent.") + 9))
    text = Reader(render.card(Citation(1, busses, busses.span), 1, "da")).text
    assert "█" * 11 in text
    assert "Personoplysninger er skjult" in text


def test_a_suggested_reading_stands_outside_the_quote_and_says_what_it_is(passage):
    damaged = replace(passage, note=replace(passage.note, damaged=True), reading="Foreslået tekst")
    html = render.card(Citation(1, damaged, damaged.span), 1, "da")
    assert "Foreslået tekst" not in Reader(html, "blockquote").inside[0]
    assert "Foreslået læsning (ikke et citat): Foreslået tekst" in Reader(html).text
    assert "Skadet scanning" in Reader(html).text


def test_a_damaged_quote_in_an_answer_has_its_suggested_reading_below_it(passage):
    text = "Opsamling\n\n- Viskal mgdes, og det er godt.\n"
    scan = replace(passage.note, text=text, damaged=True, private=())
    start = text.index("Viskal")
    line = Passage(scan, 0, Span(start, len(text) - 1), reading="Vi skal mødes, og det er godt.")

    def told(start, end):
        citation = Citation(1, line, Span(start, end))
        return reply(answered(passage, statements=(Statement(citation.quote, (citation,)),)))

    for end, reading in ((line.span.end, line.reading), (text.index(","), "Vi skal mødes")):
        html = told(start, end)
        assert Reader(html, "q").inside == [text[start:end]]
        assert f"Foreslået læsning (ikke et citat): {reading}" in Reader(html).text
    assert "Foreslået" not in told(text.index("og det"), line.span.end)


def test_only_the_newest_answers_sources_are_open(passage):
    exchanges = (Exchange(1, "Først?", answered(passage)), Exchange(2, "Så?", answered(passage)))
    html = render.panel(exchanges, "da")
    assert html.count(" hidden>") == 1
    assert 'id="kilde-1-1"' in html
    assert 'id="kilde-2-1"' in html


def test_many_quotes_of_one_note_open_on_demand(note):
    spans = [Span(at, at + 3) for at in range(0, 18, 3)]
    citations = [Citation(n, Passage(note, n, span), span) for n, span in enumerate(spans, 1)]
    statements = tuple(Statement(citation.quote, (citation,)) for citation in citations)
    html = reply(answered(Passage(note, 0, spans[0]), statements=statements))
    assert "Vis 2 citater mere" in html
    assert html.count("<q ") == 6


def test_what_a_quote_stands_under_is_said_again_where_another_stood_between():
    text = (
        "Borgermøde\n\nBoliger\n\n- Dyre\n\nBusser\n\n- Her kommer der kun en bus i timen efter klokken seks.\n- Dyre\n"
    )
    note = Note("a.txt", text, "Borgermøde", "0", Provenance(voice=Voice.CITIZENS))
    homes, bus, fares = make_passages(note)
    citations = tuple(Citation(at, one, one.span) for at, one in enumerate((homes, bus, fares, homes), 1))
    statements = tuple(Statement(one.quote, (one,)) for one in citations)
    shown = Reader(reply(answered(homes, statements=statements))).text
    assert [line.strip() for line in re.findall(r"Under: (Boliger|Busser)", shown)] == ["Boliger", "Busser", "Boliger"]


def test_an_excerpt_stops_where_the_note_says_who_took_the_minutes():
    text = "Borgermøde (12.06.25)\nSTED: HALLEN\n\nBORDVÆRT OG REFERENT: ANNE BØG\n\nØvelse 1\n\n- Busser\n"
    note = Note("a.txt", text, "Borgermøde", "0")
    for said in ("Borgermøde (12.06.25)", "Busser"):
        span = Span(text.index(said), text.index(said) + len(said))
        start, end = surroundings(note, span)
        assert said in text[start:end]
        assert "BØG" not in text[start:end]


def test_more_quotes_are_headed_as_such_and_their_end_is_said(passage):
    more = Query("Hvad om cykelstier?", "da", shown=("Vis før",))
    assert "Flere citater: fundet i 1 af 2 noter" in Reader(reply(answered(passage, query=more))).text
    none = Answer(more, Outcome.NOT_FOUND, "", breadth=Breadth(("a.txt",)))
    assert "Der er ikke flere citater" in Reader(reply(none)).text


def test_the_sources_of_an_english_answer_are_labelled_in_english(passage):
    found = answered(passage, query=Query("What about cycle paths?", "en"))
    html = render.panel((Exchange(1, "Hvad?", answered(passage)), Exchange(2, "What?", found)), "da")
    danish, english = (Reader(html[html.index(f'id="kilder-{turn}"') - 99 :]).text for turn in (1, 2))
    assert "Borgere" in danish
    assert "Citizens" in english
    assert "from the minutes" in english
    assert not any(word in english for word in ("Borgere", "fra referatet", "Vis hele noten", "Stykket"))


def test_the_link_to_a_follow_up_asks_what_it_became(passage):
    html = reply(answered(passage, query=Query("Hvad om cykelstier (i Assentoft)?", "da")))
    assert "?q=Hvad+om+cykelstier+%28i+Assentoft%29%3F&#38;lang=da" in html


def test_each_part_of_an_answer_stands_under_its_question_with_its_quotes_or_its_silence(passage):
    silence = Answer(Query("Hvad om skat?", "da"), Outcome.NOT_FOUND, "x", breadth=Breadth(("a.txt",)))
    whole = together("Hvad om cykelstier, og hvad om skat?", [answered(passage), silence], "da")
    text = " ".join(Reader(reply(whole)).text.split())
    first, second = text.index("Hvad om cykelstier?"), text.index("Hvad om skat?")
    assert first < text.index(" ".join(passage.text.split())) < second < text.index("svarer ikke")


def test_an_answer_to_the_first_of_many_questions_says_so_below_them():
    silence = Answer(Query("hvad om skat?", "da"), Outcome.NOT_FOUND, "Noterne svarer ikke på dette.")
    whole = together("Hvad om skat, og hvad om løn, og ...?", [silence, silence], "da", more=True)
    html = render.reply(Exchange(1, "?", answer=whole), notes=1, page_language="da")
    assert "Stil de øvrige for sig." in Reader(html).text


def test_an_excerpt_stops_at_a_word_that_a_slide_has_down_its_side():
    text = "Vi fyrer med gas.\n\nR\nE\nF\nL\n\nOmstillingen taber.\nDet er for dyrt.\n\nR\nE\nF\nL\n\nVi fyrer ikke.\n"
    start = text.index("Omstillingen")
    first, last = surroundings(Note("a.txt", text, "", ""), Span(start, start + len("Omstillingen taber.")))
    assert text[first:last] == "Omstillingen taber.\nDet er for dyrt."


def asked_with(passage: Passage, question: str, *reasons: Reason, **changes) -> str:
    """The reply to a question with what was read from it."""
    query = Query("Hvad siger borgerne om cykelstier?", "da", reasons=reasons, **changes)
    answer = answered(passage, query=query)
    return render.reply(Exchange(1, question, answer), notes=3, page_language="da")


def test_who_asks_who_said_it_is_told_whose_words_where_and_when_before_any_quote(passage):
    read = Reader(asked_with(passage, "hvem sagde det?")).text
    before, _, after = read.partition("Vis citatet")
    assert "Hvem der sagde det" in before
    assert "dato ikke oplyst" in before
    assert "[1]" in before
    assert passage.text not in before
    assert passage.text in after


def test_a_limited_search_names_its_limits(passage):
    read = Reader(asked_with(passage, "Hvad?", Reason("voice", "citizens", "borgerne"))).text
    assert "Der er søgt i 2 af 3 noter, fordi søgningen er afgrænset (Hvem taler: Borgere)." in read


def test_limits_chosen_by_hand_are_named_in_the_language_of_the_answer(passage):
    answer = answered(passage, query=Query("What?", "en"))
    exchange = Exchange(1, "What?", answer, chosen=(("place", "Assentoft"), ("voice", "citizens")))
    read = Reader(render.reply(exchange, notes=3, page_language="da")).text
    assert "(Place: Assentoft; Who speaks: Citizens)" in read


def test_what_a_question_leaves_out_is_told_and_can_be_taken_back(passage):
    excluded = Reason("voice", "politicians", "undtagen politikerne", excluded=True)
    html = asked_with(passage, "Hvad siger alle undtagen politikerne?", excluded)
    assert "Hvem taler: alle undtagen Politikere (fordi du skrev undtagen politikerne)" in Reader(html).text
    assert 'id="uden-1-voice"' in html


def test_a_limit_that_was_left_out_or_goes_before_is_told_at_the_top(passage):
    left, held = Reason("place", "Randers", "Randers"), Reason("place", "Cepheus Park", "Cepheus Park")
    read = Reader(asked_with(passage, "og de?", left_out=(left,), held=(held,))).text
    assert read.index("Med »Randers« fra et tidligere spørgsmål blev der intet fundet") < read.index(passage.text)
    assert read.index("»Cepheus Park« i spørgsmålet ændrer den ikke") < read.index(passage.text)


@pytest.mark.parametrize(
    ("typed", "because"),
    [
        ("Hvad siger borgerne?", "fordi du skrev borgerne"),
        ("hvad siger BORGERNE", "fordi du skrev borgerne"),
        ("er der andre, der nævner det?", "følger af samtalen"),
    ],
)
def test_a_limit_is_said_to_be_written_only_where_it_was(passage, typed, because):
    read = Reader(asked_with(passage, typed, Reason("voice", "citizens", "borgerne"))).text
    assert because in read


def test_a_corrected_word_is_told_before_the_answer_with_the_way_back(passage):
    html = asked_with(passage, "Hvad om cykelsteir?", Reason("spelling", "cykelstier", "cykelsteir"))
    read = Reader(html).text
    assert read.index("Søgt efter »cykelstier«; du skrev »cykelsteir«.") < read.index("Fundet i")
    assert 'id="uden-1-spelling"' in html
    assert "Læst af dit spørgsmål" not in read


def test_notes_that_a_limit_of_days_keeps_out_are_counted(passage):
    breadth = Breadth(("a.txt",), ("a.txt",), 1, ((Voice.CITIZENS, 1),), undated=2)
    assert (
        "2 af noterne har ingen dato og er derfor ikke søgt." in Reader(reply(answered(passage, breadth=breadth))).text
    )


def test_silence_beside_what_others_say_tells_that_they_are_others(passage):
    query = Query("Hvad siger politikerne?", "da", filters=Filters(voice=(Voice.POLITICIANS,)))
    near = (Citation(1, passage, passage.span),)
    silent = Answer(query, Outcome.RELATED, "", near=near, breadth=Breadth(("b.txt",)))
    assert "Nedenfor står, hvad andre siger om samme sag." in Reader(reply(silent)).text


def test_silence_of_those_who_are_only_mentioned_says_so(passage):
    query = Query("Hvad mener Operaen?", "da", mute=("Operaen",))
    near = (Citation(1, passage, passage.span),)
    silent = Answer(query, Outcome.RELATED, "", near=near, breadth=Breadth(("b.txt",)))
    text = Reader(reply(silent)).text
    assert "Ingen note gengiver ord fra Operaen. De viste steder nævner kun navnet." in text
    assert "nedenfor" not in text


def test_the_marks_behind_a_quote_stand_together(passage):
    assert Reader(reply(answered(passage)), "li").text.count("[1]") >= 1
    assert '<span class="marks">' in reply(answered(passage))


def test_quotes_that_stand_folded_are_those_after_the_first_of_their_note(note):
    passages = [Passage(note, at, Span(at * 3, at * 3 + 2)) for at in range(7)]
    citations = [Citation(at + 1, one, one.span) for at, one in enumerate(passages)]
    answer = answered(passages[0], statements=tuple(Statement(one.quote, (one,)) for one in citations))
    assert [one.number for one in folded(answer)] == [5, 6, 7]


def test_of_a_wished_number_of_quotes_so_many_stand_open_and_each_other_one_unfolds(note):
    other = replace(note, source="b.txt", sha256="y" * 64)
    passages = [Passage(one, at, Span(at * 3, at * 3 + 2)) for one in (note, other) for at in range(3)]
    citations = [Citation(at + 1, one, one.span) for at, one in enumerate(passages)]
    answer = answered(passages[0], statements=tuple(Statement(one.quote, (one,)) for one in citations))
    wished = replace(answer, query=replace(answer.query, quotes=1))
    assert [one.number for one in folded(wished)] == [2, 3, 4, 5, 6]
    text = Reader(reply(wished)).text
    assert "Vis 2 citater mere" in text
    assert "Vis 3 citater mere" in text
    assert '<ul class="quotes"></ul>' not in reply(wished)


@pytest.mark.parametrize(
    ("query", "below"),
    [
        (Query("Hvad?", "da", unknown_names=("Xyz",)), "vises nedenfor, ligger nær"),
        (Query("Hvad?", "da", unknown_places=("Aarhus",)), "er sagt andre steder"),
        (Query("Hvad?", "da", unknown_groups=("gruppe 5",)), "Der er ingen gruppe 5 i noterne."),
        (Query("Hvad?", "da", shown=("før",)), "vises nedenfor, ligger nær"),
        (Query("Hvad?", "da", filters=Filters(voice=(Voice.POLITICIANS,))), "hvad andre siger om samme sag"),
        (Query("Hvad?", "da"), "De nærmeste steder står nedenfor"),
    ],
)
def test_silence_tells_of_what_stands_below_only_where_something_does(passage, query, below):
    silent = answered(passage, query=query, outcome=Outcome.NOT_FOUND, statements=(), breadth=Breadth(("a.txt",)))
    assert "nedenfor" not in Reader(reply(silent)).text
    near = replace(silent, outcome=Outcome.RELATED, near=(Citation(1, passage, passage.span),))
    assert below in Reader(reply(near)).text
