"""Where a note comes from: its own head, and corpus.toml."""

from __future__ import annotations

from datetime import date

import pytest

from rag.errors import CorpusFileError
from rag.passages import make_passages
from rag.readers import read_note
from rag.readers.corpus_file import Corpus
from rag.readers.dates import find_date
from rag.readers.provenance import provenance_of
from rag.sections import find_sections
from rag.types import Note, Voice


def detected(text):
    return provenance_of(text, "note.txt", Corpus())[1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(12.06.25)", date(2025, 6, 12)),
        ("CEPHEUS PARK, 12. JUNI 2025", date(2025, 6, 12)),
        ("3 December 2024", date(2024, 12, 3)),
        ("2025-06-12", date(2025, 6, 12)),
        ("31.02.2025", None),
        ("kl. 10-12 i lokale 3", None),
    ],
)
def test_dates_are_read_in_the_forms_notes_use(text, found):
    assert find_date(text) == found


def test_the_head_of_a_seed_note_is_read(seeds):
    text = (seeds / "002_ac8094013b47f098.txt").read_text(encoding="utf-8")
    found = detected(text)
    assert found.place == "Cepheus Park"
    assert found.date == date(2025, 6, 12)
    assert found.voice is Voice.CITIZENS
    assert found.minute_taker.startswith("Heidi Würtz Pedersen")


@pytest.mark.parametrize(
    ("title", "voice"),
    [
        ("Opsamling på interessentmøde (12.06.25)", Voice.STAKEHOLDERS),
        ("Referat af borgermøde om havnen", Voice.CITIZENS),
        ("Ekstraordinært møde i Hovedudvalget", Voice.EMPLOYEES),
        ("Udvalgsseminar om klima", Voice.POLITICIANS),
        ("Pårørendecafé i foråret", Voice.CITIZENS),
        ("Notes from the newcomers' evening", Voice.CITIZENS),
        ("Værksted i Hallen, 27 unge borgere", Voice.CITIZENS),
        ("Erhvervsmorgenmad på havnen", Voice.STAKEHOLDERS),
        ("Høringssvar fra foreninger og organisationer", Voice.STAKEHOLDERS),
        ("Høringssvar fra erhvervslivet", Voice.STAKEHOLDERS),
        ("Værksted i Hallen, 9 borgere og 12 medarbejdere", Voice.UNKNOWN),
        ("Notat: Udbygning af Solbakken, plejehjem med 48 beboere", Voice.UNKNOWN),
        ("Minutes of the working group on newcomers", Voice.UNKNOWN),
        ("Referat fra fælles møde for byrådet og medarbejderne", Voice.UNKNOWN),
        ("Notat om tidlig indsats", Voice.UNKNOWN),
    ],
)
def test_the_title_tells_the_voice_or_nobody_does(title, voice):
    assert detected(f"{title}\n\n- Vi skal gøre mere\n").voice is voice


def test_an_e_mail_is_called_by_its_subject():
    text = (
        "Fra: Forældrebestyrelsen\nTil: Nordby Kommune\nEmne: SV: VS: Høring om børnehuse\n\nKære forvaltning\n\nTak.\n"
    )
    assert provenance_of(text, "a.txt", Corpus({}))[0] == "Høring om børnehuse"


def test_people_and_places_that_are_mentioned_decide_nothing():
    text = (
        "Notat\n\nVi talte med medarbejderne.\n\n"
        + "Byen skal vokse.\n" * 10
        + "Borgermøde i Horsens Kommune er planlagt.\n"
    )
    found = detected(text)
    assert (found.voice, found.municipality, found.place) == (Voice.UNKNOWN, None, None)


def test_the_seeds_say_whose_words_they_are(seeds):
    voices = {path.name[:3]: read_note(path, seeds).provenance.voice for path in seeds.glob("*.txt")}
    assert voices == {
        "000": Voice.EMPLOYEES,
        "001": Voice.STAKEHOLDERS,
        "002": Voice.CITIZENS,
        "003": Voice.CITIZENS,
        "004": Voice.POLITICIANS,
    }


