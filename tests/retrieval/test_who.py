"""Those whose words a question asks for by what they are."""

from __future__ import annotations

import pytest

from rag.index.filters import allowed_rows
from rag.passages import make_passages
from rag.retrieval.asked_of import asked_for_an_answer, asked_for_words, called_at, those_asked, told_where
from rag.retrieval.limits import read_limits
from rag.retrieval.who import speakers_asked
from rag.types import Filters, Note, Provenance, Voice

MEETING = """Temamøde om havnen
Noter: Ida

HAVNEN
- tillidsrep. Kirsten: kranen er fra 1974
- Kirsten også: vi mangler to mand
- købm. Holt: gæsterne vil have mælk kl. 7
- Fiskehandler Bo: isen slipper op
- (ung, 16) der er intet sted at være
- (ung, 17) lad os få nøglen
- Otto Krag (havnefoged): vi går rundt hver aften
"""
TABLE = """# Opsamling

| Emne | Hvad blev sagt | Hvem |
|---|---|---|
| Skilte | Skiltet er 8 cm for bredt | Blomsterhandler Gerda |
| Vinter | Mejeribilen holdt stille | Landmand, Lyng |
| Vinter | Vi kører gerne | Lyng Handelsforening |
| Vinter | Fortovet er glat | Borger, 67 år |
"""
LETTER = """Strandby Havnelaug
Kajen 4

Kære udvalg

Renden skal graves dybere inden foråret.

Der mangler vand på broen.

Med venlig hilsen
Gudrun Hald, formand
"""
REPLIES = """Høringssvar til lokalplan 12

SVAR 1 – Ældrerådet i Strandby, v/ Grethe Hyld
Der mangler bænke på kirkegården.

Forvaltningens bemærkninger: Bænke sendes videre.

SVAR 2 – Strandby Hundevenner, v/ Bitten Lund
Vi vil have en hundeskov.
"""
PASSAGES = [
    one
    for name, text in (("Temamøde", MEETING), ("Opsamling", TABLE), ("Brev", LETTER), ("Høringssvar", REPLIES))
    for one in make_passages(Note(name, text, name, "0", provenance=Provenance(voice=Voice.UNKNOWN)))
]
LADIES = [
    one
    for name, text in (
        ("torv.md", "# På torvet\n\n- dame 80+: mere musik\n- mand: nej tak\n"),
        ("blok.md", "# Møde\n\n- Beboer i blok 7 (ældre dame): jeg har hostet i to år\n- Bo: ja\n"),
    )
    for one in make_passages(Note(name, text, name, "0"))
]


def heard(question):
    """What is said by those whom the question asks."""
    values = tuple(dict.fromkeys(reason.value for reason, _ in speakers_asked(question, PASSAGES)))
    rows = allowed_rows(PASSAGES, Filters(speaker=values)) if values else ()
    return [PASSAGES[row].readable for row in rows or ()]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Hvad siger tillidsrepræsentanten?",
            ["tillidsrep. Kirsten: kranen er fra 1974", "Kirsten også: vi mangler to mand"],
        ),
        ("What does the grocer say about milk?", ["købm. Holt: gæsterne vil have mælk kl. 7"]),
        ("Hvad mener havnefogeden om aftenen?", ["Otto Krag (havnefoged): vi går rundt hver aften"]),
        ("Hvad siger de unge om havnen?", ["(ung, 16) der er intet sted at være", "(ung, 17) lad os få nøglen"]),
        ("What do the young people say?", ["(ung, 16) der er intet sted at være", "(ung, 17) lad os få nøglen"]),
        ("Hvad siger landmanden i Lyng?", ["| Vinter | Mejeribilen holdt stille | Landmand, Lyng |"]),
        ("Hvad siger handelsforeningens formand om vinteren?", ["| Vinter | Vi kører gerne | Lyng Handelsforening |"]),
        ("What does the Council of the Elderly say?", ["Der mangler bænke på kirkegården."]),
        ("Hvad siger hundeejernes forening?", ["Vi vil have en hundeskov."]),
        ("Hvad siger forvaltningen om bænke?", ["Forvaltningens bemærkninger: Bænke sendes videre."]),
        ("What do the grocers say about milk?", []),  # one who is called so is not all of them
        ("Hvad siger fiskehandlerne om is?", []),
        ("What does the council of the landowners say?", []),  # another council than the one that is known
        ("Where does the grocer get his milk?", []),  # asks of a place
        ("Hvad siger biblioteket om havnen?", []),
        ("Hvad siger borgerne om fortovet?", []),
        ("Hvad siger rapporten om havnen?", []),
        ("Hvad koster det at grave renden?", []),
    ],
)
def test_what_somebody_says_is_what_the_notes_label_as_theirs(question, said):
    assert heard(question) == said


