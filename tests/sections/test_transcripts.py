"""Transcripts that programs write: when who spoke, and their words on the line below."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.transcripts import voice_of_caller, voice_of_lettered_turn
from rag.types import Note, Provenance, Voice

KEY = "P = politiker  B = borger  A = ansat i kommunen\n"
TURNS = """
00:03:12 P Maja Lund (borgmester)
ja velkommen
00:04:40 B kvinde, Lundby
bussen kommer ikke
00:05:02 A Ole Bro (ingeniør)
vi målte i november
--- lyd væk ca 4 min ---
00:15:02 P Maja Lund
det tager vi op
00:15:40 A Ole Bro
det er politiet der bestemmer
[optagelse slut]
"""


def read(text):
    note = Note("a.txt", text, "Borgermøde", "0", Provenance(voice=Voice.CITIZENS))
    return [(one.text, one.path[-1:], one.speaker, one.voice) for one in make_passages(note)]


def test_each_turn_is_of_who_is_named_above_it_in_the_voice_that_their_letter_stands_for():
    ole = "Ole Bro (ingeniør)"
    mayor = "Maja Lund (borgmester)"
    assert read(f"Borgermøde Lundby 3. maj 2026\n{KEY}{TURNS}") == [
        ("ja velkommen", (f"P {mayor}",), mayor, Voice.POLITICIANS),
        ("bussen kommer ikke", ("B kvinde, Lundby",), None, Voice.CITIZENS),
        ("vi målte i november", (f"A {ole}",), ole, Voice.EMPLOYEES),
        ("det tager vi op", ("P Maja Lund",), mayor, Voice.POLITICIANS),
        ("det er politiet der bestemmer", ("A Ole Bro",), ole, Voice.EMPLOYEES),
    ]


@pytest.mark.parametrize("form", ["{1} {0}", "[{0}] {1}", "{0} - {1}"])
def test_the_hour_may_stand_in_brackets_or_behind_and_without_letters_a_role_tells_the_voice(form):
    turns = [("0:12", "Maja Lund (borgmester)"), *((f"{at}:05", "Bo Dam") for at in (1, 2, 3)), ("12:00", "Maja Lund")]
    text = "\n".join(f"{form.format(*turn)}\nja tak for det nummer {at}" for at, turn in enumerate(turns))
    found = read(f"Borgermøde Lundby 3. maj 2026\n\n{text}\n")
    mayor = ("Maja Lund (borgmester)", Voice.POLITICIANS)
    assert [one[2:] for one in found] == [mayor, *[("Bo Dam", Voice.CITIZENS)] * 3, mayor]


@pytest.mark.parametrize(("old", "new"), [("00:15:02", "00:01:02"), ("ja velkommen\n", "")])
def test_hours_that_fall_or_have_nothing_below_them_are_no_transcript(old, new):
    assert not any(one[2] for one in read(f"Borgermøde Lundby 3. maj 2026\n{KEY}{TURNS.replace(old, new)}"))


EMPLOYEES, POLITICIANS, UNKNOWN = Voice.EMPLOYEES, Voice.POLITICIANS, Voice.UNKNOWN
SAID = (
    ("0:00:09", "Bodil Krag (sekretariat)", "Så kører den."),
    ("0:01:40", "Tina Holst (social- og sundhedsassistent, Lund)", "Det bedste er kollegerne"),
    ("0:03:22", "Ove Damm (formand for udvalget)", "Er det ikke løst?"),
    ("0:04:24", "Tina Holst", "Nej, det er det samme som det gamle."),
    ("0:05:51", "Asta Friis (elev, sosu-hjælper)", "Vi startede tolv på holdet"),
)
VOICES = (UNKNOWN, EMPLOYEES, POLITICIANS, EMPLOYEES, EMPLOYEES)


@pytest.mark.parametrize(
    ("form", "heading"),
    [("{0}  {1}", "{1}"), ("[{0}] {1}:", "{1}:"), ("{1}   {0}", "{1} {0}")],
)
def test_who_speaks_in_a_transcript_heads_what_they_say_and_tells_whose_it_is(form, heading):
    turns = "\n\n".join(f"{form.format(clock, who)}\n{said}" for clock, who, said in SAID)
    text = f"Dialogmøde\n\nTransskription startet af Bodil Krag. Automatisk tekst\n\n{turns}\n"
    assert [(one.path[-1], one.text, one.voice) for one in make_passages(Note("a.txt", text, "Dialogmøde", "0"))] == [
        (heading.format(clock, who), said, voice) for (clock, who, said), voice in zip(SAID, VOICES, strict=True)
    ]


def test_a_name_beside_an_hour_that_stands_once_is_no_turn():
    text = "Program\n\n10:00 Bodil Krag (lærer)\nHun byder velkommen til alle.\n"
    assert all(one.voice is UNKNOWN for one in make_passages(Note("a.txt", text, "Program", "0")))


LETTERED = {
    "00.31 A vi tager hallen først": Voice.UNKNOWN,
    "00.40 B der er koldt i den": Voice.CITIZENS,
    "00.52 C gulvet er slidt op": Voice.STAKEHOLDERS,
    "01.10 D børn glider på det": Voice.POLITICIANS,
    "01.22 B lyset flimrer også": Voice.CITIZENS,
}


def of_letters(key, turns=tuple(LETTERED)):
    text = "\n".join(["automatisk udskrift", "", key, "", *turns])
    return [voice_of_lettered_turn(text, text.index(turn)) for turn in turns]


@pytest.mark.parametrize(
    "key",
    [
        """00.01 A ja jeg hedder ida jeg er fra kommunen
