"""The sentences of an answer as plain text, Danish and English side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.danish.dates import long_date
from rag.retrieval.facets import facets_in
from rag.types import SPELLING, Aim, Breadth, Language, Provenance, Query, Reason, Voice, Wish

MARKS: dict[Language, tuple[str, str]] = {"da": ("»", "«"), "en": ("“", "”")}
IN_MARKS = re.compile('[”“"»«„][^”“"»«„]*[”“"»«][.,;]?')
"""A quote that is in quote marks from end to end in the note already."""
VOICES: dict[Language, dict[Voice, str]] = {
    "da": {
        Voice.CITIZENS: "borgere",
        Voice.STAKEHOLDERS: "interessenter",
        Voice.EMPLOYEES: "medarbejdere",
        Voice.POLITICIANS: "politikere",
        Voice.UNKNOWN: "stemme ikke oplyst",
    },
    "en": {
        Voice.CITIZENS: "citizens",
        Voice.STAKEHOLDERS: "stakeholders",
        Voice.EMPLOYEES: "employees",
        Voice.POLITICIANS: "politicians",
        Voice.UNKNOWN: "voice not given",
    },
}


NO_DATE: dict[Language, str] = {"da": "dato ikke oplyst", "en": "date not given"}
LEFT_OUT: dict[Language, str] = {
    "da": "Med »{words}« fra et tidligere spørgsmål blev der intet fundet, så her er søgt uden den afgrænsning.",
    "en": "With “{words}” from an earlier question nothing was found, so this was searched without that limit.",
}
APART: dict[Language, str] = {
    "da": "Ingen note passer både til {words} fra et tidligere spørgsmål og til {others}. Der er søgt uden {words}.",
    "en": "No note fits both {words} from an earlier question and {others}. This was searched without {words}.",
}
THE_LIMIT: dict[Language, str] = {"da": "den afgrænsning, der er valgt", "en": "the limit chosen"}
NO_NOTE_OF_BOTH: dict[Language, str] = {
    "da": "Ingen note passer på én gang til {limits}.",
    "en": "No note fits {limits} at once.",
}
HELD: dict[Language, str] = {
    "da": "Der er søgt inden for den afgrænsning, der er valgt. »{words}« i spørgsmålet ændrer den ikke.",
    "en": "The search stays within the limit chosen. “{words}” in the question does not change it.",
}
WISHED: dict[Wish, dict[Language, str]] = {
    Wish.BRIEF: {
        "da": "Et oplæg laves af citaterne: »Læg alle citater i oplæg« under et svar, og hent det på siden »Oplæg«. "
        "Anden tekst skrives ikke her.",
        "en": "A brief is made of the quotes: choose Add all quotes to brief below an answer, and download it from the "
        "page Brief. No other text is written here.",
    },
    Wish.TABLE: {
        "da": "Her laves ikke tabeller: citaterne står efter, hvem der taler, og hvilket møde det var.",
        "en": "No tables are made here: the quotes stand by who speaks and at which meeting.",
    },
    Wish.TRANSLATED: {
        "da": "Citaterne oversættes ikke: de står, som de er skrevet i noterne.",
        "en": "The quotes are never translated: they stand as they are written in the notes.",
    },
    Wish.SHORTER: {
        "da": "Ordrette citater forkortes ikke: øverst står det, der passer bedst på spørgsmålet.",
        "en": "Verbatim quotes are not shortened: first stands what fits the question best.",
    },
    Wish.REASONS: {
        "da": "En begrundelse er her kun, hvis den står i citaterne selv. Resten af noten kan læses i kilden.",
        "en": "A reason is here only if the quotes themselves give one. Read the rest of the note in the source.",
    },
    Wish.RANKED: {
        "da": "Citaterne er ikke ordnet efter, hvor vigtige de er: det vurderes ikke her.",
        "en": "The quotes are not ordered by how important they are: that is not judged here.",
    },
    Wish.NUMBER: {
        "da": "Uanset hvor mange citater der ønskes, tælles alle, der svarer. Øverst står det, der passer bedst på "
        "spørgsmålet.",
        "en": "However many quotes are wished for, all that answer are counted. First stands what fits the question "
        "best.",
    },
    Wish.THEMES: {
        "da": "Hvad noterne handler om som helhed, står som temaer på siden »Noterne«.",
        "en": "What the notes are about as a whole stands as themes on the page “The notes”.",
    },
    Wish.OPINION: {
        "da": "Her er ingen egen mening at få, kun det, noterne siger.",
        "en": "There is no opinion of its own to be had here, only what the notes say.",
    },
    Wish.REWORDED: {
        "da": "Noternes ord omskrives og forklares ikke. Det, der står omkring et citat, kan læses i kilden.",
        "en": "The words of the notes are not reworded or explained. What stands around a quote is in its source.",
    },
    Wish.TRUE: {
        "da": "Citaterne viser, hvad der er skrevet i noterne, ikke om det er rigtigt.",
        "en": "The quotes show what the notes have written down, not whether it is true.",
    },
    Wish.OTHER_MEETING: {
        "da": "Det fremgår ikke, hvilket andet møde der menes. Skriv stedet, eller hvad mødet hed.",
        "en": "It is not clear which other meeting is meant. Write its place, or what it was called.",
    },
}
"""What is said of a wish that quotes do not meet."""
NOT_KEPT_TO: dict[Language, str] = {
    "da": "Søgt uden at holde sig til, hvad spørgsmålet siger om: {fields}.",
    "en": "Searched without keeping to what the question says of: {fields}.",
}
FIELDS: dict[Language, dict[str, str]] = {
    "da": {
        "voice": "hvem der taler",
        "place": "stedet",
        "municipality": "kommunen",
        "note": "mødet",
        "group": "gruppen",
        "exercise": "hvilken del",
        "speaker": "hvem der taler",
        "date_from": "tiden",
        "date_to": "tiden",
    },
    "en": {
        "voice": "who speaks",
        "place": "the place",
        "municipality": "the municipality",
        "note": "the meeting",
        "group": "the group",
        "exercise": "which part",
        "speaker": "who speaks",
        "date_from": "the time",
        "date_to": "the time",
    },
}
"""What a limit is called that the reader took away."""
BUT_NOT: dict[Language, str] = {
    "da": "Som spørgsmålet siger, er dette ikke søgt: {left_out}.",
    "en": "As the question says, this was not searched: {left_out}.",
}
UNHEARD: dict[Language, str] = {
    "da": "»{words}« er ikke udeladt: ingen note fortæller, hvilke ord der er deres eller derfra.",
    "en": "“{words}” could not be left out: no note tells which words are theirs or from there.",
}
UNPARTED: dict[Language, str] = {
    "da": "Noterne skiller ikke {words} fra andre {voices}: der er søgt i alle {voices}s ord.",
    "en": "The notes do not tell {words} apart from other {voices}: the words of all {voices} were searched.",
}
SILENT: dict[Language, str] = {
    "da": "Der er ikke fundet noget om dette fra {silent}.",
    "en": "Nothing on this was found from {silent}.",
}
LACKING: dict[Language, str] = {
    "da": "Denne søgning fandt intet om det i {silent}.",
    "en": "This search found nothing on it in {silent}.",
}
NONE_LACKING: dict[Language, str] = {
    "da": "Denne søgning fandt noget om det i alle de gennemsøgte noter.",
    "en": "This search found something on it in all of the notes searched.",
}
"""Where it is asked who says nothing. What was found in the others is quoted below."""
UNDATED: dict[Language, str] = {
    "da": "{n} af noterne har ingen dato og er derfor ikke søgt.",
    "en": "Notes without a date were not searched: {n}.",
}

NO_DAY: dict[Language, str] = {
    "da": "Dato er ikke oplyst i {n} af noterne.",
    "en": "Notes that do not tell their date: {n}.",
}

READING: dict[Language, str] = {"da": "Foreslået læsning (ikke et citat):", "en": "Suggested reading (not a quote):"}
BOLD = re.compile(r"\*\*(?P<inner>[^*\n]+)\*\*")
"""What a note sets in bold, with the signs around it."""

UNSURE: dict[Language, str] = {
    "da": "Det er usikkert, om citaterne svarer på spørgsmålet. Læs dem, før de bruges.",
    "en": "It is uncertain whether these quotes answer the question. Read them before they are used.",
}

NOT_AGAINST: dict[Language, str] = {
    "da": "Ingen af citaterne siger med rene ord, at nogen er imod. Læs dem, før de bruges.",
    "en": "None of these quotes says in so many words that anybody is against it. Read them before they are used.",
}

FIRST_ONLY: dict[Language, str] = {
    "da": "Her er kun de første spørgsmål besvaret. Stil de øvrige for sig.",
    "en": "Only the first questions are answered here. Ask the others by themselves.",
}


def on_limits(query: Query, breadth: Breadth) -> list[str]:
    """What a reader must know of an answer: limits left out, held or that kept out more, and a wish it does not meet.

    Each on a line of its own.
    """
    told = [(LEFT_OUT, one.words) for one in query.left_out] + [(HELD, one.words) for one in query.held]
    told += [(UNHEARD, words) for words in query.unheard]
    lines = [text[query.language].format(words=words) for text, words in told]
    if query.apart:
        others = _listed(query.reasons, query.language) or THE_LIMIT[query.language]
        lines.append(APART[query.language].format(words=_listed(query.apart, query.language), others=others))
    for one in query.unparted if not query.mute else ():
        voices = VOICES[query.language][Voice(one.value)]
        lines.append(UNPARTED[query.language].format(words=one.words, voices=voices))
    lines += _silent(query, breadth)
    apart = [*(_valued(one, query.language) for one in query.reasons if one.excluded), *query.besides]
    left_out = ", ".join(dict.fromkeys(apart))
    lines += [BUT_NOT[query.language].format(left_out=left_out)] if left_out else []
    taken = dict.fromkeys(FIELDS[query.language][one] for one in query.filters.unread if one in FIELDS[query.language])
    lines += [NOT_KEPT_TO[query.language].format(fields=", ".join(taken))] if taken else []
    lines += [no_such_group(query.unknown_groups, query.language)] if breadth.found and query.unknown_groups else []
    lines += [WISHED[query.wish][query.language]] if query.wish else []
    limited = breadth.found or query.filters.date_from or query.filters.date_to
    undated = UNDATED if limited else NO_DAY
    lines += [undated[query.language].format(n=breadth.undated)] if breadth.undated else []
    return list(dict.fromkeys(lines))


def _silent(query: Query, breadth: Breadth) -> list[str]:
    """From whom, or in which notes, nothing was found, where that is asked or several are."""
    if query.aim is not Aim.LACKING:
        said = (" or " if query.language == "en" else " eller ").join(breadth.silent)
        return [SILENT[query.language].format(silent=said)] if breadth.silent else []
    if not breadth.silent:
        return [NONE_LACKING[query.language]] if breadth.found else []
    return [LACKING[query.language].format(silent="; ".join(breadth.silent))]


def no_words_of(query: Query, *, shown: bool) -> str:
    """Asked for the words of somebody whom notes only mention; ``shown`` says whether what does is."""
    if query.language == "en":
        told = " The passages shown only mention the name." if shown else ""
        return f"No note has words from {' or '.join(query.mute)}.{told}"
    told = " De viste steder nævner kun navnet." if shown else ""
    return f"Ingen note gengiver ord fra {' eller '.join(query.mute)}.{told}"


def no_note_of_all(query: Query) -> str | None:
    """That no note meets the limits together, where the question named several."""
    words = {one.words for one in query.reasons if one.field != SPELLING}
    if len(words) < 2:
        return None
    return NO_NOTE_OF_BOTH[query.language].format(limits=_listed(query.reasons, query.language))


def _listed(limits: Sequence[Reason], language: Language) -> str:
    """The words of limits: »borgerne« og »Vig«. English marks stand around quotes only."""
    opening, closing = MARKS[language] if language == "da" else ("", "")
    named = dict.fromkeys(f"{opening}{one.words}{closing}" for one in limits if one.field != SPELLING)
    return (" and " if language == "en" else " og ").join(named)


def _valued(reason: Reason, language: Language) -> str:
    """What a reason limits to, in words."""
    return VOICES[language][Voice(reason.value)] if reason.field == "voice" else reason.value


def marks(quote: str, language: Language) -> tuple[str, str]:
    """What stands before and after a quote: quote marks, or nothing where the note has its own around these words."""
    return ("", "") if IN_MARKS.fullmatch(quote) else MARKS[language]


def found_in(
    found: int, searched: int, voices: Sequence[tuple[Voice, int]], language: Language, *, more: bool = False
) -> str:
    """How widely an answer was found, as its first line; ``more`` where other quotes were shown before."""
    told = ", ".join(f"{VOICES[language][voice]} ({count})" for voice, count in voices)
    if language == "en":
        notes = "note" if searched == 1 else "notes"
        begins = "More quotes, found" if more else "Found"
        return f"{begins} in {found} of {searched} {notes} searched: {told}. From the minutes:"
    notes = "gennemsøgt note" if searched == 1 else "gennemsøgte noter"
    begins = "Flere citater, fundet" if more else "Fundet"
    return f"{begins} i {found} af {searched} {notes}: {told}. Fra referatet:"


def heading(voice: Voice, provenance: Provenance, title: str, language: Language) -> str:
    """Whose words follow, and from which meeting."""
    day = provenance.date
    when = long_date(day, language) if day else None
    parts = [provenance.meeting or title, provenance.place, provenance.municipality, when]
    return f"{VOICES[language][voice].capitalize()} – {', '.join(part for part in parts if part)}:"


def under(lead: str) -> str:
    """What a quoted bullet hangs under; the words are those of the note, and stand in no quote marks."""
    return f"(under: {lead.rstrip(':')})"


def also_said(language: Language) -> str:
    """What stands before quotes that disagree with the others."""
    return (
        "Also said, disagreeing or with reservations:" if language == "en" else "Også sagt, uenigt eller med forbehold:"
    )


def written_by(model: str, language: Language) -> str:
    """That what follows is a language model's."""
    if language == "en":
        return (
            f"Written by a language model ({model}) from the quotes below; each sentence has been checked against them:"
        )
    return f"Skrevet af en sprogmodel ({model}) ud fra citaterne nedenfor; hver sætning er holdt op mod dem:"


