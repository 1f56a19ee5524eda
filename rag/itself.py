"""Questions to the assistant about itself, and which of its fixed answers each gets."""

from __future__ import annotations

import re

from rag.types import Aim

_YOU = (
    r"(?:du|i|man|jeg|siden|systemet|assistenten|chatten|chatbotten|robotten|botten|denne side|det her(?: system)?|"
    r"borgerstemmer)"
)
_OF_YOURS = (
    r"(?:dig|jer|det her(?: system)?|siden|denne side|assistenten|chatten|chatbotten|robotten|botten|indholdet|"
    r"(?:(?:dine|jeres|disse|de|sidens) )?(?:svar(?:et|ene)?|citater(?:ne)?))"
)
_YOURS = (
    r"(?:you|this (?:page|site|system|bot|chatbot|tool|assistant)|what you (?:say|write)|"
    r"(?:the|your|these|this) (?:answers?|quotes?|citations?|chatbot|assistant))"
)
"""Never a mere "it": what is asked about that is asked of the matter before."""
_IT = rf"(?:{_OF_YOURS}|det|dette|det (?:der står|du (?:siger|skriver))|hvad (?:du (?:siger|skriver)|der står))"
_THIS = rf"(?:{_YOURS}|it|this|that)"
_A_MACHINE = (
    r"(?:(?:en|et|an?) )?(?:rigtigt? |real )?(?:robot|bot|chatbot|menneske|person|computer|maskine|ai|"
    r"kunstig intelligens|human(?: being)?|machine|artificial intelligence|(?:chat[- ]?)?gpt|openai|claude|copilot|"
    r"llm|(?:large )?language model|sprogmodel(?:ler)?)"
)
_TOLD = (
    r"(?:spørgsmål(?:ene)?|data|oplysninger|persondata|samtaler?|søgninger?|ip-adresse|historik|navn|questions?|"
    r"searches|conversations?|chats?|information|personal data|queries|history|name)"
)
_WRITTEN = (
    rf"(?:(?:mine|vores|min|mit|my|our) {_TOLD}|hvad (?:jeg|man|vi) (?:skriver|spørger(?: om)?)|"
    r"det (?:jeg|man|vi) (?:skriver|spørger om)|what (?:i|we) (?:ask|write|type|say|search for))"
)
_ANYTHING = rf"(?:{_WRITTEN}|{_TOLD}|noget|anything)"
_KEPT = (
    r"(?:gemt|logget|delt|registreret|overvåget|brugt(?: til (?:noget|træning))?|solgt|slettet|privat(?:e)?|"
    r"anonym(?:e|t)?|fortrolig(?:e|t)?|hemmelig(?:e|t)?|sikker|sikre|stored|saved|logged|kept|shared|recorded|sold|deleted|private|anonymous|"
    r"confidential|safe|secure|used(?: for training)?)"
)
_TRUE = (
    r"(?:rigtige?|korrekte?|sande?|pålidelige?|præcise?|troværdige?|ordrette?|ægte|til at stole på|reliable|accurate|"
    r"correct|true|right|trustworthy|verbatim|real|genuine|exact|word for word)"
)
_SOURCES = (
    r"(?:(?:dine|jeres|de|disse|din|dit|alle|the|your|these|this) )?(?:citater(?:ne)?|svar(?:ene)?|noter(?:ne)?|viden|"
    r"oplysninger(?:ne)?|information(?:er)?|quotes|answers|notes|citations|sources|knowledge|data)"
)
_OF_IT = r"(?: (?:om|til|about|of|on) (?:det|dette|den|sagen|noget|it|this|that))?"
_ON = r"(?: (?:videre|til (?:noget|andre|træning)))?"
_OTHERS = r"anyone|others|people|the municipality|my boss"
_TRUSTING = r"(?:stole|tro|regne) (?:på|med)"
_HELPING = r"(?: (?:hjælpe|svare|spørge|bruges?|så|egentlig|dig|mig|os|på|om|med|til))"
_EARLIER = r"(?:(?:all|any|your|the|alle|dine|de) ){0,2}(?:(?:previous|prior|earlier|tidligere|forrige) )?"
_SIDED = (
    r"(?:neutral|objektiv|upartisk|partisk|politisk|rød|blå|(?:politically )?biased|objective|impartial|political|"
    r"partisan)"
)
_MADE = r"(?:lavet|bygget|udviklet|skabt|programmeret)"

