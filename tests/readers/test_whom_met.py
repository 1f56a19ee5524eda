from __future__ import annotations

import pytest

from rag.readers.whom_met import voice_of_those_met
from rag.types import Voice

C, E, P, S = Voice.CITIZENS, Voice.EMPLOYEES, Voice.POLITICIANS, Voice.STAKEHOLDERS


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        (["Notat", "Lundby Kommune", "26 lærere og 3 pædagoger fra Lundby"], E),
        (["Til stede: 9 lærere, 4 pædagoger. Fra forvaltningen: skolechefen"], E),
        (["LUNDBY K0MMUNE", "Vedr.:  Persona1em0de 19. januar 2026 om skolen"], E),
        (["Workshop for udskolingslærere – trivsel"], E),
        (["FOCUS GROUP WITH NEWCOMERS", "Lundby Library"], C),
        (["KAFFE MED PÅRØRENDE", "Der kom 14 pårørende. Personalet var ikke med i rummet."], C),
        (["Spørgeskema til pårørende, Lundby Kommune"], C),
        (["Samtaler om bad", "Mandag. 8 borgere med en lungesygdom fra Lundby"], C),
        (["Møde om astma", "Mandag 3. marts. Der kom ca. 30 borgere, og 4 borgere har skrevet bagefter."], C),
        (["Forældreundersøgelsen 2025", "612 svar"], C),
        (["Vores by", "Langs åen", "Børnenes egne ord"], C),
        (["Ude i landsbyerne", "Alt herunder er sagt af beboerne"], C),
        (["Referat – rundbord med virksomheder og foreninger"], S),
        (["meeting w/ local companies employing foreign workers"], S),
        (["LUNDBY SVØMMEKLUB", "Referat af bestyrelsesmøde nr. 3"], S),
        (["Hverdagsudvalget", "Medlemmer til stede: Lis Munk (A), Bent Holm (V), Ida Friis (F)"], P),
        (["Trivselsmåling 2025 – Park og Vej", "Fritekstsvar, samlet af HR"], E),
        (["MTU 2025", "Kommentarer"], E),
        (["Fritekstsvar fra APV 2025", "Lundby Kommune"], E),
        (["APV-kommentarer, Plejecenter Solgården"], E),
        (["Social kapital 2025 - åbne svar", "Lundby Kommune"], E),
        (["Arbejdspladsvurdering, Lundby Skole"], E),
        (["Trivsel hos os", "Fritekst", "Udsendt til 412 medarbejdere, 251 har svaret"], E),
        (["Trivsel hos os", "Fritekst", "Besvaret af 88 ansatte i Lundby"], E),
        (["Trivselsmåling 2025, Lundby Skole", "Sendt til 61 medarbejdere"], E),
        (["Trivselsmåling 2025", "Svar fra elever i 4.-9. klasse"], C),
        # Topics, several kinds of people, whoever wrote it and what is no more of the head name nobody.
        (["Møde om hjælp til pårørende", "Lundby Kommune"], None),
        (["Dialogmøde med borgere og politikere"], None),
        (["Møde mellem udvalget og borgerne", "Til stede: 61 borgere"], None),
        (["Møde i Lundby", "Skrevet af: to medarbejdere"], None),
        (["Notat om astma", "Lundby har ca. 310 borgere med en lungediagnose. Tallet stiger."], None),
        (["Notat om husene", "Statistik", "88 beboere bor alene. 12 borgere venter på en bolig."], None),
        (["Notat om bad", "I dag. 40 borgere modtager hjælp til bad."], None),
        (["Evaluering af forsøget", "14 borgere brugte døren"], None),
        (["Møde i Lundby", "09.10 Vi er tolv medarbejdere hos os"], None),
        (["Fra: Ida Holm", "Til: Lundby Kommune", "Møde med borgere"], None),
        (["Møde i Lundby"], None),
        (["Trivselsmåling 2025, Lundby Skole", "Fritekstsvar"], None),
        (["Tilfredshedsmåling", "Hvad siger I om hjemmehjælpen? Svar fra brugerne og pårørende"], C),
        (["Ledermøde om APV 2025", "Lundby Kommune"], None),
        (["Social kapital i landsbyerne", "Lundby Kommune"], None),
    ],
)
def test_the_groups_that_a_head_counts_meets_or_asks_are_those_who_speak(head: list[str], voice: Voice | None) -> None:
    assert voice_of_those_met(head) is voice
