"""Follow-ups become questions that stand alone, without a model."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rag.danish import abbreviations, content_words, words
from rag.danish.stopwords import stop_words, telling_words
from rag.language import detect
from rag.repeats import IN_LANGUAGE, MORE, MORE_ABOUT, asks_of_itself, asks_of_no_note, repeats, without_courtesy
from rag.retrieval.asked import wanted_in, without_the_count, without_the_task
from rag.retrieval.facets import facets_in, without_facets
from rag.retrieval.limits import EXERCISE, GROUP
from rag.retrieval.meetings import AT, OCCASION
from rag.retrieval.names import names_in
from rag.retrieval.speakers import bodies_speaking, read_voices
from rag.retrieval.understanding import OF_ALL_NOTES
from rag.types import Language

OPENING = re.compile(
    r"^\W*(?:(?:og|and|men|but|så|so)\b\W*)?(?:hvad med|hvad så med|hvordan med|what about|how about)\b\W*"
    r"|^\W*(?:og|and)\b\W*(?:(?:om|about)\b\W*)?|^\W*(?:noget|something|anything)\s+(?:om|about)\b\W*"
    r"|^\W*(?:jeg mente|i meant)\b\W*(?:(?:om|about)\b\W*)?|^\W*(?:om|about)\b\W*",
    re.IGNORECASE,
)
REFUSING = re.compile(
    r"^\W*(?:nej|no)\s*[,.!–-]+\W*(?=\w)|^\W*(?:nej|no)\s+(?=(?:jeg mente|i meant|om|about)\b)", re.IGNORECASE
)
NAMING_A_TOPIC = re.compile(r"\b(?:om|(?<!what )(?<!how )about)\W*$", re.IGNORECASE)
ONLY = re.compile(r"^\W*(?:kun|only|just)\b\W*", re.IGNORECASE)
POINTING = re.compile(
    r"\b(?!(?-i:[A-ZÆØÅ]{2}))(?:det|den|dem|dette|denne|disse|that|it|them|this|those|these)\b(?=\W*(?:$|[?.!,]|sagt|nævnt|said|mentioned))",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"^\W*(?:[\wæøå]+\W+){0,4}(?:mere|more|uddyb|elaborate)\W+(?:(?:om|about|on)\W+)?(?:(?:det|den|the|nr|nummer|number|citat|quote)\W+)*"
    r"(?P<which>\d{1,2}|[a-zæøå]+)(?:\W+(?:one|quote|citat|punkt|point))?\W*$",
    re.IGNORECASE,
)
ORDINALS = {
    word: number
    for number, spelt in enumerate(
        ("første first et one", "andet anden second to two", "tredje third tre three", "fjerde fourth", "femte fifth"),
        1,
    )
    for word in spelt.split()
}
LAST = frozenset({"sidste", "last"})
ASKING = re.compile(
    r"^\W*(?:hvor (?:mange|meget|længe|ofte|lang tid|stor)|how (?:many|much|long|often|far)|hvad koster|"
    r"hvornår|hvem|hvorfor|hvordan|hvilke[nt]?|hvad|hvor|when|who|why|how|which|what|where)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    ASKING.pattern + r"\W*(?:(?:er|var|bliver|har|gør|siges|do|does|did|is|are|was|were|have|has)\b)?", re.IGNORECASE
)
"""How a question begins, up to what it is about."""
THERE = re.compile(r"\bthere\b(?!\s+(?:is|are|was|were|be|will|has|have)\b)(?<!is there)(?<!are there)", re.IGNORECASE)
AGREEING = frozenset(
    (
        *("enige", "enig", "uenige", "uenig", "uenighed", "samme", "same"),
        *("agree", "agrees", "agreed", "disagree", "disagrees", "disagreed", "disagreement"),
    )
)
TAKING_SIDES = re.compile(
    r"^\W*(?:(?:og|and|men|but)\s+)?(?:(?:er|var)\s+(?:der\s+)?(?:nogen|nogle|alle|mange|flere)(?:\s+(?:der|som)\s+(?:er|var))?|hvem\s+(?:er|var|stemte)|"
    r"(?:is|was)\s+(?:anyone|anybody|someone|everyone)|(?:are|were)\s+(?:they|all|many)|who(?:\s+(?:is|was|voted)|['’]s))\s+"
    r"(?:imod|mod|for|against|in favou?r)\W*$",
    re.IGNORECASE,
)
"""Asked of what stood before."""
THEY = re.compile(r"\b(?:they|de)\b(?!\s+(?:som|der)\b)(?=\W*(\w*))")
WHO = re.compile(r"^\W*(?:hvem|who|hvor|where)\b(?!\s+(?:mange|meget|ofte|længe))", re.IGNORECASE)
WHERE = re.compile(r"\b(?P<before>i|fra|in|from|at|ved|på)\s+(?P<name>(?:[A-ZÆØÅ][\w-]+)(?:\s+[A-ZÆØÅ][\w-]+)*)")
WHERE_ALONE = re.compile(r"^\W*(?:i|fra|in|from|at|ved|på)\b", re.IGNORECASE)
ONLY_THERE = re.compile(r"\s+(?:kun|only|alene)\W*$", re.IGNORECASE)
BESIDE = frozenset({"at", "ved", "på"})
"""What stands before a square or a school, and not before a town."""
NUMBERED_LIMITS = (GROUP, *EXERCISE)
NAME = re.compile(r"[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w.-]+){1,3}")
"""First name and family name."""
ABOUT = re.compile(r"\b(?:om|about|on|regarding|vedrørende)\s+", re.IGNORECASE)
ACCORDING_TO = re.compile(r"\s*\((?:ifølge|according to)\s[^()]*\)", re.IGNORECASE)
MATTER = re.compile(r"(?:\? \(|\((?!(?:i|in|ifølge|according to)\s))(?P<matter>[^()]+)\)\W*$", re.IGNORECASE)
"""What an earlier follow-up was about, which stands beside it."""


MEETING_ITSELF = re.compile(
    r"\W*(?:hvornår|hvor|hvem|when|where|who|how many)\b.{0,40}?"
    rf"(?P<meeting>\b(?:the\s+\w+['’]?s?\s+)?{OCCASION.pattern})",
    re.IGNORECASE,
)
WHEN_IT_WAS = re.compile(
    r"\W*(?:(?:og|and)\b\W*)?(?P<asks>(?:hvornår|hvor|when|where)\s+(?:blev|var|was))\s+(?:det|that|it)(?:\s+\w+)?\W*$",
    re.IGNORECASE,
)
"""Of a meeting that was asked about itself, and of nothing that was said."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question and what was answered."""

    question: str
    answer_text: str = ""