00.05 B og jeg er Bo Lind nabo til hallen
00.12 C Per Ek formand for borgerforeningen jeg er også med
00.20 D jeg sidder i byrådet for os her""",
        """taler A  planchef ida holm
taler B  mand med hund
taler C  per formand for borgerforeningen
taler D  borgmester eva bro""",
        "Talere: A Ida (planchef) B Bo (nabo, tidligere smed) C Per (har en butik) D Eva (borgmester)",
        """A er Ida Holm, planchef
B er Bo Lind, nabo til hallen
C er Per Ek, svineproducent
D er Eva Bro, borgmester""",
    ],
)
def test_turns_behind_a_letter_are_of_whom_a_key_or_their_own_first_words_tell(key):
    assert of_letters(key) == list(LETTERED.values())
    if "00" not in key:
        bare = [f"{turn[6]}: {turn[8:]}" for turn in LETTERED]
        assert of_letters(key, bare) == list(LETTERED.values())


@pytest.mark.parametrize(
    ("key", "turns"),
    [
        ("", tuple(LETTERED)),
        ("00.01 A jeg hedder ida\n00.02 B jeg er nabo til hallen", tuple(LETTERED)),
        ("", ("I kan jo sige, at der er en lærer her", "I ved det godt", "Å ja, jeg er nabo", "I er det", "I to")),
        ("00.01 A jeg er nabo\n00.02 B jeg er borgmester", tuple(LETTERED)[:2]),
    ],
)
def test_letters_of_which_little_is_told_give_no_voice(key, turns):
    assert set(of_letters(key, turns)) == {None}


CALLS = """08.05  Fru S., 79, Lundby. Badet er vådt.
08.30  Mand, murer, ryg. Har betalt i 30 år.
09.10  Pædagog Vera K. Der er tre i læsesalen.
09.40  Datter ringer for far på 86. Er stillet om 4 gange.
10.00 Bageriet. Kan først komme fredag.
10.20  Hr. Lund, hotelejer, Havnen. Har fem senge.
"""


def test_entries_of_a_log_are_of_who_called():
    read = [voice_of_caller(CALLS, CALLS.index(line)) for line in CALLS.splitlines()]
    citizens, employees, stakeholders = Voice.CITIZENS, Voice.EMPLOYEES, Voice.STAKEHOLDERS
    assert read == [citizens, citizens, employees, citizens, stakeholders, stakeholders]


def test_who_called_may_stand_before_a_colon_and_by_name_and_town():
    calls = CALLS.replace(". Badet", ": Badet").replace("Bageriet. Kan", "Viggo Munk, Lundby: Kan")
    read = [voice_of_caller(calls, calls.index(line)) for line in calls.splitlines()]
    assert read[0] is read[4] is Voice.CITIZENS


def test_words_below_who_called_are_theirs_until_a_blank_line():
    log = "08.05 – Fru Bech, Havnen\nBadet er vådt.\nOg koldt.\n\nHusk møde\n\n08.31 – Ung mand\nVil ringe.\n\n"
    log += "09.10 – Pædagog Bo Lind\nDer er tre."
    read = {line: voice_of_caller(log, log.index(line)) for line in log.splitlines() if line}
    assert read["Badet er vådt."] is read["Og koldt."] is read["Vil ringe."] is Voice.CITIZENS
    assert read["Der er tre."] is Voice.EMPLOYEES
    assert read["08.31 – Ung mand"] is Voice.UNKNOWN
    assert read["Husk møde"] is None


def test_a_programme_is_no_log_of_calls():
    programme = "09.00 Velkomst. Kaffe i hallen\n09.30 Oplæg. Borgmesteren taler\n"
    programme += "10.00 Pause\n10.15 Pædagogerne. Ordet er frit\n"
    assert {voice_of_caller(programme, programme.index(line)) for line in programme.splitlines()} == {None}
    two = "\n".join(CALLS.splitlines()[:2])
    assert voice_of_caller(two, 0) is None
