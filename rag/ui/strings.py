"""Every sentence a user sees, Danish and English side by side, so that neither can be forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from rag.answering import phrases
from rag.feedback import Verdict
from rag.types import Language, Shortfall, Voice


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in both languages; calling it gives the one asked for, with its places filled in."""

    da: str
    en: str

    def __call__(self, language: Language, **values: object) -> str:
        """The sentence in ``language``; ``values`` fill the places written in braces."""
        return self.unfilled(language).format(**values)

    def unfilled(self, language: Language) -> str:
        """The sentence in ``language`` with its places still open."""
        return self.en if language == "en" else self.da


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things, with the noun in the right form."""

    one: Text
    many: Text

    def __call__(self, language: Language, count: int) -> str:
        """For example ``1 note`` or ``1.204 noter``."""
        return (self.one if count == 1 else self.many)(language, n=number(count, language))


def number(value: int, language: Language) -> str:
    """A whole number with the language's mark between thousands."""
    grouped = f"{value:,}"
    return grouped if language == "en" else grouped.replace(",", ".")


# The page and its head
TITLE = Text("Borgerstemmer", "Borgerstemmer")
TAGLINE = Text("Spørg i kommunens referater", "Ask the municipality’s minutes")
SKIP = Text("Gå til spørgsmålsfeltet", "Skip to the question field")
OTHER_LANGUAGE = Text("English", "Dansk")
NEW_CONVERSATION = Text("Ny samtale", "New chat")
CONVERSATION = Text("Samtale", "Conversation")

# Before the first question
WELCOME = Text("Hvad vil du vide?", "What do you want to know?")
ABOUT = Text(
    "Dette er et automatisk system. Det finder de steder i noterne, der besvarer dit spørgsmål, og citerer dem ordret. "
    "Ordene er fra referatet: det er referentens gengivelse af, hvad der blev sagt.",
    "This is an automatic system. It finds the places in the notes that answer your question and quotes them word for "
    "word. The words are from the minutes: they are the note-taker’s account of what was said.",
)
EXAMPLES = Text("Prøv for eksempel", "Try for example")
NO_EXAMPLES = Text("Skriv dit spørgsmål nedenfor.", "Write your question below.")
QUOTES_ARE_DANISH = Text("", "The notes are in Danish, and so are the quotes.")

# The corpus at a glance
NOTES_HEADING = Text("Noterne, der søges i", "The notes that are searched")
NOTES = Count(Text("{n} note", "{n} note"), Text("{n} noter", "{n} notes"))
PASSAGES = Count(Text("{n} tekststed", "{n} passage"), Text("{n} tekststeder", "{n} passages"))
PLACES = Count(Text("{n} sted", "{n} place"), Text("{n} steder", "{n} places"))
MEETINGS = Count(Text("{n} møde", "{n} meeting"), Text("{n} møder", "{n} meetings"))
SCANS = Count(Text("{n} skadet scanning", "{n} damaged scan"), Text("{n} skadede scanninger", "{n} damaged scans"))
AND_MORE = Text("og {n} mere", "and {n} more")
MORE_NOTES = Count(Text("og {n} note mere", "and {n} more note"), Text("og {n} noter mere", "and {n} more notes"))
NO_DATE = Text(phrases.NO_DATE["da"], phrases.NO_DATE["en"])

# Whose words
VOICES: dict[Voice, Text] = {
    Voice.CITIZENS: Text("Borgere", "Citizens"),
    Voice.STAKEHOLDERS: Text("Interessenter", "Stakeholders"),
    Voice.EMPLOYEES: Text("Medarbejdere", "Employees"),
    Voice.POLITICIANS: Text("Politikere", "Politicians"),
    Voice.UNKNOWN: Text("Ikke oplyst, hvem der taler", "Speaker not given"),
}
FROM_MINUTES = Text("fra referatet", "from the minutes")

# The question field
QUESTION = Text("Dit spørgsmål", "Your question")
PLACEHOLDER = Text("Spørg om noterne …", "Ask about the notes …")
SEND = Text("Spørg", "Ask")
SEARCHING = Text("Søger i noterne …", "Searching the notes …")
FOOTNOTE = Text(
    "Spørgsmål gemmes ikke. Kontrollér citatet i kilden, før du bruger det.",
    "Questions are not stored. Check the quote in its source before you use it.",
)

