"""Whose words a note says a remark is: by headings, initials and columns."""

from __future__ import annotations

import pytest

from rag.passages import make_passages, parent_of, searchable
from rag.sections.people import people_of
from rag.sections.speaking import voice_named, voice_of_heading, voice_of_label
from rag.types import Note, Provenance, Voice


def heard(text, voice=Voice.CITIZENS):
    found = make_passages(Note("a.txt", text, "Møde", "0", Provenance(voice=voice)))
    return {" ".join(one.text.split()): one.voice for one in found}


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("Svar fra politikerne", Voice.POLITICIANS),
        ("SVAR FRA POLITIKERNE:", Voice.POLITICIANS),
        ("Politikernes svar", Voice.POLITICIANS),
        ("3. Medarbejdernes input om rengøring", Voice.EMPLOYEES),
        ("Spørgsmål fra borgerne til byrådet", Voice.CITIZENS),
        ("Ønsker og forslag fra forældre på Strandvejen", Voice.CITIZENS),
        ("Sådan svarede personalet", Voice.EMPLOYEES),
        ("Svar 4: Inge Toft, borger", Voice.CITIZENS),
        ("Ønsker fra de unge", Voice.CITIZENS),
        ("The residents’ questions", Voice.CITIZENS),
        ("What staff said", Voice.EMPLOYEES),
        ("Svar fra eleverne", Voice.CITIZENS),
        ("What the pupils said", Voice.CITIZENS),
        ("What the pedagogues said", Voice.EMPLOYEES),
        ("My own 2 cents", None),
        ("Post-its on the wall (newcomers, anonymous)", Voice.CITIZENS),
        ("Sedler på døren (politikerne)", Voice.POLITICIANS),
        ("Forvaltningens svar", Voice.UNKNOWN),
        ("Svar fra borgere og medarbejdere", Voice.UNKNOWN),
        ("Input fra borgere, politikere og medarbejdere", Voice.UNKNOWN),
        ("Borgernes spørgsmål og politikernes svar", Voice.UNKNOWN),
        ("Svar fra Jonna Krag (V)", Voice.POLITICIANS),
        ("Orientering fra forvaltningen", Voice.UNKNOWN),
        ("2. Forvaltningens præsentation", Voice.UNKNOWN),
        ("Oplæg om havnen ved borgmesteren", Voice.POLITICIANS),
        ("Afrunding ved borgmester Kim Bo", Voice.POLITICIANS),
        ("Oplæg v/ anlægschef Mogens Dahl", Voice.UNKNOWN),
        ("Kommentarer fra borgmester Kim Bo:", Voice.POLITICIANS),
        ("Svar fra anlægschef Mogens Dahl", Voice.UNKNOWN),
    ],
)
def test_a_heading_says_whose_words_stand_under_it(heading, voice):
    assert voice_of_heading(heading) is voice


@pytest.mark.parametrize(
    "heading",
    [
        *("Samarbejde med politikerne", "Til politikerne", "Budskaber til politikerne", "Spørgsmål til politikerne"),
        *("Forventninger til medarbejderne", "Svar på borgernes spørgsmål", "Medarbejdernes trivsel", "Borgernes hus"),
        *("Hvad siger borgerne?", "Ansvar fra kommunen", "Tilbud fra kommunen", "Svar fra Borgerforeningen i Vig"),
        *("Svar fra udvalget", "Ønsker fra ældre borgere i byen"),
        *(
            "Præsentation af politikerne",
            "Orientering af borgerne",
            "Oplæg til politikerne",
            "Program for medarbejdere",
        ),
        *("Punkt 4: Forslag fra borgerne", "Forslag fra borgere, som blev afvist", "Fra medarbejder til leder"),
    ],
)
def test_a_heading_about_them_says_nothing_of_whose_words_follow(heading):
    assert voice_of_heading(heading) is None


def test_remarks_under_such_a_heading_have_its_voice_and_those_below_the_next_have_not():
    text = (
        "Borgermøde i hallen\n\n## Svar fra politikerne\n\n- Skolen bliver.\n- Borger: Det tror jeg ikke.\n\n"
        "### Trafik\n\n- Bussen kører igen.\n\n## Samarbejde med politikerne\n\n- Vi hører aldrig fra dem.\n"
    )
    assert heard(text) == {
        "Skolen bliver.": Voice.POLITICIANS,
        "Borger: Det tror jeg ikke.": Voice.CITIZENS,
        "Bussen kører igen.": Voice.POLITICIANS,
        "Vi hører aldrig fra dem.": Voice.CITIZENS,
    }