def test_corpus_toml_goes_before_the_note_s_head(tmp_path):
    (tmp_path / "a.txt").write_text("Borgermøde\nSTED: HALLEN\n\n- Byg en sti\n", encoding="utf-8")
    (tmp_path / "corpus.toml").write_text(
        '[default]\nmunicipality = "Sølvig"\n'
        '[note."a.txt"]\nplace = "Skolen"\nvoice = "politicians"\ndate = 2024-05-01\n',
        encoding="utf-8",
    )
    found = read_note(tmp_path / "a.txt", tmp_path).provenance
    assert (found.municipality, found.place, found.voice) == ("Sølvig", "Skolen", Voice.POLITICIANS)
    assert found.date == date(2024, 5, 1)
    assert found.meeting == "Borgermøde"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[note."a.txt"]\nvoice = "everybody"\n', "voice"),
        ('[note."a.txt"]\ncolour = "red"\n', "colour"),
        ('[note."a.txt"]\ndate = "i går"\n', "date"),
        ('[notes."a.txt"]\nplace = "x"\n', "notes"),
        ("[note\n", "TOML"),
        ('[note."a.txt"]\nplace = 3\n', "place"),
    ],
)
def test_a_corpus_file_nobody_can_use_is_named_with_its_key(tmp_path, text, named):
    (tmp_path / "corpus.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CorpusFileError, match=named) as raised:
        Corpus.load(tmp_path)
    assert "corpus.toml" in str(raised.value)


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("REFERAT - Kultur- og Fritidsudvalget, Lindelse Kommune", Voice.POLITICIANS),
        ("Børne- og Ungeudvalget, møde nr. 7", Voice.POLITICIANS),
        ("UDVALGET FOR TEKNIK OG KLIMA", Voice.POLITICIANS),
        ("Arbejdsmiljøudvalget", Voice.UNKNOWN),
        ("Opgaveudvalget om kultur og fritid", Voice.UNKNOWN),
        ("Festudvalget", Voice.UNKNOWN),
        ("Ældrerådets høringssvar\nTil Ældre- og Omsorgsudvalget", Voice.UNKNOWN),
        ("Fokusgruppe om idræt\nOrdstyrer: Ida Holm, byrådet", Voice.UNKNOWN),
        ("LINDELSE YOUTH COUNCIL", Voice.CITIZENS),
        ("LINDELSE TOWN COUNCIL", Voice.POLITICIANS),
        ("Personaleseminar: Familie og unge", Voice.EMPLOYEES),
    ],
)
def test_a_standing_committee_s_minutes_are_the_politicians(head, voice):
    assert provenance_of(f"{head}\n\nTekst.", "a.txt", Corpus())[1].voice is voice


@pytest.mark.parametrize(
    "written",
    ["9/10 2025", "9. okt. 2025", "tors. 9. okt 2025", "9/10-25", "9.10.2025", "9 October 2025", "9 Oct. 2025"],
)
def test_dates_are_read_as_people_write_them(written):
    assert find_date(f"Lindelse Hallen, {written} kl. 19") == date(2025, 10, 9)


def test_labels_beside_one_another_in_bold_each_have_their_value():
    head = "# Medarbejderworkshop\n\n**Sted:** Sundhedshuset · **Dato:** 3. september 2025\n**Noteret af:** Bo. Kladde."
    title, found = provenance_of(head, "a.md", Corpus())
    assert (title, found.place, found.date, found.minute_taker) == (
        "Medarbejderworkshop", "Sundhedshuset", date(2025, 9, 3), "Bo"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("FREMTIDSVÆRKSTED: KYST OG LAND\nTangnæs Forsamlingshus, 8. maj 2025", "FREMTIDSVÆRKSTED: KYST OG LAND"),
        ("Lindelse Kommune\nBorgermøde om skolen\nSTED: Hallen", "Borgermøde om skolen"),
        ("STED: Hallen\nBorgermøde om skolen", "Borgermøde om skolen"),
    ],
)
def test_a_title_may_have_two_parts_and_stand_below_a_letterhead(head, title):
    assert provenance_of(f"{head}\n\nTekst.", "a.txt", Corpus())[0] == title


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("Havnsø. Der er indkommet fem svar fra borgere.", "Havnsø"),
        ("Sdr. Borup Forsamlingshus", "Sdr. Borup Forsamlingshus"),
        ("Skt. Hans Skole, 3. maj 2025", "Skt. Hans Skole"),
    ],
)
def test_a_place_ends_where_a_sentence_follows(written, place):
    assert detected(f"Notat\nSted: {written}\n\nTekst.").place == place