FOOTNOTE_REMARKS = Text(
    "Spørgsmål gemmes ikke, medmindre du melder noget om svaret. Kontrollér citatet i kilden, før du bruger det.",
    "Questions are not stored unless you remark on the answer. Check the quote in its source before you use it.",
)
FOOTNOTE_MODEL = Text(
    "Besvarede spørgsmål og de citerede steder sendes til sprogmodellen {model} {where}. "
    "Kontrollér citatet i kilden, før du bruger det.",
    "Answered questions and the passages quoted are sent to the language model {model} {where}. "
    "Check the quote in its source before you use it.",
)
ON_THE_NETWORK = Text("på jeres eget netværk ({host})", "on your own network ({host})")
OUTSIDE = Text("uden for jeres netværk ({host})", "outside your network ({host})")

# Filters
FILTERS = Text("Afgræns søgningen", "Narrow the search")
FILTERS_SET = Text("Afgræns søgningen ({n} valgt)", "Narrow the search ({n} chosen)")
CLEAR_FILTERS = Text("Fjern afgrænsninger", "Clear the limits")
MUNICIPALITY = Text("Kommune", "Municipality")
PLACE = Text("Sted", "Place")
VOICE = Text("Hvem taler", "Who speaks")
NOTE = Text("Note", "Note")
GROUP = Text("Gruppe", "Group")
EXERCISE = Text("Del", "Part")
SPEAKER = Text("Sagt af", "Said by")
DATE_FROM = Text("Fra dato", "From date")
DATE_TO = Text("Til dato", "To date")
DATE_FORM = Text("dd.mm.åååå", "dd.mm.yyyy")
READ_FROM_QUESTION = Text("Læst af dit spørgsmål:", "Read from your question:")
BECAUSE_YOU_WROTE = Text("fordi du skrev {words}", "because you wrote {words}")
FROM_THE_TALK = Text("følger af samtalen", "follows from the conversation")
ALL_BUT = Text("alle undtagen {left_out}", "all except {left_out}")
ASK_WITHOUT = Text("Spørg igen uden denne afgrænsning: {label}", "Ask again without this limit: {label}")
SEARCHED_AS = Text("Søgt efter »{meant}«; du skrev »{typed}«.", "Searched for “{meant}”; you wrote “{typed}”.")
ASK_AS_WRITTEN = Text("Søg efter det, jeg skrev", "Search for what I wrote")
AS_WRITTEN = Text("Søgt med ordene, som du skrev dem.", "Searched with the words as you wrote them.")
SPELLING = Text("Stavning", "Spelling")
NOT_READ = Text("Ikke læst af dit spørgsmål:", "Not read from your question:")
NOT_IN_THE_NOTES = Text(
    "Linket afgrænser til noget, der ikke findes i noterne: {limits}. Der søges uden den afgrænsning.",
    "The link limits the search to something that is not in the notes: {limits}. The search goes without that limit.",
)
LIMITED_TO = Text("Du har afgrænset til:", "You have limited to:")