def standalone(question: str, history: Sequence[Turn], *, places: Collection[str] = ()) -> str:
    """The question as it would be asked without what went before; a full question comes back as it is.

    Follow-ups of follow-ups are resolved from the first on. ``places`` are names that follow-ups may have in small
    letters, and may be nothing but.
    """
    earlier = answered = ""
    for turn in history:
        if not asks_of_no_note(turn.question):
            earlier, answered = _resolve(_plain(turn.question, earlier, places), earlier, answered), turn.answer_text
    return question if asks_of_itself(question) else _resolve(_plain(question, earlier, places), earlier, answered)


def shown_before(question: str, history: Sequence[Turn], *, places: Collection[str] = ()) -> tuple[str, ...]:
    """The quotes that a question for more is not to be given again, white space folded; none for any other question.

    A turn that asks for the same again, in another language say, gets what the one before it got.
    """
    earlier = answered = ""
    given: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    for turn in (*(one for one in history if not asks_of_no_note(one.question)), Turn(question)):
        asked = _plain(turn.question, earlier, places)
        became, quotes = _resolve(asked, earlier, answered), tuple(_quotes_of(answered).values())
        if became != earlier:
            # "More about the first" becomes the words of that quote.
            given = left_out = (became,) if became in quotes else ()
        elif _asks_for_more(asked):
            left_out = given
        elif not (repeats(asked) and quotes):
            # Who is told that there is no more and asks who said it means what was quoted before.
            left_out = ()
        earlier, answered = became, turn.answer_text
        given = (*given, *_quotes_of(answered).values())
    return left_out


def _plain(question: str, earlier: str, places: Collection[str]) -> str:
    plain = without_the_task(without_the_count(without_courtesy(question.strip())))
    for name in places:
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, plain, flags=re.IGNORECASE)
    # A place alone is where the same is asked of: as if it began with "and".
    where = ONLY_THERE.sub("", plain)
    return f"og {where}" if earlier and WHERE_ALONE.sub("", where).strip(" ?.!") in places else plain