def test_what_is_decided_is_not_of_those_whose_questions_were_heard():
    text = "Udvalgsmøde\n\n# Spørgsmål fra borgere\n\nKommer bussen igen?\n\nBeslutning: Taget til efterretning.\n"
    found = heard(text, Voice.POLITICIANS)
    assert found == {
        "Kommer bussen igen?": Voice.CITIZENS, "Beslutning: Taget til efterretning.": Voice.UNKNOWN
    }  # fmt: skip


@pytest.mark.parametrize(
    ("listed", "initials", "person", "voice"),
    [
        ("Til stede: Ole Frandsen (OF), Karen Juhl (KJ)", "KJ", "Karen Juhl", None),
        ("- Ole Frandsen (OF, V), formand", "OF", "Ole Frandsen (V), formand", Voice.POLITICIANS),
        ("Ib Holm (S) (IH)", "IH", "Ib Holm (S)", Voice.POLITICIANS),
        ("Karen Juhl (KAJU), borger i Lindelse, Bo Dam (BD)", "KAJU", "Karen Juhl, borger i Lindelse", Voice.CITIZENS),
        ("Fra byrådet: Eva Lund (EL), Bo Dam (BD)", "BD", "Bo Dam, Fra byrådet", Voice.POLITICIANS),
        ("I = interviewer, B = beboer i blok 4", "I", "interviewer", Voice.UNKNOWN),
    ],
)
def test_initials_stand_for_whom_the_note_lists(listed, initials, person, voice):
    found = people_of(f"Referat\n{listed}\n")
    assert found[initials] == person
    assert voice_named(person) is voice


@pytest.mark.parametrize("listed", ["Signe Friis (SF)", "Byg en sti (NU)", "Ole Frandsen (KL)", "Hallen (kl. 19)"])
def test_a_party_or_what_is_no_letters_of_a_name_is_no_initials(listed):
    assert not people_of(f"Referat\n{listed}\n")


def test_a_remark_after_initials_is_that_person_s_and_found_by_the_name():
    text = "Dialogmøde\nTil stede: Ole Frandsen (OF, V), Karen Juhl (KJ), borger\n\nOF: Broen bliver.\n\nKJ: Godt.\n"
    first, second = make_passages(Note("a.txt", text, "Møde", "0"))
    assert (first.voice, second.voice) == (Voice.POLITICIANS, Voice.CITIZENS)
    assert "Ole Frandsen" in searchable(first).context
    assert "Ole Frandsen" not in searchable(second).context


@pytest.mark.parametrize(
    ("remark", "person"),
    [
        ("Maja L.: Stemmer imod.", "Maja Lund"),
        ("Maja L (A): Stemmer imod.", "Maja Lund"),
        ("O. Frandsen: Stemmer for.", "Ole B. Frandsen"),
        ("Karen J.: Ved ikke.", None),
        ("Maja Lund (A), borgmester: Det ligger fast.", "Maja Lund (A)"),
        ("Maja Lund mener, at vi skal vente: nej.", None),
        ("Bo K.: Ved ikke.", None),
    ],
)
def test_a_shortened_name_is_whom_alone_the_note_names_in_full(remark, person):
    text = f"Budgetseminar\nMaja Lund, Ole B. Frandsen, Karen Juhl og Karen Jensen var med.\n\n- {remark}\n"
    (found,) = (one for one in make_passages(Note("a.txt", text, "Møde", "0")) if one.text == remark)
    assert found.speaker == person


@pytest.mark.parametrize("rule", ["|---|---|---|\n", ""])
def test_a_column_says_who_speaks(rule):
    rows = "| Mad | Forælder | Den er for dyr. |\n| Mad | Pædagog | Vi løber. |\n| Mad | Eva Holm (S) | Vi ser. |\n"
    text = f"Dialogmøde\n\n| Tema | Hvem | Udsagn |\n{rule}{rows}"
    assert list(heard(text, Voice.UNKNOWN).values()) == [Voice.CITIZENS, Voice.EMPLOYEES, Voice.POLITICIANS]