@pytest.mark.parametrize(
    ("line", "place", "when"),
    [
        ("Aaby Skole, tirsdag d. 4. marts 2025. Ca. 60 fremmødte, ni borde.", "Aaby Skole", date(2025, 3, 4)),
        ("Referat, onsdag den 20. maj 2026 kl. 15.00, Rådhuset, lokale 3", "Rådhuset, lokale 3", date(2026, 5, 20)),
        (
            "Møde nr. 3, Hvide Sande Hallen, 24/4 2025 kl. 16.30-18.45. Start til tiden",
            "Hvide Sande Hallen",
            date(2025, 4, 24),
        ),
        ("Main Library, Thursday 2 October 2025, 19:00-21:00", "Main Library", date(2025, 10, 2)),
        ("Fyrtårnet, torsdag 4. september, 19 pårørende", "Fyrtårnet", None),
        ("BYRÅDSSEMINAR, AABY KRO, 24. JANUAR 2025", "Aaby Kro", date(2025, 1, 24)),
        ("Trafik og veje, den 4. marts 2025", None, date(2025, 3, 4)),
        ("Anne Holm, 4. marts 2025", None, date(2025, 3, 4)),
        ("Tirsdag d. 6. maj 2025. Referenten var syg, så Bo skrev", None, date(2025, 5, 6)),
        ("Oversigt over de svar der kom ind fra foreninger, 31. oktober 2024", None, date(2024, 10, 31)),
        ("Vi ses i Hallen, når planen er klar den 4. maj 2025 engang", None, date(2025, 5, 4)),
    ],
)
def test_a_day_between_commas_tells_the_place_beside_it(line, place, when):
    found = detected(f"Noter fra bordene\n\n{line}\n\n## Ønsker\n\n- Bus\n")
    assert (found.place, found.date) == (place, when)


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("# Ungerådet, møde nr. 4", "citizens"),
        ("YOUTH COUNCIL - NOTES", "citizens"),
        ("Ungeworkshop i Hallen", "citizens"),
        ("Byrådets møde med Ungerådet", "unknown"),
        ("FREMTIDSVÆRKSTED\nHallen, torsdag d. 8. maj 2025. Ca. 45 borgere, 4 borde + kaffe.", "citizens"),
        ("Meeting - notes\nAbout 30 parents and a few teenagers. Interpreters: Arabic, Polish.", "citizens"),
        ("Personaledag\nCa. 45 borgere, 4 borde.", "employees"),
        ("Workshop\nDer bor 45 borgere på stedet.", "unknown"),
        ("Workshop om 45 borgere i botilbud.", "unknown"),
    ],
)
def test_young_people_s_councils_and_citizens_who_came_tell_the_voice(head, voice):
    assert detected(f"{head}\n\n- Vi skal gøre mere\n").voice == voice


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Politikercafé, Skovsø Bibliotek", "Skovsø Bibliotek"),
        ("PERSONALEDAG 12.09.2025, MATERIELGÅRDEN", "Materielgården"),
        ("ERHVERVSMORGENMAD   kl. 7.30-9   Kantinen, Nordkaj Maskinfabrik", "Nordkaj Maskinfabrik"),
        ("Møde om boliger\nLindved Forsamlingshus\nmandag den 7. april 2025", "Lindved Forsamlingshus"),
        ("Møde om boliger\nForslag til kulturhuset\nmandag den 7. april 2025", None),
        ("Møde om boliger\nLindved Forsamlingshus", None),
        ("Borgermøde om skole, hal og klub", None),
        ("Fra: Bestyrelsen, Børnehuset Mælkebøtten\nTil: Lys Kommune\nEmne: Høring", None),
        ("Borgermøde om biblioteket, Ida Holms oplæg", None),
    ],
)
def test_a_building_behind_a_comma_in_the_title_or_beside_the_day_is_the_place(title, place):
    assert detected(f"{title}\n\nIndledning.\n\n## Ønsker\n\n- Bus\n").place == place


