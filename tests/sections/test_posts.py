"""Threads copied from where people write to one another: who wrote each post."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

CITIZENS, POLITICIANS, STAKEHOLDERS, UNKNOWN = Voice.CITIZENS, Voice.POLITICIANS, Voice.STAKEHOLDERS, Voice.UNKNOWN
SAID = (
    ("Bo L.", "Toget er altid forsinket", CITIZENS),
    ("Lundby Kommune", "Vi ser på det sammen med DSB", UNKNOWN),
    ("Ida Holm, byrådsmedlem (V)", "Jeg vil have en tidligere afgang", POLITICIANS),
    ("Lundby Boldklub", "Vores hold når aldrig hjem", STAKEHOLDERS),
    ("Bo L.", "tak for svaret", CITIZENS),
)


def read(text, voice=CITIZENS):
    note = Note("a.md", text, "Tråd", "0", Provenance(voice=voice))
    return [(one.speaker, one.text, one.voice) for one in make_passages(note)]


@pytest.mark.parametrize(
    "form",
    [
        "↳ **{who}** {said}",
        "  ↳ {who}: {said}",
        "**{who}** · {day}. marts kl. 20:1{day}\n{said}",
        "> └ {who} (2{day}/3 kl. 9.1{day}): {said}",
        "{who} – {day}. maj 2026, 11.2{day}\n\n{said}",
        "{who} skrev i går 18:0{day}:\n{said}\n",
        "**{who}** 3 t\n{said}",
    ],
)
def test_a_post_is_of_whom_the_thread_names_in_their_voice(form):
    posts = (form.format(who=who, said=said, day=day) for day, (who, said, _) in enumerate(SAID, start=1))
    assert read("Tråd fra gruppen\n\n" + "\n\n".join(posts) + "\n") == list(SAID)


@pytest.mark.parametrize(
    "form",
    [
        "19:0{at}\t{who}\t{said}",
        "[3. maj 2026 20:1{at}:07] | {who} | {said}",
        "09:4{at}:51 Fra {who} til alle: {said}",
    ],
)
def test_each_message_of_a_chat_is_of_who_writes_it(form):
    wrote = [*SAID, ("gæst_14", "hvem svarer på det", CITIZENS), ("Bo L.", "ingen kan høre dig", CITIZENS)]
    wrote += [("Lundby Kommune", "Vi skruer op", UNKNOWN)]
    chat = "\n".join(form.format(at=at, who=who, said=said) for at, (who, said, _) in enumerate(wrote))
    assert read(f"Mødechat\n\n{chat}\n") == wrote


@pytest.mark.parametrize(
    "rows",
    [
        # a programme, hours that fall, nobody who writes again
        [("17:00", "Salen", "Velkomst"), ("17:10", "Salen", "Kaffe"), ("17:40", "Foyer", "Farvel")],
        [(f"{20 - at}:00", "Bo L.", "Toget er sent") for at in range(8)],
        [(f"1{at}:00", f"Bord {at}", "Toget er sent") for at in range(8)],
    ],
)
def test_a_table_with_hours_is_no_chat(rows):
    table = "\n".join("\t".join(row) for row in rows)
    assert not any(who for who, *_ in read(f"Møde\n\n{table}\n"))


def test_a_writer_s_office_may_be_told_in_another_of_their_posts():
    posts = "".join(f"↳ **{who}** {said}\n" for who, said, _ in SAID) + "↳ **Ida Holm** Selv tak\n"
    assert read(f"Tråd\n\n{posts}")[-1] == ("Ida Holm, byrådsmedlem (V)", "Selv tak", POLITICIANS)


@pytest.mark.parametrize(
    "text",
    [
        # too few, in bold without a time, an action's arrow, a programme, meetings, a time, names above names
        "Møde\n\n↳ **Bo L.** toget\n↳ **Ida H.** bussen\n",
        "Møde\n\n" + "**Beslutning.** Det sker\n\n**Bo L.** Toget er sent\n\n" * 3,
        "Møde\n\n" + "-> **Teknik** ser på toget\n" * 5,
        "Møde\n\n" + "→ Bo: ringer til skolen\n" * 5,
        "Møde\n\n" + "Kaffe kl. 19.30\nOplæg 19.45\n" * 3,
        "Møder\n\n" + "".join(f"Borgermøde {town}, 3. maj kl. 19.00\nToget\n" for town in ("Aby", "Bro", "Dal", "Eg")),
        "Svar\n\n" + "Ventetid 3 uger\nfor længe\n" * 5,
        "Møde\n\n" + "".join(f"Bo L. · {day}. maj kl. 20:13\n" for day in range(1, 6)),
    ],
)
def test_what_only_looks_like_a_thread_is_none(text):
    assert {speaker for speaker, _, _ in read(text)} <= {None}


def test_how_a_thread_was_copied_is_nobody_s_remark():
    posts = "".join(f"↳ **{who}** {said}\n" for who, said, _ in SAID)
    ended = "(tråden fortsætter med 31 kommentarer)"
    assert len(read(f"> Kopieret fra gruppen Lundby den 3. maj 2026.\n\n{posts}\n*{ended}*\n")) == len(SAID)


@pytest.mark.parametrize(
    "form", ["#{day}  {who}   Mon {day} Feb 2026, 19:0{day}\n{said}", "#{day} {who} · {day}/3 kl. 20.1{day}\n{said}"]
)
def test_a_numbered_post_may_be_of_somebody_with_another_name(form):
    who = ("bo_l", "Ida Holm (byrådsmedlem, Landsbylisten)", "mette.vest", "Vej & Sti (firma)", "bo_l")
    voices = (CITIZENS, POLITICIANS, CITIZENS, STAKEHOLDERS, CITIZENS)
    said = [words for _, words, _ in SAID]
    posts = "\n\n".join(form.format(who=who[at], day=at + 1, said=said[at]) for at in range(len(who)))
    assert read(f"Thread: trains\n\n{posts}\n") == list(zip(who, said, voices, strict=True))


def test_a_number_before_an_ordinary_word_is_no_post():
    assert {who for who, _, _ in read("Møde\n\n" + "#1 toget\n#2 bussen kl. 10.15\n#3 stien i dag\n" * 3)} == {None}