# The answer
FOUND_IN = Text("Fundet i {found} af {searched}", "Found in {found} of {searched}")
FIRST_ONLY = Text(phrases.FIRST_ONLY["da"], phrases.FIRST_ONLY["en"])
MORE_FOUND_IN = Text("Flere citater: fundet i {found} af {searched}", "More quotes: found in {found} of {searched}")
SEARCHED_OF_ALL = Text(
    "Der er søgt i {searched} af {all}, fordi søgningen er afgrænset ({limits}).",
    "The search covered {searched} of {all}, because it is limited ({limits}).",
)
OF_ALL = Text("{searched} af {all} ({limits})", "{searched} of {all} ({limits})")
WHERE_FOUND = Text("Hvor og hos hvem", "Where and by whom")
MORE_QUOTES = Count(
    Text("Vis {n} citat mere", "Show {n} more quote"), Text("Vis {n} citater mere", "Show {n} more quotes")
)
ALSO_SAID = Text("Også sagt: uenighed eller forbehold", "Also said: disagreement or reservations")
WHO_SAID_IT = Text(phrases.said_by("da").rstrip(":"), phrases.said_by("en").rstrip(":"))
THE_QUOTES = Count(Text("Vis citatet", "Show the quote"), Text("Vis de {n} citater", "Show the {n} quotes"))
UNDER = Text("Under:", "Under:")
IN_SHORT = Text("Kort sagt", "In short")
WRITTEN_BY_MODEL = Text(
    "Skrevet af sprogmodellen {model} ud fra citaterne nedenfor. Det er ikke citater.",
    "Written by the language model {model} from the quotes below. These are not quotes.",
)
WRITING = Text("Sprogmodellen skriver …", "The language model is writing …")
DROPPED = Count(
    Text(
        "{n} sætning er udeladt, fordi den ikke kunne bekræftes.",
        "{n} sentence was left out: it could not be confirmed.",
    ),
    Text(
        "{n} sætninger er udeladt, fordi de ikke kunne bekræftes.",
        "{n} sentences were left out: they could not be confirmed.",
    ),
)
SHORTFALLS: dict[Shortfall, Text] = {
    Shortfall.UNREACHABLE: Text(
        "Sprogmodellen kan ikke nås lige nu.", "The language model cannot be reached just now."
    ),
    Shortfall.REFUSED: Text("Sprogmodellen afviste at svare.", "The language model refused to answer."),
    Shortfall.SLOW: Text("Sprogmodellen blev ikke færdig i tide.", "The language model was not done in time."),
    Shortfall.CUT_SHORT: Text("Sprogmodellens tekst blev afbrudt.", "The language model’s text was cut short."),
    Shortfall.UNSUPPORTED: Text(
        "Sprogmodellens tekst er udeladt, fordi den ikke kunne bekræftes af citaterne.",
        "The language model’s text was left out: the quotes do not confirm it.",
    ),
    Shortfall.SPENT: Text("Dagens forbrug af sprogmodellen er nået.", "Today’s use of the language model is spent."),
}
QUOTES_STAND = Text("Citaterne er svaret.", "The quotes are the answer.")
OTHER_VOICES = Text("Andre stemmer", "Other voices")
OTHER_VOICES_ARE = Text(
    "Om samme sag, men ikke sagt af dem, du spurgte til.", "On the same matter, but not said by those you asked about."
)
SOMEBODY = Text("Andet om samme sag", "More on the same matter")
SOMEBODY_IS = Text(
    "Noterne siger ikke for alle stederne, hvis ord det er.",
    "The notes do not say of every passage whose words it is.",
)
NEAR = Text("Nærliggende steder", "Passages close by")
NO_ANSWER = Text("Noterne besvarer ikke spørgsmålet", "The notes do not answer the question")
NO_SURE_ANSWER = Text("Noterne giver ikke noget sikkert svar", "The notes give no certain answer")
UNSEARCHED = {aim: Text(told["da"], told["en"]) for aim, told in phrases.UNSEARCHED.items()}
SEARCHED = Text("Der er søgt i {searched}.", "Searched {searched}.")
NO_ANSWER_NOTHING = Text(
    "Der er søgt i {searched}, uden at der blev fundet et sted, der besvarer det. Prøv med andre ord.",
    "Searched {searched} without finding a passage that answers. Try other words.",
)
NO_ANSWER_FROM_THERE = Text(
    "Ingen note er fra {places}.",
    "No note is from {places}.",
)
NO_ANSWER_NO_SUCH_GROUP = Text(
    "Der er ingen {groups} i noterne.",
    "There is no {groups} in the notes.",
)
NO_ANSWER_UNKNOWN_NAME = Text(
    "Ingen note nævner {names}.",
    "No note mentions {names}.",
)
NO_ANSWER_NO_NOTES = Text(
    "Ingen note passer til afgrænsningen, så der er ikke søgt i nogen.",
    "No note fits the limits, so none was searched.",
)
SHOWN_FROM_ELSEWHERE = Text("Det, der vises nedenfor, er sagt andre steder.", "What is shown below was said elsewhere.")
SHOWN_NEAREST = Text(
    "De nærmeste steder står nedenfor, så du selv kan vurdere dem.",
    "The nearest passages are shown below, so you can judge them yourself.",
)
SHOWN_NEAR = Text("Det, der vises nedenfor, ligger nær.", "What is shown below is near.")
SHOWN_OF_OTHERS = Text(
    "Nedenfor står, hvad andre siger om samme sag.", "What others say on the same matter is shown below."
)
NO_MORE = Text("Der er ikke flere citater", "There are no more quotes")
ALL_WERE_SHOWN = Text(
    "De citater, der besvarer spørgsmålet, er vist før.",
    "The quotes that answer the question were shown before.",
)
NO_MORE_OF_QUOTE = Text("Noterne siger ikke mere om dette sted", "The notes say no more about this passage")
ALL_OF_QUOTE = Text(
    "Det, der står omkring citatet, kan læses i dets kilde: »Vis hele noten«.",
    "What stands around the quote can be read in its source: “Show the whole note”.",
)
SHOW_SOURCE = Text("Vis kilde {n}", "Show source {n}")
COPY = Text("Kopiér svaret", "Copy the answer")
COPIED = Text("Kopieret", "Copied")