SAID: dict[Aim, tuple[str, ...]] = {
    Aim.ASSISTANT: (
        rf"hvad (?:kan|gør|er|hedder|ved) {_YOU}{_HELPING}*",
        r"hvem er du|kan du hjælpe(?: mig| os)?|hjælp(?: mig)?|hvor (?:gammel er|bor|kommer) du(?: fra)?",
        rf"hvordan (?:virker|fungerer|bruger|spørger) {_YOU}(?: (?:dig|siden|systemet|assistenten|det her))?",
        r"hvordan (?:arbejder du|finder du (?:dine )?svar(?:ene)?)",
        rf"(?:hvilke|hvor mange) noter (?:har|søger|kender|bruger) {_YOU}(?: i| adgang til)?",
        r"what can (?:you|i) (?:do|answer|ask)(?: you)?|(?:what|how) can you help(?: (?:me|us))?(?: with)?",
        r"(?:who|what) are you|(?:can you )?help(?: (?:me|us))?|how do(?:es)? (?:you|this(?: page)?) work",
        r"how do i use (?:you|this(?: page)?)|how do you (?:find|choose|pick) (?:(?:the|your) )?(?:answers?|quotes)",
        r"how old are you|where (?:are you from|do you live)|do you speak (?:english|danish)",
        r"(?:which|what|how many) notes do you (?:have|know|search|use)",
        rf"(?:ignore|disregard|forget|ignorer|glem) {_EARLIER}(?:instructions|prompts?|instruktion(?:er|erne))\b.*",
    ),
    Aim.TRUST: (
        rf"(?:(?:hvorfor|hvordan|hvor meget) )?(?:kan|skal|bør|tør) (?:jeg|vi|man) {_TRUSTING} {_IT}",
        rf"hvor (?:sikker|sikre|pålidelige?|præcise?|gode?|troværdige?) er (?:du|{_OF_YOURS})",
        rf"er (?:du|{_OF_YOURS}) (?:altid )?{_TRUE}|(?:lyver|gætter|hallucinerer|digter) {_YOU}",
        r"finder du (?:selv )?på (?:noget|ting|det hele|svar(?:ene)?|citater(?:ne)?)",
        r"(?:tager|laver) du (?:nogensinde )?fejl|kan du (?:tage fejl|lyve)",
        rf"(?:can|should|why should|how can) (?:i|we|anyone) (?:trust|believe|rely on) {_THIS}",
        rf"how (?:reliable|accurate|sure|good|trustworthy) (?:are|is) {_YOURS}|(?:are|is) {_YOURS} (?:always )?{_TRUE}",
        r"do you (?:ever )?(?:lie|hallucinate|guess|make (?:mistakes|(?:things|stuff|this|it|quotes) up|up \w+))",
    ),
    Aim.ORIGIN: (
        rf"hvor (?:kommer|stammer) {_SOURCES} fra|hvor (?:har|får|finder) (?:du|i|siden|systemet) {_SOURCES}(?: fra)?",
        r"hvilke kilder (?:bruger|har) (?:du|i|siden)|(?:which|what) sources do you (?:use|have)",
        rf"where do {_SOURCES} come from|where do you (?:get|find|take) {_SOURCES}(?: from)?",
    ),
    Aim.MACHINE: (
        rf"er (?:{_YOU}|svarene|citaterne) (?:lavet (?:af|med) |skrevet (?:af|med) )?{_A_MACHINE}",
        rf"(?:bruger|kører) {_YOU} (?:på )?{_A_MACHINE}",
        r"hvilken (?:(?:sprog|ai-?)?model|ai) (?:bruger|er) (?:du|i|siden)",
        rf"(?:taler|skriver|chatter) jeg med {_A_MACHINE}",
        rf"(?:are|is) (?:{_YOURS}|this) (?:(?:written|made|generated) (?:by|with) )?{_A_MACHINE}",
        rf"do(?:es)? (?:{_YOURS}|this) (?:use|run on) {_A_MACHINE}",
        r"(?:which|what) (?:language )?model (?:do you use|are you)",
        rf"am i (?:talking|chatting|speaking|writing) (?:to|with) {_A_MACHINE}",
    ),
    Aim.OPINION: (
        rf"hvad (?:mener|synes|tænker|tror|siger) du(?: (?:selv|så|egentlig|personligt))*{_OF_IT}",
        rf"har du (?:en |nogen )?(?:egen )?(?:mening|holdning){_OF_IT}",
        r"(?:hvem|hvad) (?:skal|bør|vil|ville) (?:jeg|man|vi|du) stemme(?: på)?(?: til valget)?",
        rf"er (?:du|siden) {_SIDED}|er du u?enig(?: (?:med|i) .*)?|do you (?:dis)?agree(?: with .*)?",
        rf"what do you (?:think|believe|say)(?: (?:yourself|personally))?{_OF_IT}",
        rf"what(?:['’]s| is) your (?:own )?(?:opinion|view|take){_OF_IT}",
        rf"do you have (?:an? |any )?(?:opinions?|views?)|(?:are|is) {_YOURS} {_SIDED}",
        r"(?:who|what) (?:should|would|do) (?:i|you|we|one) vote(?: for)?",
    ),
    Aim.PRIVACY: (
        rf"(?:gemmer|logger|husker|deler|sælger|registrerer|overvåger) (?:du|i|siden|systemet) {_ANYTHING}{_ON}",
        rf"(?:gemmer|logger|deler|sælger|sender|bruger|ser|læser) (?:{_YOU}|kommunen|nogen|andre) {_WRITTEN}{_ON}",
        rf"(?:bliver|er) {_WRITTEN} {_KEPT}|er (?:jeg|samtalen|chatten|siden|det her) {_KEPT}",
        rf"hvem (?:ejer|ser|får|læser|kan (?:se|læse)|har adgang til) {_WRITTEN}",
        rf"kan (?:kommunen|andre|nogen|i|du|politikerne|min chef) (?:se|læse) {_WRITTEN}",
        rf"hvad (?:sker der med|bruger (?:du|i|siden)) {_WRITTEN}(?: til)?",
        r"(?:overholder|følger) (?:du|i|siden|systemet) (?:gdpr|persondataforordningen|databeskyttelsesreglerne)",
        rf"(?:do|does|will) (?:you|this page) (?:store|save|keep|log|record|share|sell|remember|track) {_ANYTHING}",
        rf"(?:do|does|will|can) (?:you|this page|{_OTHERS}) (?:see|read|use|send) {_WRITTEN}",
        rf"(?:are|is|am) (?:i|{_WRITTEN}|{_YOURS}) {_KEPT}|are you gdpr[ -]compliant",
        rf"who (?:owns|sees|reads|gets|can see|can read|has access to) {_WRITTEN}",
        rf"what (?:happens to|do you do with) {_WRITTEN}",
    ),
    Aim.RESPONSIBLE: (
        rf"hvem (?:er ansvarlig|har ansvaret|svarer|hæfter) for (?:{_OF_YOURS}|noterne|fejl(?: i svarene)?)",
        rf"hvem (?:har {_MADE}|står bag|driver|ejer|betaler(?: for)?|kontakter jeg om) {_OF_YOURS}",
        rf"hvem er du {_MADE} af",
        rf"er (?:{_YOU}|kommunen) ansvarlige? for {_OF_YOURS}",
        rf"who (?:is|are) (?:responsible|accountable|liable) for (?:{_YOURS}|the notes|mistakes|errors)",
        rf"who (?:made|built|created|developed|runs|owns|is behind|pays for) {_YOURS}",
        rf"(?:are|is) (?:{_YOURS}|the municipality) (?:responsible|liable|accountable) for {_YOURS}",
    ),
}
"""What is asked of the assistant, by what is answered."""
OF_WHATEVER = (r"hvem (?:er ansvarlig|har ansvaret)", r"who is (?:responsible|in charge|accountable)")
"""Asks of the assistant where nothing was asked before; else of that."""


def _asking(said: tuple[str, ...]) -> re.Pattern[str]:
    asked = "|".join(said).replace(" ", r"\s+")
    return re.compile(
        rf"\W*(?:(?:og|and|men|but|hej|hi|hello)\b\W*)?(?:{asked})"
        r"(?:\W+(?:please|tak|egentlig|overhovedet|actually|really))*\W*",
        re.IGNORECASE,
    )


ASKING = {aim: _asking(said) for aim, said in SAID.items()}
FIRST_OF_ALL = _asking(OF_WHATEVER)


def aim_of_itself(text: str, *, first: bool = False) -> Aim | None:
    """What of itself the assistant is asked, ``None`` where nothing is; ``first`` where no question stood before."""
    asked = text.replace(",", "")
    if first and FIRST_OF_ALL.fullmatch(asked):
        return Aim.RESPONSIBLE
    return next((aim for aim, pattern in ASKING.items() if pattern.fullmatch(asked)), None)


def asks_of_itself(text: str) -> bool:
    """True where the assistant is asked what it is, what it can do, or whether it can be trusted."""
    return aim_of_itself(text) is not None