def answering_language(question: str, asked: str) -> Language:
    """The language to answer in: that of a follow-up where its words tell, else of the question it became."""
    named = IN_LANGUAGE.match(question)
    if named:
        return "en" if named["named"].lower().startswith("eng") else "da"
    told = [
        word in telling_words("en") for word in words(question) if word in telling_words("da") | telling_words("en")
    ]
    # A function word alone may be some other word of the other language: "more" is a form of the Danish "mor".
    if len(told) == len(words(question)) == 1 and question != asked:
        return "en" if told[0] else "da"
    return detect(question if told else asked)


def _resolve(question: str, earlier: str, answered: str) -> str:
    if not earlier or not words(question) or OF_ALL_NOTES.match(question):
        return question
    itself = MEETING_ITSELF.match(earlier)
    when = WHEN_IT_WAS.match(question)
    if itself and when:
        return f"{when['asks']} {earlier[itself.start('meeting') :]}"
    if repeats(question):
        return _with_limits(earlier, question) if read_voices(question)[0] else earlier
    asks = NUMBERED.match(question)
    which = asks["which"].lower() if asks else ""
    if which.isdigit() or which in ORDINALS or which in LAST:
        return _quoted(which, answered) or earlier
    return _related(question, earlier)


def _quoted(which: str, answered: str) -> str | None:
    """The words of a quote of the answer; ``None`` where the answer has no such quote."""
    quotes = _quotes_of(answered)
    number = max(quotes, default=0) if which in LAST else ORDINALS.get(which) or int(which)
    return quotes.get(number)


def _quotes_of(answered: str) -> dict[int, str]:
    """The quotes of an answer's text by their numbers, white space folded."""
    # What a quote hangs under stands behind it, and may have quote marks too.
    found = re.findall(r"^“((?:(?!” \[\d).)+)” \[(\d+)\]", answered, re.DOTALL | re.MULTILINE)
    return {int(number): " ".join(quote.split()) for quote, number in found}


def _asks_for_more(question: str) -> bool:
    """True when nothing is asked but to be told more."""
    more = MORE.match(question)
    return more is not None and not _carrying(question[more.end() :])


def _related(question: str, earlier: str) -> str:
    """The question made to stand alone by what was asked before it."""
    earlier = _without_bare_head(earlier)
    if _asks_for_more(question):
        return earlier
    refusing = REFUSING.match(question)
    if refusing:
        rest = question[refusing.end() :]
        asks = ASKING.match(rest) or OPENING.match(rest)
        return _related(rest, earlier) if asks else _opened(rest, rest, earlier, asks_about=False)
    opened = MORE_ABOUT.match(question) or OPENING.match(question)
    if opened:
        return _opened(
            question, question[opened.end() :], earlier, asks_about=bool(NAMING_A_TOPIC.search(opened.group()))
        )
    only = ONLY.match(question)
    if only and (_limits_only(question[only.end() :]) or _group_in(question[only.end() :])):
        return _with_limits(earlier, _group_in(question[only.end() :]) or question[only.end() :])
    question = _of_the_same(question, earlier)
    if _limit_in(question) or _asks_who_agrees(question):
        return _with_limits(earlier, question)
    bare = not _carrying(question)
    if POINTING.search(question) or (bare and WHO.match(question)) or _asks_of_disagreement(question):
        return _pointing(question, earlier)
    if bare:
        return f"{question.rstrip(' ?.!')}? {earlier}" if wanted_in(question) else earlier
    return question


def _without_bare_head(earlier: str) -> str:
    """The earlier question without what was only put before it: "Hvor mange? Hvad siger borgerne om unge?"."""
    head, _, rest = earlier.partition("? ")
    return earlier if _carrying(head) or not _carrying(rest) else rest


def _opened(question: str, rest: str, earlier: str, *, asks_about: bool) -> str:
    """A question that begins with "and", "what about" or "no, I meant"."""
    speaking = "" if asks_about else _group_in(rest)
    if speaking and _asks_speakers(earlier):
        return _with_limits(earlier, speaking)
    if not asks_about and _limits_only(rest):
        return _with_limits(earlier, rest)
    if ASKING.match(rest):
        return _asked_of(_of_the_same(rest, earlier), earlier)
    if len(content_words(rest)) <= 3:
        return _with_topic(earlier, rest)
    return _pointing(question, earlier) if POINTING.search(question) or THERE.search(question) else question