# Remarks
REMARK = Text("Er noget galt med svaret?", "Is something wrong with the answer?")
REMARK_QUOTE = Text("Om et bestemt citat", "About one of the quotes")
REMARK_ABOUT = Text(
    "Din melding gemmes sammen med spørgsmålet på denne server, så svarene kan blive bedre.",
    "Your remark is stored with the question on this server, so that answers can get better.",
)
REMARKS: dict[Verdict, Text] = {
    Verdict.GOOD: Text("Godt svar", "Good answer"),
    Verdict.MISSING: Text("Der mangler noget", "Something is missing"),
    Verdict.NO_ANSWER: Text("Svarer ikke på spørgsmålet", "Does not answer the question"),
    Verdict.WRONG_PASSAGE: Text("Forkert sted", "Wrong passage"),
    Verdict.WRONG_VOICE: Text("Forkert stemme", "Wrong voice"),
}
THANKS = Text("Tak, det er gemt", "Thank you, it is stored")

# Adding notes
ADD_NOTE = Text("Tilføj en note", "Add a note")
ADD_ABOUT = Text(
    "Vælg en fil ({formats}), eller slip den her. Du ser først, hvordan den er læst; der søges først i den, når du "
    "udgiver den.",
    "Choose a file ({formats}) or drop it here. You first see how it was read; it is searched only once you publish "
    "it.",
)
CHOOSE_FILE = Text("Fil", "File")
READING_FILE = Text("Filen læses …", "The file is being read …")
READ_AS = Text("Antal tekststeder: {n}. Se dem igennem.", "Number of passages: {n}. Look them over.")
ADD_FAILED = Text("Det lykkedes ikke: {reason}", "That did not work: {reason}")
NAME_TAKEN = Text(
    "Der er allerede en note, der hedder {name}. Giv filen et andet navn.",
    "There is a note {name} already. Give the file another name.",
)
DRAFT_GONE = Text(
    "Filen er ikke længere gemt som udkast. Vælg den igen.",
    "The file is no longer kept as a draft. Choose it again.",
)
STORE_BUSY = Text(
    "Noterne læses ind af en anden lige nu. Prøv igen om lidt.",
    "Somebody else is reading notes in just now. Try again in a moment.",
)
NOT_PUBLISHED = Text(
    "Noten kunne ikke udgives, og alt er, som det var ({reason}).",
    "The note could not be published, and all is as it was ({reason}).",
)
NO_QUOTE_THERE = Text(
    "{source}, tegn {start} til {end}: her står intet, der kan citeres. Søg efter det igen.",
    "{source}, characters {start} to {end}: nothing that can be quoted stands there. Search for it anew.",
)
NO_BRIEF_FILE = Text("Filen er ikke et oplæg, der kan læses: {reason}.", "This is no brief that can be read: {reason}.")
BAD_FIELD = Text("Et felt er udfyldt forkert ({reason}).", "A field is not filled in right ({reason}).")
MASKED_COUNT = Text("{n} personoplysninger er skjult med █.", "{n} pieces of personal data are hidden with █.")
PUBLISHING = Text("Udgives …", "Publishing …")
PUBLISHED = Text("Noten er udgivet, og der søges nu i den.", "The note is published and is searched from now on.")
WHERE_FROM = Text("Hvor kommer noten fra?", "Where does the note come from?")
WHERE_FROM_ABOUT = Text(
    "Ret det, der er læst forkert. Uden stemme bliver noten ikke brugt til at svare på, hvad borgerne siger.",
    "Correct what was read wrongly. Without a voice the note is not used to answer what citizens say.",
)
PUBLISH = Text("Udgiv noten", "Publish the note")
AS_READ = Text("Sådan er noten læst", "How the note was read")