def test_a_column_for_something_else_says_nothing_of_who_speaks():
    text = "Møde\n\n| Tema | Ansvar | Frist |\n|---|---|---|\n| Skur | Politikere | 1. maj |\n"
    assert list(heard(text).values()) == [Voice.CITIZENS]


@pytest.mark.parametrize(
    ("remark", "voice"),
    [
        ("Ida Holm (S): Vi siger nej", Voice.POLITICIANS),
        ("Holm (DF): Vi siger nej", Voice.POLITICIANS),
        ("Forslag (B): Cykelsti langs åen", None),
        ("Bord (A): Vi mangler bænke", None),
        ("Lars Andersen (LA): Jeg savner en bus", None),
        ("Forvaltningen: Det er ikke muligt", Voice.UNKNOWN),
        ("Læreren: De er trætte", Voice.EMPLOYEES),
        ("Sygeplejerske 2: Vi løber", Voice.EMPLOYEES),
        ("Forælderen (far): Den er for dyr", Voice.CITIZENS),
        ("Forældre: inddrages for sent", None),
    ],
)
def test_a_letter_behind_a_name_is_a_party_s_where_it_can_be(remark, voice):
    assert voice_of_label(remark) is voice


@pytest.mark.parametrize(
    ("somebody", "voice"),
    [
        ("Ole Frandsen (S), formand", Voice.POLITICIANS),
        ("borgmester", Voice.POLITICIANS),
        ("Anne (gruppe B)", None),
        ("koordinator for pårørende", None),
    ],
)
def test_a_role_for_people_does_not_make_one_of_them(somebody, voice):
    assert voice_named(somebody) is voice


def test_an_agenda_s_questions_are_those_who_ask_and_the_answers_nobody_s():
    asked = "2. Spørgsmål fra borgerne\n- Hvornår lukker vejen?\n- Den lukkes i maj måned.\n"
    text = f"Referat\n\n1. Budget\nVedtaget.\n\n{asked}"
    found = heard(text, Voice.POLITICIANS)
    assert found["Hvornår lukker vejen?"] is Voice.CITIZENS
    assert found["Den lukkes i maj måned."] is Voice.UNKNOWN


def test_what_is_answered_below_a_question_is_not_of_those_who_asked():
    text = "Møde\n\n## Sne\n\n- Beboerne spurgte om snerydning\n  - Der ryddes kun på hovedveje\n"
    assert heard(text, Voice.UNKNOWN)["Der ryddes kun på hovedveje"] is Voice.UNKNOWN


@pytest.mark.parametrize("above", ["- Bussen skal køre til kl. 22", "Vi mødes igen den 18. september 2025"])
def test_a_number_that_ends_the_line_above_a_heading_is_no_agenda_s(above):
    text = f"Møde i hallen\n\n{above}\n\nSvar fra politikerne\n\n- Skolen bliver.\n- Broen bygges.\n"
    found = heard(text)
    assert (found["Skolen bliver."], found["Broen bygges."]) == (Voice.POLITICIANS, Voice.POLITICIANS)


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Jonna Krag (V) sagde, at broen bliver.", Voice.POLITICIANS),
        ("Jonna Krag (Venstre): Broen bliver.", Voice.POLITICIANS),
        ("**Jonna Krag, V:** Broen bliver.", Voice.POLITICIANS),
        ("Jonna Krag (V, formand) og Ida Vind (K) mener, at broen er god.", Voice.POLITICIANS),
        ("Formand for Børneudvalget Torben Juhl (S): Broen bliver.", Voice.POLITICIANS),
        ("Formand for Børne- og Ungeudvalget Torben Juhl oplyste, at broen bliver.", Voice.POLITICIANS),
        ("Borgmester Kim Bo svarede, at broen bliver.", Voice.POLITICIANS),
        ("Kim Bo, borgmester: Broen bliver.", Voice.POLITICIANS),
        ("Viceborgmesteren takkede for en god aften.", Voice.POLITICIANS),
        ("Anlægschef Mogens Dahl oplyste, at broen bliver.", Voice.UNKNOWN),
        ("Direktør Lis Hjort: Broen bliver.", Voice.UNKNOWN),
        ("Mogens Dahl (trafikplanlægger) fortalte om broen.", Voice.UNKNOWN),
        ("Anlægschefen forklarede, at broen bliver.", Voice.UNKNOWN),
        ("Formand for borgerforeningen Torben Juhl sagde, at broen er grim.", Voice.CITIZENS),
        ("Jonna Krag (V) svarede ikke på vores brev.", Voice.CITIZENS),
        ("Borgmester Kim Bo sagde til os, at broen kom i fjor.", Voice.CITIZENS),
        ("Borgmesteren siger, at der er råd, men der sker intet.", Voice.CITIZENS),
        ("Vi er enige med Jonna Krag (V): Broen er grim.", Voice.CITIZENS),
        ("Tidligere borgmester Kim Bo: Broen er grim.", Voice.CITIZENS),
        ("Lars Andersen (LA) sagde, at broen er grim.", Voice.CITIZENS),
        ("Direktør Lis Hjort bor ved broen.", Voice.CITIZENS),
    ],
)
def test_politicians_by_name_are_none_of_the_citizens_and_officials_are_nobody(said, voice):
    assert heard(f"Borgermøde i hallen\n\n- Lyset er for svagt.\n- {said}\n")[said] is voice
    assert heard(f"Borgermøde i hallen\n\nLyset er for svagt.\n\n{said}\n")[said] is voice