HEAD_LABELS = (
    *("Sted", "Hvor", "Dato", "Hvornår", "Til stede", "Mødedeltagere", "Deltagere fra byrådet", "Afbud", "Apologies"),
    *("Mødeleder", "Host", "Referent", "Ref.", "Notes by", "Fra", "Cc", "Sendt", "Emne", "Sagsnr.", "Vedr"),
)


@pytest.mark.parametrize("label", HEAD_LABELS)
def test_what_is_no_title_by_its_label_belongs_to_the_note_s_head(label):
    line = f"{label}: Lindelse"
    if label != "Emne":
        assert provenance_of(f"{line}\nBorgermøde om skolen\n\nTekst.", "a.txt", Corpus())[0] == "Borgermøde om skolen"
    note = Note("a.txt", f"Borgermøde om skolen\n{line}\n\nSkolen skal blive.\n", "", "0")
    assert [heading.text for heading in find_sections(note)[0].path] == ["Borgermøde om skolen", line]


@pytest.mark.parametrize(
    "title",
    [
        *("Tid til ro: børn og unge", "Hvor mange kom: en status", "Sted og stemning: Vig"),
        *("Participants' views: parking", "Deltagere i borgerpanelet: opsamling", "Host families needed: 12"),
    ],
)
def test_a_title_that_only_begins_like_a_label_stays_one(title):
    assert provenance_of(f"{title}\n\nTekst.", "a.txt", Corpus())[0] == title


@pytest.mark.parametrize(
    ("head", "title", "place", "day"),
    [
        (
            "Nørre Lind Forsamlingshus den 8. april 2025 kl. 19.00\nÅbent møde om vindmøller\n",
            *("Åbent møde om vindmøller", "Nørre Lind Forsamlingshus", "2025-04-08"),
        ),
        (
            "Møde i Kulturudvalget\nTorsdag den 6. marts 2025 kl. 15.00-17.30\nMødelokale 1, Rådhuset\n",
            *("Møde i Kulturudvalget", "Mødelokale 1, Rådhuset", "2025-03-06"),
        ),
        (
            "Personalemøde\nTirsdag den 14. januar 2025 kl. 13.30 - 15.00, Mødelokale 2, Rådhuset i\nLindved\n",
            *("Personalemøde", "Mødelokale 2, Rådhuset i Lindved", "2025-01-14"),
        ),
        (
            "Lindved Kommune – Handicaprådet\nDialogmøde om tilgængelighed\nDato: 21/5-2025\nSted: Hallen\n",
            *("Dialogmøde om tilgængelighed", "Hallen", "2025-05-21"),
        ),
        (
            "**NOTAT**\n**Torvet i Søby**\n| | |\n|---|---|\n| Dato | 27. september 2024 |\n| Sted | Søby Kro |\n",
            *("Torvet i Søby", "Søby Kro", "2024-09-27"),
        ),
        (
            "Workshop om mad\nAfholdt onsdag den 19. februar 2025 i caféen. Med pårørende.\n",
            *("Workshop om mad", None, "2025-02-19"),
        ),
        (
            "Møde om skolen\nTorsdag den 6. marts 2025\nVi talte om skolen, og alle var enige.\n",
            *("Møde om skolen", None, "2025-03-06"),
        ),
    ],
)
def test_place_day_and_title_are_read_in_the_order_they_stand_in(head, title, place, day):
    called, about = provenance_of(head + "\n- Lyset er for svagt.\n", "a.txt", Corpus())
    assert (called, about.place, str(about.date)) == (title, place, day)


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("ÆLDRERÅDET I STRANDBY KOMMUNE\n\nHøringssvar til ældreplan", Voice.STAKEHOLDERS),
        ("Strandby Kommune\n\nHøringssvar til ældreplan", Voice.UNKNOWN),
        ("Byrådet\n\nHøringssvar til ældreplan", Voice.POLITICIANS),
        ("Brugerrådet\n\nReferat af møde", Voice.UNKNOWN),
    ],
)
def test_a_reply_to_a_consultation_is_of_the_board_named_above_it(head, voice):
    assert provenance_of(f"{head}\n\n- Lyset er for svagt.\n", "a.txt", Corpus())[1].voice is voice


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("Referat fra borgermøde\nDeltagere: Ca. 60 borgere, 3 medarbejdere", Voice.CITIZENS),
        ("Referat fra borgermøde\nDeltagere: 60 borgere og byrådet", Voice.UNKNOWN),
        ("Møde for borgere og medarbejdere\nDeltagere: 60 borgere, 3 medarbejdere", Voice.UNKNOWN),
        ("Referat fra MED-udvalgsmøde", Voice.EMPLOYEES),
        ("Referat fra møde\nDeltagere: 60 borgere, 3 medarbejdere", Voice.UNKNOWN),
    ],
)
def test_staff_who_came_to_a_citizens_meeting_are_its_hosts(head, voice):
    assert provenance_of(f"{head}\n\n- Lyset er for svagt.\n", "a.txt", Corpus())[1].voice is voice


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Vig, den 7. maj 2025", "Vig"),
        ("Vig, d. 7/5-2025", "Vig"),
        ("Onsdag den 7. maj 2025", None),
        ("Kulturudvalget, den 7. maj 2025", None),
        ("Anne Holm, den 7. maj 2025", None),
        ("Vig, 7. maj 2025", None),
    ],
)
def test_the_town_that_a_paper_is_dated_in_is_its_place(line, place):
    found = detected(f"Noter fra bordene\n{line}\n\n- Lyset er for svagt.\n")
    assert (found.place, found.date) == (place, date(2025, 5, 7))