def test_one_of_them_is_not_the_young():
    text = "# Møde\n\n- En ung: klubben lukker for tidligt\n- Ungeenheden: vi vil gerne hjælpe\n- Bo: ja\n"
    passages = make_passages(Note("møde.md", text, "møde", "0"))
    for question in ("Hvad siger de unge om klubben?", "What do young people say about the club?"):
        assert not list(speakers_asked(question, passages)), question
    assert list(speakers_asked("Hvad siger Ungeenheden?", passages))


def test_anything_is_no_part_of_who_says_it():
    assert not list(speakers_asked("Siger borgerne noget om havnen?", PASSAGES))
    assert heard("Siger havnefogeden noget om aftenen?") == ["Otto Krag (havnefoged): vi går rundt hver aften"]
    assert asked_for_an_answer("Hvor mange svarede at de var tilfredse?") is None


def test_a_letter_is_of_whom_its_head_and_its_ending_name():
    for question in ("Hvad siger havnelauget om vand?", "What does the chair of the harbour association say?"):
        assert {"Renden skal graves dybere inden foråret.", "Der mangler vand på broen."} <= set(heard(question)), (
            question
        )


def test_several_in_a_row_are_all_asked():
    said = heard("Hvad siger købmanden og fiskehandleren?")
    assert said == ["købm. Holt: gæsterne vil have mælk kl. 7", "Fiskehandler Bo: isen slipper op"]


def test_where_one_in_a_row_is_unknown_none_is_asked_alone():
    assert heard("Hvad siger købmanden, tandlægen og fiskehandleren?") == []


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("What did the railway answer about the hall?", "railway"),
        ("Hvad svarede juristen om hegnet?", "juristen"),
        ("Hvad svarede de om hegnet?", None),
        ("Hvad siger juristen om hegnet?", None),
        ("What did the company answer about the fence?", None),  # which one is not told
    ],
)
def test_whose_answer_is_asked_for(question, who):
    assert asked_for_an_answer(question) == who


def test_whose_words_are_asked_for():
    assert asked_for_words("Hvad siger grusgraven om støjen?") == "grusgraven"
    assert asked_for_words("Hvad siger folk om støjen?") is None
    assert asked_for_words("Hvornår siger banken ja?") is None


def test_what_stands_before_a_name_is_part_of_who_is_asked():
    question = "What does the care assistant Malik say about nights?"
    start = question.index("Malik")
    assert question[slice(*called_at(question, (start, start + 5)))] == "the care assistant Malik"


def test_on_which_occasion_something_was_said_is_no_matter():
    question = "What did the caseworkers write in their section?"
    assert [question[slice(*place)] for place in told_where(question)] == ["in their section"]


def test_who_is_asked_must_have_said_something_in_the_part_that_is_asked_for():
    def asked(question):
        notes = list({one.note.source: one.note for one in PASSAGES}.values())
        return {(one.field, one.value) for one, _ in read_limits(question, notes, PASSAGES) if one}

    assert ("speaker", "købm. Holt") in asked("Hvad siger købmanden?")
    assert asked("Hvad siger købmanden i svar 2?") != set()
    assert not {field for field, _ in asked("Hvad siger købmanden i høringssvarene?")} >= {"note", "speaker"}


def test_whom_a_question_asks_what_they_will_do_or_how_they_feel_is_asked_for_their_words():
    for question in ("Hvad vil havnefogeden gøre ved kranen?", "What will Otto Krag do about the crane?"):
        assert heard(question) == ["Otto Krag (havnefoged): vi går rundt hver aften"], question
    assert heard("Er Otto Krag for eller imod kranen?") == ["Otto Krag (havnefoged): vi går rundt hver aften"]
    assert [one.who for one in those_asked("Hvorfor er Otto Krag skuffet?") if one.feels] == ["Otto Krag"]
    assert not heard("Hvad vil det koste at bruge kranen?")
    assert not heard("Hvad er Otto Krag blevet valgt til?")