def not_found(searched: int, language: Language) -> str:
    """Nothing in the notes answers."""
    if not searched:
        english = "No note fits the limits of this question."
        return english if language == "en" else "Ingen note passer til spørgsmålets afgrænsning."
    none = "The notes do not answer this." if language == "en" else "Noterne svarer ikke på dette."
    return f"{none} {_searched(searched, language)}"


def related(searched: int, language: Language) -> str:
    """Nothing surely answers, and something stands near: whether it answers is for the reader to say."""
    if language == "en":
        none, near = "The notes give no certain answer.", "The passages shown are the nearest to the question."
    else:
        none, near = "Noterne giver ikke noget sikkert svar.", "De viste steder er de nærmeste."
    return f"{none} {_searched(searched, language)} {near}"


def _searched(searched: int, language: Language) -> str:
    if language == "en":
        return "1 note was searched." if searched == 1 else f"{searched} notes were searched."
    return f"{'1 note er' if searched == 1 else f'{searched} noter er'} gennemsøgt."


def no_more(query: Query, *, shown: bool) -> str:
    """All that answers was quoted before; ``shown`` says whether something near is."""
    of_a_quote = query.text in query.shown
    if query.language == "en":
        told = " The passages shown are near it." if shown else ""
        if of_a_quote:
            return f"The notes say no more about this passage than what stands around it.{told}"
        told = " The passages shown are near the question, but do not answer it." if shown else ""
        return f"There are no more quotes: those that answer this were shown before.{told}"
    told = " De viste steder ligger nær det." if shown else ""
    if of_a_quote:
        return f"Noterne siger ikke mere om dette sted, end der står omkring det.{told}"
    told = " De viste steder ligger nær spørgsmålet, men besvarer det ikke." if shown else ""
    return f"Der er ikke flere citater: dem, der svarer på dette, er vist før.{told}"