@pytest.mark.parametrize("sign", ["-", "*", "•"])
@pytest.mark.parametrize("bold", ["", "**"])
def test_a_head_written_as_a_list_is_the_head(sign, bold):
    said = {"Dato": "7. maj 2025", "Sted": "Vig Skole", "Antal": "40", "Til stede": "Ida Holm", "Referent": "Bo Lind"}
    head = "".join(f"{sign} {bold}{key}:{bold} {value}\n" for key, value in said.items())
    text = f"# Møde i Seniorrådet\n\n{head}\n1. Bussen\n{sign} Bussen kører for sjældent.\n"
    title, found = provenance_of(text, "a.md", Corpus())
    assert (title, found.place, str(found.date)) == ("Møde i Seniorrådet", "Vig Skole", "2025-05-07")
    assert found.minute_taker == "Bo Lind"
    passages = make_passages(Note("a.md", text, title, "0"))
    assert [one.text for one in passages] == ["Bussen kører for sjældent."]


def test_what_people_wish_for_is_no_head_by_its_labels():
    text = "# Ønsker til hallen\n\n- Tid: en time mere\n- Sted: nær byen\n- Referent: Bo Lind\n- Vi vil have lys.\n"
    said = [one.text for one in make_passages(Note("a.md", text, "Ønsker til hallen", "0"))]
    assert said == ["Tid: en time mere", "Sted: nær byen", "Vi vil have lys."]


@pytest.mark.parametrize(
    ("line", "municipality"),
    [
        ("Høring om Ålstrup Kommunes busplan", "Ålstrup"),
        ("Ålstrup kommune", "Ålstrup"),
        ("Borgermøde i Ålstrup kommune", "Ålstrup"),
        ("Til Ålstrup Kommune", "Ålstrup"),
        ("NOTAT FRA ÅLSTRUP KOMMUNE", "Ålstrup"),
        ("Ålstrup og Lindelse kommuner", None),
        ("Din kommune", None),
        ("Vores Kommune, vores by", None),
        ("Alle kommuner skal spare", None),
        ("Grøn kommune", None),
        ("En grøn kommune", None),
    ],
)
def test_a_municipality_is_known_by_its_name_alone(line, municipality):
    assert detected(f"{line}\nOpsamling\n\n- Lyset er for svagt.\n").municipality == municipality