@pytest.mark.parametrize("voice", [Voice.EMPLOYEES, Voice.STAKEHOLDERS])
def test_an_official_among_employees_and_a_director_among_companies_are_of_them(voice):
    said = "Direktør Lis Hjort: Vi mangler hænder."
    assert heard(f"Morgenmøde\n\n- Lyset er svagt.\n- {said}\n", voice)[said] is voice


@pytest.mark.parametrize("over", ["## Jonna Krag (V)", "Jonna Krag (V) svarede:", "Borgmester Kim Bo sagde, at:"])
def test_points_under_a_politician_s_name_are_theirs_and_those_under_an_office_may_be_about_it(over):
    assert heard(f"Borgermøde i hallen\n\n{over}\n\n- Broen bliver.\n")["Broen bliver."] is Voice.POLITICIANS
    text = "Borgermøde i hallen\n\n## Borgmesteren\n\n- Han hører ikke efter.\n"
    assert heard(text)["Han hører ikke efter."] is Voice.CITIZENS


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        *(
            (words, Voice.UNKNOWN)
            for words in ("Oplæg", "Forvaltningens oplæg", "Oplæg ved forvaltningen", "Oplæg om støj")
        ),
        *(
            (words, Voice.UNKNOWN)
            for words in ("Planen i korte træk", "Projektet kort fortalt", "The proposal in brief")
        ),
        *(
            (words, Voice.UNKNOWN)
            for words in ("Præsentation af forslaget", "Det videre forløb", "Program", "Dagsorden")
        ),
        *(
            (words, Voice.UNKNOWN)
            for words in ("Velkomst og program", "Punkt 2: Orientering", "Oplæg ved Bo Dam (kl. 19)")
        ),
        ("Afrunding ved borgmesteren", Voice.POLITICIANS),
        *((words, Voice.CITIZENS) for words in ("Ideer til program", "Oplæg til drøftelse: Havnen", "Oplæg og debat")),
        *(
            (words, Voice.CITIZENS)
            for words in ("Præsentation af bordenes forslag", "Oplæg fra gruppe 2", "Programmet")
        ),
        *((words, Voice.CITIZENS) for words in ("Oplæg: Hvad er en god havn?", "Oplæg fra borgerne", "Opsamling")),
    ],
)
def test_what_hosts_say_at_a_citizens_meeting_is_no_citizen_s_remark(heading, voice):
    text = "Borgermøde i hallen\n\n{}\n\n- Stien anlægges i 2027.\n- Den bliver oplyst.\n\n"
    for marked in (heading, f"## {heading}", f"**{heading}**"):
        found = heard(text.format(marked))
        assert (found["Stien anlægges i 2027."], found["Den bliver oplyst."]) == (voice, voice)