# Briefs
BRIEF = Text("Oplæg", "Brief")
PUT_ASIDE = Text("Læg i oplæg", "Add to brief")
PUT_ALL_ASIDE = Text("Læg alle citater i oplæg", "Add all quotes to brief")
IN_BRIEF = Text("Lagt i oplæg", "In the brief")
BRIEF_ABOUT = Text(
    "Her samler du citater til et oplæg. Det ligger kun i denne browser, indtil du henter det. Citaterne hentes ordret "
    "fra noterne, hver gang siden åbnes; det, du selv skriver, vises aldrig som citat.",
    "Here you gather quotes for a brief. It is kept in this browser only, until you download it. The quotes are taken "
    "word for word from the notes each time the page opens; what you write yourself never looks like a quote.",
)
BRIEF_EMPTY = Text(
    "Oplægget er tomt. Find citater på forsiden, og vælg »Læg i oplæg«.",
    "The brief is empty. Find quotes on the front page and choose “Add to brief”.",
)
BRIEF_TITLE = Text("Oplæggets titel", "Title of the brief")
PART_HEADING = Text("Overskrift", "Heading")
PART_TEXT = Text("Egne ord (ikke et citat)", "Your own words (not a quote)")
CHECKED_BY = Text("Kontrolleret i kilden af", "Checked against the source by")
ADD_HEADING = Text("Tilføj overskrift", "Add a heading")
ADD_TEXT = Text("Tilføj egne ord", "Add your own words")
MOVE_UP = Text("Flyt op", "Move up")
MOVE_DOWN = Text("Flyt ned", "Move down")
REMOVE = Text("Fjern", "Remove")
GET_WORD = Text("Hent som Word", "Download as Word")
GET_MARKDOWN = Text("Hent som Markdown", "Download as Markdown")
EMPTY_BRIEF = Text("Tøm oplægget", "Empty the brief")
REALLY_EMPTY = Text("Vil du slette hele oplægget?", "Delete the whole brief?")
QUOTE_GONE = Text(
    "Dette citat står ikke længere i noterne. Fjern det, og søg igen.",
    "This quote no longer stands in the notes. Remove it and search again.",
)
BRIEF_FAILED = Text("Det lykkedes ikke: {reason}", "That did not work: {reason}")
CHECK_BRIEF = Text("Kontrollér et tidligere oplæg", "Check an earlier brief")
CHECK_BRIEF_ABOUT = Text(
    "Vælg en Word- eller Markdown-fil, der er hentet her, og se, om citaterne stadig står ordret i noterne.",
    "Choose a Word or Markdown file that came from here, and see whether its quotes still stand word for word.",
)
ALL_STAND = Text("Alle {n} citater står ordret i noterne.", "All {n} quotes stand word for word in the notes.")
SOME_FELL = Text(
    "{fallen} af {n} citater står ikke længere i noterne:", "{fallen} of {n} quotes no longer stand in the notes:"
)

# The corpus
CORPUS = Text("Noterne", "The notes")
CORPUS_ABOUT = Text(
    "Her kan du se, hvad noterne handler om, uden at spørge. Hvert tal åbner de tekststeder, det tæller.",
    "Here you can see what the notes are about without asking. Each count opens the passages it counts.",
)
THEMES = Text("Temaer", "Themes")
THEME = Text("Tema", "Theme")
THEMES_ABOUT = Text(
    "Temaerne er fundet maskinelt af ordene i noterne og har navn efter deres vigtigste ord. Tallene er tekststeder, "
    "ikke mennesker.",
    "The themes were found by machine from the words of the notes and are named by their main words. The numbers count "
    "passages, not people.",
)
IN_THE_NOTE = Text("Se stedet i noten", "See it in the note")
MEETING = Text("Møde", "Meeting")
DATE = Text("Dato", "Date")
PASSAGES_HEAD = Text("Tekststeder", "Passages")
SECTIONS = Text("Afsnit i noten", "Sections of the note")
CITED_HERE = Text("Citeret i svaret:", "Cited in the answer:")
LINK_TO_QUESTION = Text("Link til dette spørgsmål", "Link to this question")