def test_a_paper_s_name_stands_under_the_authority_s_and_its_office_s():
    paper, day = "REFERAT – TEMADRØFTELSE I BYRÅDET", "irsdag den 20. maj 2025"
    text = f"AABY KOMMUNE\nByrådssekretariatet\n\n{paper}\nT{day}\n\nVi drøftede det.\n"
    assert provenance_of(text, "a.txt", Corpus())[0] == paper
    white = text.replace(paper, "HVIDBOG - Forslag til lokalplan nr. 214")
    assert provenance_of(white, "a.txt", Corpus())[0] == "HVIDBOG - Forslag til lokalplan nr. 214"
    of_a_day = text.replace(paper, f"Referat, t{day}")
    assert provenance_of(of_a_day, "a.txt", Corpus())[0] == "Byrådssekretariatet"


def test_a_letter_to_somebody_s_attention_is_called_by_what_it_is_about():
    to = "Aaby Kommune\nAtt. kulturkonsulent Jens P. Krogh"
    text = f"Kulturelt Samråd Aaby\n\n{to}\n\nHøringssvar vedr. kulturpolitik\n\nVi takker.\n"
    assert provenance_of(text, "a.txt", Corpus())[0] == "Høringssvar vedr. kulturpolitik"


@pytest.mark.parametrize(
    ("key", "voice"),
    [
        ("(Tegn: M foran = medarbejder, resten er borgere, mest forældre. Der kom ca. 60)", Voice.CITIZENS),
        ("P = politiker; alle andre er medarbejdere", Voice.EMPLOYEES),
        ("S in front = member of staff, everyone else is residents", Voice.CITIZENS),
        ("B = borger. Uden bogstav: medarbejder", Voice.EMPLOYEES),
        ("M = medarbejder, F = fra foreningen", Voice.UNKNOWN),
        ("M = medarbejder, resten er skrevet af efter hukommelsen", Voice.UNKNOWN),
        ("Der kom 20 medarbejdere, resten er borgere", Voice.EMPLOYEES),
    ],
)
def test_a_key_tells_whose_the_remarks_without_a_letter_are_and_nothing_of_the_others(key, voice):
    assert detected(f"Stormøde om broen\nOnsdag den 4. februar 2026, kl. 17\n{key}\n\n- Broen er smal\n").voice is voice


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Referat af borgermøde i Lundby Forsamlingshus", "Lundby Forsamlingshus"),
        ("Borgermøde på rådhuset den 3. maj 2025", "rådhuset"),
        ("BORGERMØDE I LUNDBYHALLEN 11. JUNI", "Lundbyhallen"),
        ("Møde i Brugerrådet på Plejecenter Engly", "Plejecenter Engly"),
        ("Workshop i Multihuset: Hvad vil vi med byen?", "Multihuset"),
        ("Public meeting at Lundby School", "Lundby School"),
        ("Møde i Ældrerådet", None),
        ("Møde i Kulturhusets brugerråd", None),
        ("Borgermøde om hallen i Lundby Skole", None),
        ("Dialogmøde på skoleområdet", None),
    ],
)
def test_a_meeting_s_title_tells_the_building_that_it_was_held_in(title, place):
    assert detected(f"{title}\n\nTil stede: Bo Lind\n\n- Vi skal gøre mere\n").place == place


@pytest.mark.parametrize(
    ("first", "place"),
    [
        ("UNGECAFÉ PÅ MARITIMT CENTER - fredag 7. marts 2025", "Maritimt Center"),
        ("Åbent hus om Engparken, lørdag d. 13. september 2025, Lagerhallen", "Lagerhallen"),
        ("Åbent hus i Lundby Hallen, lørdag 13. september 2025", "Lundby Hallen"),
    ],
)
def test_what_people_came_to_is_a_title_and_no_place(first, place):
    title, found = provenance_of(f"{first}\nSkrevet af fra sedlerne\n\n- Vi skal gøre mere\n", "a.txt", Corpus())
    assert (title, found.place) == (first, place)


def test_where_coffee_is_served_is_a_building_before_a_day():
    assert detected("Skipperens Café, tirsdag d. 3. maj 2025\nNoter\n\n- Mere lys\n").place == "Skipperens Café"