@pytest.mark.parametrize("put", ["Forslaget i korte træk:", "Planen kort fortalt:", "The plan in short:"])
def test_what_is_put_to_citizens_is_not_their_remark(put):
    found = heard(f"Borgermøde\n\nBORD 1\n\n- Planen er for kort\n\n{put} skolen lukker i 2027.\n")
    assert found[f"{put} skolen lukker i 2027."] is Voice.UNKNOWN
    assert found["Planen er for kort"] is Voice.CITIZENS


def test_a_talk_at_another_meeting_is_of_those_who_meet():
    text = "Seminar\n\n## Præsentation af fokusområder\n\n- Flere boliger.\n"
    assert heard(text, Voice.POLITICIANS)["Flere boliger."] is Voice.POLITICIANS


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        *((words, Voice.CITIZENS) for words in ("GRUPPE 1 (forældre)", "Gruppe 1: Forældre", "BORD A (de unge)")),
        *((words, Voice.CITIZENS) for words in ("Table 3, newcomers", "Bord 2, forældre", "GRUPPE 4, beboere")),
        *(
            (words, Voice.UNKNOWN)
            for words in ("Bord 2, forældre og skole", "Table 3, the bus", "Bord 1, tæt på døren")
        ),
        *((words, Voice.CITIZENS) for words in ("Bord 6 (elever)", "Gruppe 3 (elevrådet)", "Table 2 (parents)")),
        *((words, Voice.CITIZENS) for words in ("Bord 5: Elever", "Gruppe 1 (forældre og pårørende)")),
        *((words, Voice.EMPLOYEES) for words in ("GRUPPE 2 (lærere)", "Bord B – medarbejdere")),
        *(
            (words, Voice.UNKNOWN)
            for words in ("Gruppe 4 (forældre og lærere)", "Bord 1 (mest forældre)", "Bord 1: Unge")
        ),
        *(
            (words, Voice.UNKNOWN)
            for words in (
                "Bord 2",
                "Bord C: Skolen",
                "Gruppe alene: Forældre",
                "Gruppe 3 (7. klasse)",
                "Gruppe 1: Forældre og skole",
            )
        ),
    ],
)
def test_a_group_named_by_who_sits_there_speaks_with_their_voice(heading, voice):
    assert heard(f"Dialogmøde om skolen\n\n{heading}\n\n- Lyset er svagt.\n", Voice.UNKNOWN)["Lyset er svagt."] is voice


@pytest.mark.parametrize(
    ("came", "voice"),
    [
        ("About 30 people: house owners, seasonal workers and two employers.", Voice.STAKEHOLDERS),
        ("Deltagere: 12 beboere, employers", Voice.STAKEHOLDERS),
        ("About 30 people: house owners and seasonal workers.", Voice.UNKNOWN),
        ("We talked of employers.", Voice.UNKNOWN),
    ],
)
def test_the_bare_name_of_a_group_heads_its_own_words_where_the_note_lists_who_came(came, voice):
    text = f"International evening\n\n{came}\n\n## Employers\n\n- The bus stops at six.\n"
    assert heard(text, Voice.UNKNOWN)["The bus stops at six."] is voice
    assert heard(text, Voice.CITIZENS)["The bus stops at six."] is Voice.CITIZENS


@pytest.mark.parametrize(
    ("came", "table", "voice"),
    [
        ("About 45 people. Four companies spoke.", "table by the window: the companies", Voice.STAKEHOLDERS),
        ("Tre foreninger deltog, og 12 naboer kom.", "Bordet ved døren: foreningerne", Voice.STAKEHOLDERS),
        ("Der kom mange. 12 beboere mødte op.", "Gruppen i hjørnet: beboerne", Voice.CITIZENS),
        ("We talked of companies.", "table by the window: the companies", Voice.UNKNOWN),
        ("Four companies spoke.", "table by the window: companies and the port", Voice.UNKNOWN),
    ],
)
def test_a_table_called_by_those_who_spoke_there_is_theirs_where_the_note_tells_that_they_did(came, table, voice):
    text = f"Evening\n\n{came}\n\n~ {table} ~\n\n- The bus stops at six.\n"
    assert heard(text, Voice.UNKNOWN)["The bus stops at six."] is voice