def test_those_to_whom_somebody_says_something_are_no_part_of_their_name():
    assert [one.who for one in those_asked("Hvad svarede Otto Krag de unge?")] == ["Otto Krag"]


def test_a_girl_somewhere_is_none_elsewhere():
    assert not list(speakers_asked("Hvad siger damen i blok 7?", LADIES[:1]))
    found = {one.value for one, _ in speakers_asked("Hvad siger damen i blok 7?", LADIES)}
    assert found == {"Beboer i blok 7 (ældre dame)"}


def test_who_asks_from_the_floor_is_asked_by_what_they_are():
    text = "# Debat\n\nSpørger fra salen (sygeplejerske): hvem kører med mig?\n\nBo Lind (A): det gør jeg\n"
    passages = make_passages(Note("debat.md", text, "debat", "0"))
    assert {one.value for one, _ in speakers_asked("Hvad spurgte sygeplejersken om?", passages)} == {
        "Spørger fra salen (sygeplejerske)"
    }


def test_an_office_in_one_note_is_whoever_holds_it_in_another():
    texts = {
        "møde.md": "# Møde\n\n- Borgmester Ida Holm: tak for i dag\n",
        "brev.md": "# Debat\n\n- Ida Holm: jeg vil vente\n",
    }
    passages = [one for name, text in texts.items() for one in make_passages(Note(name, text, name, "0"))]
    assert {one.value for one, _ in speakers_asked("Hvad siger borgmesteren?", passages)} == {
        *("Borgmester Ida Holm", "Ida Holm")
    }


def test_an_empty_bracket_before_a_remark_is_nobody():
    passages = make_passages(Note("skema.md", "# Skema\n\n- (  ) flere bænke\n- Bo: ja\n", "skema", "0"))
    assert not list(speakers_asked("Hvad siger købmanden?", passages))


def test_citizens_of_a_place_are_not_whoever_chairs_a_society_there():
    text = "# Møde\n\nOrdstyrer var Poul Lyng, formand for Thorslund Borgerforening.\n\n- Poul Lyng: tak for i aften\n"
    passages = make_passages(Note("møde.md", text, "møde", "0"))
    assert not list(speakers_asked("Hvad siger borgerne i Thorslund om byggegrunde?", passages))


def test_a_first_name_asks_for_every_label_that_begins_with_it():
    text = "# Møde\n\n- Naima Said (blok 5): flere haver\n- Naima: de unge hænger i opgangen\n- Bo: nej\n"
    passages = make_passages(Note("møde.md", text, "møde", "0"))
    named = tuple(one.value for one, _ in read_limits("Hvad sagde Naima om de unge?", [], passages) if one)
    rows = allowed_rows(passages, Filters(speaker=named))
    assert [passages[row].readable for row in rows or ()] == [
        *("Naima Said (blok 5): flere haver", "Naima: de unge hænger i opgangen")
    ]


def test_those_of_a_place_are_whom_a_label_says_to_be_from_there():
    text = "# Møde\n\n- Beboer på Dammen: planen er god\n- Bo: nej\n- Kirsten: ja\n"
    passages = make_passages(Note("møde.md", text, "møde", "0"))
    found = {one.value for one, _ in speakers_asked("Hvad siger beboerne på Dammen om planen?", passages)}
    assert found == {"Beboer på Dammen"}


@pytest.mark.parametrize(
    "question",
    ["Hvilke borgere roser havnen?", "Hvilke medarbejdere der roser havnen?", "Hvor mange borgere roser havnen?"],
)
def test_whom_those_praise_who_stand_before_the_verb_is_not_asked_for_words(question):
    assert not those_asked(question)


def test_who_speaks_behind_what_they_say_is_asked():
    assert [one.who for one in those_asked("Hvilke problemer nævner havnefogeden?")] == ["havnefogeden"]


def test_a_question_that_was_put_is_nobody():
    text = "Interview\n\nI: Hvad skulle havnevagten så gøre?\n\nR1: Lukke broen.\n\nR2: Male den.\n"
    passages = list(make_passages(Note("interview.txt", text, "Interview", "0")))
    assert not list(speakers_asked("Hvad siger havnevagten?", passages))