# The sources
SOURCES = Text("Kilder", "Sources")
SOURCES_TO = Text("Kilder til svaret på: {question}", "Sources of the answer to: {question}")
NO_SOURCES = Text("Dette svar har ingen kilder.", "This answer has no sources.")
BACK = Text("Tilbage til svaret", "Back to the answer")
CLOSE = Text("Luk", "Close")
PASSAGES_AROUND = Text("Læs videre i noten", "Read on in the note")
PREVIOUS_PASSAGE = Text("‹ Stykket før", "‹ Previous passage")
NEXT_PASSAGE = Text("Stykket efter ›", "Next passage ›")
PASSAGE_OF = Text("Stykke {number} af {count} i noten", "Passage {number} of {count} in the note")
WHOLE_NOTE = Text("Vis hele noten", "Show the whole note")
DAMAGED = Text(
    "Skadet scanning: bogstaver kan være læst forkert. Citatet er vist, som det står i filen.",
    "Damaged scan: letters may have been read wrongly. The quote is shown as it stands in the file.",
)
DAMAGED_BADGE = Text("skadet scanning", "damaged scan")
READING = Text(phrases.READING["da"], phrases.READING["en"])
MASKED = Text("Personoplysninger er skjult med █.", "Personal data are hidden with █.")
MASKED_HERE = Text("Personoplysning er skjult", "Personal data are hidden")
FILE = Text("Fil", "File")
NOTE_GONE = Text("Noten findes ikke længere.", "The note is no longer there.")
TO_THE_PAGE = Text("Til forsiden", "To the front page")

# When something is wrong
EMPTY_QUESTION = Text("Skriv et spørgsmål først.", "Write a question first.")
TOO_LONG = Text(
    "Spørgsmålet er på {n} tegn. Det højeste er {most}. Gør det kortere, og prøv igen.",
    "The question has {n} characters. The most is {most}. Shorten it and try again.",
)
BAD_DATE = Text(
    "{value} er ikke en dato. Skriv den som 12.06.2025.", "{value} is not a date. Write it like 12.06.2025."
)
BAD_FILTER = Text("Afgrænsningen kan ikke bruges: {reason}", "The limit cannot be used: {reason}")
INDEX_TROUBLE = Text(
    "Noterne kan ikke læses lige nu. Den, der driver siden, skal se i dens log.",
    "The notes cannot be read just now. Whoever runs the page should look in its log.",
)
FAILED = Text(
    "Der skete en fejl, og spørgsmålet blev ikke besvaret. Prøv igen.",
    "Something went wrong, and the question was not answered. Try again.",
)

# Questions offered before the first; those the notes do not answer are not shown. {place} is a place of the corpus.
EXAMPLE_QUESTIONS: tuple[Text, ...] = (
    Text("Hvad sagde borgerne om tidlig indsats?", "What did citizens say about early intervention?"),
    Text(
        "Hvad er de største udfordringer for børn og unge?",
        "What are the biggest challenges for children and young people?",
    ),
    Text("Hvilke idéer er der til samarbejdet med foreninger?", "What ideas are there for working with associations?"),
    Text("Hvad blev der sagt om erhvervslivet i {place}?", "What was said about local business in {place}?"),
    Text("Hvordan kan kommunen tiltrække nye borgere?", "How can the municipality attract new residents?"),
    Text(
        "Hvad mener medarbejderne om samarbejde på tværs?", "What do employees think about working across departments?"
    ),
    Text("Hvad blev der sagt om fællesskaber?", "What was said about communities?"),
    Text("Hvad blev der sagt om boliger?", "What was said about housing?"),
)