@pytest.mark.parametrize(
    ("came", "voice"),
    [
        ("nine residents. Two volunteers from Red Cross Lindby sat in", Voice.STAKEHOLDERS),
        ("nine residents,\nvolunteers from the village", Voice.UNKNOWN),
        ("nine residents", Voice.UNKNOWN),
    ],
)
def test_a_part_called_by_those_who_came_from_an_association_is_theirs(came, voice):
    text = f"Focus group\n\nParticipants: {came}\n\n## The volunteers (second half)\n\nThey are too few.\n"
    assert heard(text, Voice.UNKNOWN)["They are too few."] is voice


def test_groups_are_named_by_topics_where_one_of_them_is_and_where_employees_talk_of_others():
    groups = "Bord 1: Medarbejdere\n\n- De har travlt.\n\nBord 2: {}\n\n- Lyset er svagt.\n"
    assert heard("Borgermøde\n\n" + groups.format("Trafik"))["De har travlt."] is Voice.CITIZENS
    assert heard("Borgermøde\n\n" + groups.format("Forældre"))["De har travlt."] is Voice.EMPLOYEES
    assert heard("Seminar\n\n" + groups.format("Forældre"), Voice.EMPLOYEES)["Lyset er svagt."] is Voice.EMPLOYEES


def test_a_key_says_whose_words_initials_stand_for():
    key = {
        "AP = newcomer, from Portugal, nurse": Voice.CITIZENS,
        "KH = Karim Haddad, town council": Voice.POLITICIANS,
        "HL = Hanne, Red Cross": Voice.STAKEHOLDERS,
        "SH = settlement adviser": Voice.EMPLOYEES,
    }
    remarks = {f"{line[:2]}: Nobody told me of it.": voice for line, voice in key.items()}
    text = "Evening\n\nWho is who\n" + "\n".join(key) + "\n\n" + "\n".join(remarks) + "\n"
    told = heard(text, Voice.UNKNOWN)
    assert {said: told[said] for said in remarks} == remarks
    assert {told[line] for line in key} == {Voice.UNKNOWN}


def test_a_table_of_who_was_there_says_whose_words_a_name_stands_for():
    text = (
        "Round table\n\n| Name | From |\n|---|---|\n| Dorthe Kvist | HR, Tranum Maskinfabrik |\n"
        "| Nina Falk | job centre, host |\n\n"
        "**Dorthe Kvist:** We have room for eight.\n\n**Nina Falk:** Just call us.\n"
    )
    told = heard(text, Voice.UNKNOWN)
    assert told["**Dorthe Kvist:** We have room for eight."] is Voice.STAKEHOLDERS
    assert told["**Nina Falk:** Just call us."] is Voice.UNKNOWN


def test_a_party_before_a_name_is_no_answer_to_a_question():
    text = "Debat\n\nA (Toft): Højst 4 etager.\n\nV (Bække): Seks etager.\n"
    assert set(heard(text, Voice.POLITICIANS).values()) == {Voice.POLITICIANS}


def test_whoever_takes_the_notes_and_is_one_of_those_who_met_is_heard():
    text = "Ungeråd\n\n{}\n\nAlma: min ven var væk i tre måneder\n"
    taker = Provenance(voice=Voice.CITIZENS, minute_taker="Alma")
    for there, voice in (("dem der kom: Yusuf, Alma, Sille", Voice.CITIZENS), ("Mødt: Yusuf", Voice.UNKNOWN)):
        found = make_passages(Note("a.txt", text.format(there), "Ungeråd", "0", taker))
        assert found[-1].voice is voice


@pytest.mark.parametrize("topic", ["(cycling)", "What works?", "ROUND ONE: what works?", "Runde to"])
def test_what_people_then_talk_of_by_name_heads_their_remarks(topic):
    said = "GRETHE: The playground.\n\nOLE: The bus has become better."
    found = make_passages(Note("a.txt", f"Workshop\n\nFormanden bød ind.\n\n{topic}\n\n{said}\n", "Workshop", "0"))
    assert [one.path[-1:] for one in found[-2:]] == [(topic,), (topic,)]