def other_voices(asked: Sequence[Voice], language: Language, *, known: bool, untold: str | None = None) -> str:
    """Those asked about say nothing, or ``untold`` why; others do, or where not all are ``known``, somebody does."""
    who = (" and " if language == "en" else " og ").join(VOICES[language][voice] for voice in asked)
    if language == "en":
        others = (
            "Other voices touch on it; their words are shown apart."
            if known
            else "Other passages touch on it, not all of which say whose words they are; they are shown apart."
        )
        return f"{untold or f'The notes from {who} do not answer this.'} {others}"
    others = (
        "Andre stemmer er inde på det; deres ord vises for sig."
        if known
        else "Andre steder er inde på det, men ikke alle siger, hvis ord det er; de vises for sig."
    )
    return f"{untold or f'Noterne fra {who} svarer ikke på dette.'} {others}"


def no_note_from(places: Sequence[str], language: Language, *, shown: bool) -> str:
    """Asked about a place that no note is from; ``shown`` says whether something from elsewhere is."""
    if language == "en":
        told = " The passages shown are from other notes and do not answer this." if shown else ""
        return f"No note is from {' or '.join(places)}.{told}"
    told = " De viste steder er fra andre noter og besvarer ikke dette." if shown else ""
    return f"Ingen note er fra {' eller '.join(places)}.{told}"