def _group_in(rest: str) -> str:
    """The follow-up as a question of its own where it names nothing but a group that may speak, else ""."""
    bare = rest.strip(" ?.!")
    for question in (f"Hvad siger {bare}", f"What do {bare} say", f"What does {bare} say"):
        if _speakers_in(question) and set(_carrying(_cut(question, _speakers_in(question)))) <= {"siger", "say"}:
            return question
    return ""


def _speakers_in(question: str) -> Sequence[tuple[int, int]]:
    """Where those stand whose words are asked for: a voice, or a body such as a council."""
    voices, nouns = read_voices(question)
    return nouns if voices else bodies_speaking(question) or nouns


def _asks_speakers(earlier: str) -> bool:
    """True where a group named next may be the next to speak: not where what was asked about was a group itself."""
    about = ABOUT.search(earlier)
    return bool(_speakers_in(earlier)) and not (about and _group_in(earlier[about.end() :]))


def _asked_of(question: str, earlier: str) -> str:
    """A question that begins with "and" and asks more of the same: what was asked before stands beside it.

    What kind of answer the earlier one wanted, and which side of the matter, does not count any more.
    """
    if len(content_words(question)) > 3 and not POINTING.search(question):
        return question
    speakers = read_voices(earlier)[1] if read_voices(question)[0] else ()
    said = without_facets(_cut(earlier, speakers)) if facets_in(question) else _cut(earlier, speakers)
    topic = _matter(earlier) or ASKED.sub("", said, count=1)
    if speakers and not _carrying(topic):
        return question
    return f"{question.strip(' ?')}? ({topic.strip(' ?.!')})"


def _matter(earlier: str) -> str:
    """What stands beside an earlier question because that one pointed at it, else ""."""
    beside = MATTER.search(earlier)
    return beside["matter"] if beside else ""


def _asks_who_agrees(question: str) -> bool:
    """True when nothing is asked but whether somebody else says the same."""
    voices, nouns = read_voices(question)
    return bool(voices) and set(_carrying(_cut(question, nouns))) <= AGREEING


def _asks_of_disagreement(question: str) -> bool:
    """True when nothing is asked but whether people agree."""
    carrying = _carrying(question)
    return (bool(carrying) and set(carrying) <= AGREEING) or bool(TAKING_SIDES.match(question))


def _of_the_same(question: str, earlier: str) -> str:
    """A question about "them": those who spoke in the earlier one. Any other stays as it is."""
    nouns = [*_speakers_in(earlier), *(found.span() for found in GROUP.finditer(earlier))]
    they = next((found for found in THEY.finditer(question) if _is_pronoun(found)), None)
    if they is None or not nouns or read_voices(question)[0]:
        return question
    start, end = nouns[0]
    return question[: they.start()] + earlier[start:end] + question[they.end() :]


def _is_pronoun(they: re.Match[str]) -> bool:
    """False for the Danish article: "de unge" are no "they"."""
    following = they[1].lower()
    return they[0] == "they" or not following or following in stop_words("da")


def _limits_only(rest: str) -> bool:
    """True when a follow-up names nothing but who speaks or where."""
    if _limit_in(rest):
        return True
    bare = [word for word in re.findall(r"[\w-]+", _without_limits(rest)) if _carries(word)]
    # What stands in capitals from end to end is no town but an abbreviation.
    named = all(word[0].isupper() and not word[1:].isupper() for word in bare)
    return bool(read_voices(rest)[0] or WHERE.search(rest) or bare) and named


def _limit_in(rest: str) -> tuple[re.Pattern[str], str] | None:
    """The group, exercise or meeting that a follow-up names and nothing else: the pattern of such, and its words."""
    bare = rest.strip(" ?.!")
    for pattern in NUMBERED_LIMITS:
        found = pattern.search(bare)
        if found and found.end() == len(bare) and not _carrying(bare[: found.start()]):
            return pattern, found.group()
    # "What about the stakeholder meeting?" has no preposition of its own.
    meeting = AT.fullmatch(bare) or AT.fullmatch(f"at {bare}")
    return (AT, meeting["meeting"]) if meeting else None


def _carries(word: str) -> bool:
    return word.lower() not in stop_words("da") | stop_words("en")