def test_what_all_say_after_the_groups_stands_under_no_group():
    text = (
        "Møde\n\nGRUPPE A   Skole\n\nForslag\nEn fælles klub.\n\nGRUPPE B   Vej\n\nForslag\nFlyt skiltet.\n\n"
        "FÆLLES   Frivillige\n\nDe frivillige er en kæmpe hjælp for os alle sammen her i byen.\n"
    )
    found = make_passages(Note("a.txt", text, "Møde", "0"))
    assert (found[-1].path, found[-1].group) == (("FÆLLES Frivillige",), None)


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Næste møde 27. maj, samme sted. Slut 18.10.", Voice.UNKNOWN),
        ("Next meeting in the autumn, date to be set.", Voice.UNKNOWN),
        ("Næste møde ikke aftalt. Bo vender tilbage.", Voice.UNKNOWN),
        ("Sluttede 19.50. Næste café: Lundby Forsamlingshus den 22. april.", Voice.UNKNOWN),
        ("Næste borgeraften Lundby Skole d. 3. maj.", Voice.UNKNOWN),
        ("Næste café skal ligge tættere på Lundby.", Voice.CITIZENS),
        ("Næste møde bør holdes om aftenen.", Voice.CITIZENS),
    ],
)
def test_when_the_next_meeting_is_is_nobody_s_remark(said, voice):
    text = f"Borgermøde\n\nBussen kører for sjældent.\n\n{said}\n"
    *_, last = make_passages(Note("a.txt", text, "Borgermøde", "0", Provenance(voice=Voice.CITIZENS)))
    assert last.voice is voice


KEY = """Focus group
Lundby Bibliotek, 4. maj 2025
Moderator: Lis Wind

Around the table, all residents:
AM = Anja, software tester, lives in Lundby
RS = Rui, nurse, Sandby
DV = Dan, owner of the mill shop

[00:03]
LW: How do you get around?
AM: By bike, there is a light all the way.
RS: The last bus goes just after five o'clock.
[00:19]
LW: And the internet?
DV: It drops when it rains, every single time.
"""


def test_all_that_a_key_explains_have_the_voice_of_its_heading():
    voices = heard(KEY, Voice.UNKNOWN)
    assert {voices[one] for one in voices if one.startswith(("AM:", "RS:", "DV:"))} == {Voice.CITIZENS}


def test_without_such_a_heading_each_has_the_voice_of_their_role():
    voices = heard(KEY.replace("Around the table, all residents:\n", ""), Voice.UNKNOWN)
    assert voices["RS: The last bus goes just after five o'clock."] is Voice.EMPLOYEES


def test_answers_hang_under_what_was_asked_by_who_leads_the_talk():
    found = make_passages(Note("a.txt", KEY, "Møde", "0", Provenance(voice=Voice.CITIZENS)))
    under = {one.readable: parent_of(one) for one in found}
    assert under["RS: The last bus goes just after five o'clock."] == "LW: How do you get around?"
    assert under["DV: It drops when it rains, every single time."] == "LW: And the internet?"
    assert not any("[00" in one for one in under)
    assert next(one.voice for one in found if one.readable == "LW: And the internet?") is Voice.UNKNOWN


MINUTES = """Udvalget for Teknik
Medlemmer: Henning Bro (A, formand), Mette Skipper (V)
Gæst under pkt. 2: direktør Carl Bang, Skerne Fibernet A/S

1. Stier

ref. MS: stien skal være oplyst hele vejen ind til byen.

2. Net

ref. CB (gæst): det koster 31.000 kr. at grave ind til en gård.
"""


def test_initials_are_those_of_who_is_listed_as_present():
    voices = heard(MINUTES, Voice.UNKNOWN)
    assert voices["ref. MS: stien skal være oplyst hele vejen ind til byen."] is Voice.POLITICIANS
    assert voices["ref. CB (gæst): det koster 31.000 kr. at grave ind til en gård."] is Voice.STAKEHOLDERS