def no_such_group(groups: Sequence[str], language: Language, *, shown: bool = False) -> str:
    """Asked about a group or table that no note has; ``shown`` says whether something that others said is."""
    if language == "en":
        told = " The passages shown are others' words and do not answer this." if shown else ""
        return f"There is no {' or '.join(groups)} in the notes.{told}"
    told = " De viste steder er andres ord og besvarer ikke dette." if shown else ""
    return f"Der er ingen {' eller '.join(groups)} i noterne.{told}"


def no_note_names(names: Sequence[str], language: Language, *, shown: bool) -> str:
    """Asked about a name, or for somebody's words, that stand in no note; ``shown`` says whether something near is."""
    if language == "en":
        told = " The passages shown are near, but do not answer this." if shown else ""
        return f"No note mentions {' or '.join(names)}.{told}"
    told = " De viste steder ligger nær, men besvarer ikke dette." if shown else ""
    return f"Ingen note nævner {' eller '.join(names)}.{told}"


UNSEARCHED: dict[Aim, dict[Language, str]] = {
    Aim.NOTHING: {
        "da": "Spørgsmålet nævner ikke noget at søge efter. Nævn et emne, et sted eller hvem der skal have sagt noget.",
        "en": "The question names nothing to search for. Name a subject, a place or who may have said something.",
    },
    Aim.THEMES: {
        "da": "Hvad der er vigtigst eller fylder mest, vurderes ikke her. Temaerne i noterne, og hvor mange "
        "tekststeder hvert af dem har, står på siden »Noterne«. Nævn ellers et emne, et sted eller hvem der "
        "skal have sagt noget.",
        "en": "What matters most or is said most is not judged here. The themes of the notes, and how many passages "
        "each has, are on the page “The notes”. Otherwise name a subject, a place or who may have said something.",
    },
    Aim.UNSAID: {
        "da": "Det kan citater ikke vise: de fortæller, hvad der er sagt, ikke hvad der ikke er. Spørg, hvem der ikke "
        "nævner et bestemt emne.",
        "en": "Quotes cannot show this: they tell what was said, not what was not. Ask who does not mention a certain "
        "subject.",
    },
    Aim.COURTESY: {
        "da": "Spørg endelig om det, der blev sagt på møderne.",
        "en": "Do ask about what was said at the meetings.",
    },
    Aim.ASSISTANT: {
        "da": "Dette er et automatisk system. Det finder de steder i noterne, der besvarer et spørgsmål, og citerer "
        "dem ordret. Spørg om et emne eller et sted, eller om hvad borgere, interessenter, medarbejdere eller "
        "politikere har sagt. Hvilke noter der søges i, står på siden »Noterne«.",
        "en": "This is an automatic system. It finds the places in the notes that answer a question and quotes them "
        "word for word. Ask about a subject or a place, or what citizens, stakeholders, employees or "
        "politicians have said. The page “The notes” lists those that are searched.",
    },
    Aim.TRUST: {
        "da": "Hvert citat er ord for ord det, der står i noten, og kan slås op der. Noterne er referentens "
        "gengivelse af det, der blev sagt: om det er rigtigt, vurderes ikke. Et citat kan passe dårligt til "
        "spørgsmålet, og der kan mangle nogen, så læs dem, før de bruges.",
        "en": "Each quote is word for word what the note says, and can be looked up there. The notes are the "
        "minute-taker’s account of what was said: whether it is true is not judged. A quote may fit the "
        "question badly, and some may be missing, so read them before they are used.",
    },
    Aim.ORIGIN: {
        "da": "Citaterne er ordrette uddrag af de noter, der er lagt ind. Ved hvert står mødet og hvem der taler, "
        "så vidt noten siger det, og stedet i noten kan åbnes. Alle noterne står på siden »Noterne«.",
        "en": "The quotes are verbatim extracts from the notes that were put in. Each stands with its meeting and "
        "who speaks, as far as the note tells, and its place in the note can be opened. The page “The notes” "
        "lists them all.",
    },
    Aim.MACHINE: {
        "da": "Dette er et program, ikke et menneske. Det finder steder i noterne med maskinlæring og citerer dem "
        "ordret: det skriver ikke selv. Kun hvis der er sat en sprogmodel til, står dens sætninger over "
        "citaterne, mærket som sådan.",
        "en": "This is a program, not a person. It finds passages in the notes by machine learning and quotes them "
        "word for word: it writes nothing itself. Only where a language model has been set do its sentences "
        "stand above the quotes, and are labelled so.",
    },
    Aim.OPINION: {
        "da": "Her er ingen meninger at få og ingen råd: kun det, noterne siger, ordret. Spørg om, hvad borgere, "
        "interessenter, medarbejdere eller politikere har sagt om en sag.",
        "en": "There are no opinions to be had here and no advice: only what the notes say, word for word. Ask what "
        "citizens, stakeholders, employees or politicians have said about a matter.",
    },
    Aim.PRIVACY: {
        "da": "Programmet gemmer ikke spørgsmål og sender dem ingen steder hen, på nær to ting: er der sat en "
        "sprogmodel til, får den spørgsmålet og citaterne, og hvis du melder noget om et svar, gemmes spørgsmålet "
        "med din melding. Spørg den, der driver siden, om resten.",
        "en": "The program keeps no questions and sends them nowhere, with two exceptions: a language model, where one "
        "has been set, is given the question and the quotes, and if you remark on an answer, the question is kept "
        "with your remark. Ask whoever runs the page about the rest.",
    },
    Aim.RESPONSIBLE: {
        "da": "Den, der driver siden, svarer for den og for, hvilke noter der er lagt ind. Noternes ord er "
        "referentens, og hvert citat kan holdes op mod sin note. Handler spørgsmålet om en sag i noterne, så "
        "nævn den.",
        "en": "Whoever runs the page answers for it, and for which notes were put in. The words of the notes are "
        "the minute-taker’s, and each quote can be held against its note. If a matter in the notes is meant, "
        "name it.",
    },
    Aim.MINUTE_TAKER: {
        "da": "Hvem der tog referat, også som vært ved et bord, nævnes med vilje ikke i svarene. Spørg om det, der "
        "blev sagt på møderne.",
        "en": "Answers leave out on purpose who took the minutes, hosts of tables among them. Ask about what was "
        "said at the meetings.",
    },
}
"""What is said where nothing was searched."""