def _carrying(text: str) -> list[str]:
    """The words of a text that are not empty, in lower case; what it abbreviates is none ("IT")."""
    abbreviated = {one.lower() for one in abbreviations(text)}
    return [word for word in words(text) if _carries(word) or word in abbreviated]


def _without_limits(text: str) -> str:
    """The text without those who speak in it, and without where."""
    limits = [found.span() for pattern in (WHERE, *NUMBERED_LIMITS, AT) for found in pattern.finditer(text)]
    return _cut(text, [*read_voices(text)[1], *limits])


def _cut(text: str, places: Sequence[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in places:
        letters[start:end] = " " * (end - start)
    return " ".join("".join(letters).split())


def _with_limits(earlier: str, rest: str) -> str:
    """The earlier question asked of somebody or somewhere else."""
    voices, _ = read_voices(rest)
    bodies = bodies_speaking(rest)
    if voices or bodies:
        name = voices[0].words if voices else rest[slice(*bodies[0])]
        return _put(earlier, _speakers_in(earlier)[:1], name, _according_to(name, earlier))
    limit = _limit_in(rest)
    if limit:
        pattern, name = limit
        group = "meeting" if pattern is AT else 0
        places = [found.span(group) for found in pattern.finditer(earlier)]
        within = re.search(rf"(?:\b(?:i|in|fra|from|ved|på)\s+)?{re.escape(name)}", rest)
        told = within.group() if within and pattern is not AT else rest.strip(" ?.!")
        return _put(earlier, places[:1], name, f"({told})")
    found = WHERE.search(rest)
    name = found["name"] if found else rest.strip(" ?.!")
    inside = "in" if detect(earlier) == "en" else "i"
    place = WHERE.search(earlier)
    if place:
        kept = inside if place["before"] in BESIDE else place["before"]
        before = found["before"] if found and found["before"] in BESIDE else kept
        return _put(earlier, [place.span()], f"{before} {name}", "")
    people = [] if found or not NAME.fullmatch(name) else [person.span() for person in NAME.finditer(earlier)]
    return _put(earlier, people[:1], name, f"({inside} {name})")


def _according_to(speakers: str, question: str) -> str:
    """Whose words are asked for, in brackets, in the question's language."""
    return f"({'according to' if detect(question) == 'en' else 'ifølge'} {speakers})"


def _put(earlier: str, places: Sequence[tuple[int, int]], words: str, beside: str) -> str:
    """The earlier question with the words in the first of the places; without one, beside it."""
    for start, end in places:
        return f"{earlier[:start]}{words}{earlier[end:]}"
    return f"{earlier.rstrip(' ?')} {beside}?"


def _with_topic(earlier: str, topic: str) -> str:
    """The earlier question asked about something else, of the same people."""
    about = ABOUT.search(earlier)
    bare = topic.strip(" ?.!")
    if not about and not _carrying(_without_limits(earlier)):
        return f"{earlier.strip(' ?.!')} {'about' if detect(earlier) == 'en' else 'om'} {bare}?"
    head = f"{earlier[: about.end()]}{bare}" if about else bare
    nouns = _speakers_in(earlier)
    kept = [_according_to(earlier[start:end], earlier) for start, end in nouns if not about or start >= about.end()]
    return " ".join([head, *kept]) + "?"


def _pointing(question: str, earlier: str) -> str:
    """A question that points back: what it points at is put beside it."""
    others = bool(read_voices(question)[0]) or _asks_of_disagreement(question)
    earlier = ACCORDING_TO.sub("", earlier) if others else earlier
    _, nouns = read_voices(earlier)
    about = ABOUT.search(earlier)
    asked = earlier[about.end() :] if about else ASKED.sub("", _cut(earlier, nouns if others else ()), count=1)
    matter = _matter(earlier) or asked
    if others and not _carrying(matter):
        return question
    spoke = {word for name in names_in(earlier) for word in words(name)}
    # Who was asked about before is no matter for the next who is: "Hvad siger Toft?", "Hvad mener Krag om det?"
    if not about and names_in(question) and set(_carrying(matter)) <= spoke:
        pointing = POINTING.search(question)
        return NAMING_A_TOPIC.sub("", question[: pointing.start()]).strip() + "?" if pointing else question
    topic = matter if _carrying(matter) else earlier
    named = POINTING.sub(lambda _: topic.strip(" ?.!"), question, count=1)
    return named if named != question else f"{question.strip(' ?')} ({topic.strip(' ?.!')})?"