def test_initials_of_two_who_are_listed_are_nobodys():
    voices = heard(MINUTES.replace("Mette Skipper (V)", "Mette Skipper (V), Mona Sand (B)"), Voice.UNKNOWN)
    assert voices["ref. MS: stien skal være oplyst hele vejen ind til byen."] is Voice.UNKNOWN


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Kommunens oplysninger. Skiltene skiftes i uge 18.", Voice.UNKNOWN),
        ("Forvaltningens orientering: skiltene skiftes i uge 18.", Voice.UNKNOWN),
        ("Administrationens meddelelser. Skiltene skiftes i uge 18.", Voice.UNKNOWN),
        ("Sekretariatet: udkastet sendes ud i maj.", Voice.UNKNOWN),
        ("Kommunens skilte. De er for små.", Voice.STAKEHOLDERS),
        ("Sekretariatet bør ligge i byen.", Voice.STAKEHOLDERS),
    ],
)
def test_what_the_administration_tells_is_not_of_those_who_met(said, voice):
    assert heard(f"Dialogmøde\n\n1. Parkering\n\n- Torvet er fuldt.\n\n{said}\n", Voice.STAKEHOLDERS)[said] is voice


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("Sådan gjorde vi", Voice.UNKNOWN),
        ("Om metoden", Voice.UNKNOWN),
        ("How we did it", Voice.UNKNOWN),
        ("Sådan gjorde vi i Hede", Voice.EMPLOYEES),
        ("Metoder i skolen", Voice.EMPLOYEES),
    ],
)
def test_how_remarks_were_gathered_is_nobody_s(heading, voice):
    text = f"Personaledag\n\n{heading}\n\n- Fem hold på en time\n- Alle skrev\n"
    assert heard(text, Voice.EMPLOYEES)["Fem hold på en time"] is voice


@pytest.mark.parametrize(
    ("groups", "voices"),
    [
        (
            ("GRUPPE 1 * forældre", "GRUPPE 2 * vi der arbejder her", "GRUPPE 3 * to fra udvalget (Ida og Bo)"),
            (Voice.CITIZENS, Voice.EMPLOYEES, Voice.POLITICIANS),
        ),
        (("Bord 1 | beboere", "Bord 2 | foreninger og frivillige"), (Voice.CITIZENS, Voice.STAKEHOLDERS)),
        (("Table A / residents", "Table B / those who work here"), (Voice.CITIZENS, Voice.EMPLOYEES)),
        (("GRUPPE 1 * forældre", "GRUPPE 2 * trafikken"), (Voice.UNKNOWN, Voice.UNKNOWN)),
    ],
)
def test_groups_that_all_are_people_speak_as_these(groups, voices):
    text = "".join(f"{group}\n\n- remark {at}\n\n" for at, group in enumerate(groups))
    assert tuple(heard(f"Åbent hus\n\n{text}", Voice.UNKNOWN).values()) == voices


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("Medarbejderne bemærker (Peter og Anja)", Voice.EMPLOYEES),
        ("Hvad forældrene sagde", Voice.CITIZENS),
        ("Politikerne mener", Voice.POLITICIANS),
        ("Hvad mener politikerne?", None),
        ("Hvad vi mener om forældrene", None),
    ],
)
def test_what_somebody_remarks_or_thinks_is_theirs(heading, voice):
    assert voice_of_heading(heading) is voice


@pytest.mark.parametrize(
    "listed",
    [
        "Til stede: Bo Lind, Eva Kvist,\n           Ida Holm (referent)",
        "Ordstyrer Bo Lind. Til stede: Eva, Karen og mig. Skrevet af Ida Holm.",
        "Present: Bo Lind, Eva Kvist and myself",
        "Deltagere: Bo, Eva, Karen og undertegnede",
    ],
)
def test_who_takes_the_notes_and_is_listed_as_there_is_heard_like_the_others(listed):
    taken = Provenance(voice=Voice.EMPLOYEES, minute_taker="Ida Holm")
    text = f"Møde i gruppen\n{listed}\n\nDrift\n\nIda: Vi mangler vagter.\nBo: Det er dyrt.\n"
    found = {one.text[:4]: one.voice for one in make_passages(Note("a.txt", text, "Møde", "0", taken))}
    assert found["Ida:"] is Voice.EMPLOYEES


@pytest.mark.parametrize(
    "listed", ["Til stede: Bo Lind, Eva Kvist\n   Referent: Ida Holm", "Til stede: Bo, Eva og Karen"]
)
def test_who_only_takes_the_notes_is_not_heard(listed):
    taken = Provenance(voice=Voice.EMPLOYEES, minute_taker="Ida Holm")
    text = f"Møde i gruppen\n{listed}\n\nDrift\n\nIda: Vi mangler vagter.\nBo: Det er dyrt.\n"
    found = {one.text[:4]: one.voice for one in make_passages(Note("a.txt", text, "Møde", "0", taken))}
    assert found["Ida:"] is Voice.UNKNOWN