KINDS = {
    "works": ("noget, der fungerer", "something that works"),
    "strengths": ("styrker", "strengths"),
    "hard": ("noget, der er svært", "something difficult"),
    "feared": ("bekymringer", "worries"),
    "wished": ("ønsker og forslag", "wishes and suggestions"),
    "disputed": ("uenighed", "disagreement"),
}
"""What sides of a matter are called."""


def some_of(quoted: int, remarks: int, query: Query, language: Language) -> str:
    """How much of all that was said stands below, where everything was asked for, or all of a kind.

    What is of a kind is guessed from words and headings, and does not claim to be all of it.
    """
    english, more = language == "en", bool(query.shown)
    rest = "Name a subject to see more of it." if english else "Nævn et emne for at se mere om det."
    first = "the first under the headings" if english else "de første under overskrifterne"
    kinds = sorted(KINDS[facet][english] for facet in facets_in(query.text) if facet in KINDS)
    if english:
        which = f"where words or headings point to {' or '.join(kinds)}; there may be more" if kinds else ""
        told = f"The question names no subject. Shown: {quoted} {'more ' if more else ''}of {remarks} passages"
    else:
        which = f"hvor ord eller overskrifter tyder på {' eller '.join(kinds)}; der kan være flere" if kinds else ""
        told = f"Spørgsmålet nævner intet emne. Vist: {quoted} {'flere ' if more else ''}af {remarks} tekststeder"
    told = f"{told}, {which}" if which else told
    return f"{told}." if more or quoted == remarks else f"{told}, {first}. {rest}"


def said_by(language: Language) -> str:
    """What stands before those whose words are quoted."""
    return (
        "Who said it, as far as the notes tell:" if language == "en" else "Hvem der sagde det, så vidt noterne siger:"
    )
