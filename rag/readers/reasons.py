"""Why a file cannot become a note, and what to do about it, in English and Danish side by side."""

from __future__ import annotations

from rag.errors import Reason

NOT_THERE = Reason("it is not there", "den findes ikke")
DEAD_LINK = Reason("it is a link that leads nowhere", "den er et link, der ikke fører nogen steder hen")
LINK_OUT = Reason(
    "it is a link that leads out of the notes folder; copy the file instead",
    "den er et link ud af mappen med noter; kopiér i stedet filen",
)
LINKED_FOLDER = Reason(
    "it is a link to a folder, which is not followed. Name that folder instead",
    "den er et link til en mappe, som ikke følges. Angiv i stedet mappen",
)
FOLDER = Reason("it is a folder, not a note", "den er en mappe og ikke en note")
NO_FILE = Reason("it is not an ordinary file", "den er ikke en almindelig fil")
EMPTY = Reason("the file is empty", "filen er tom")
TOO_LARGE = Reason(
    "it is {size} MB; the limit is {limit} MB. Split it, or save the text",
    "den fylder {size} MB; grænsen er {limit} MB. Del den, eller gem teksten",
)
NO_RIGHT = Reason(
    "you have no right to read it. Ask for read access, or run as a user who has it",
    "programmet har ikke ret til at læse den. Bed om læseadgang til filen",
)
NOT_OPENED = Reason("it cannot be opened ({error})", "den kan ikke åbnes ({error})")

UNKNOWN_FORMAT = Reason(
    "{suffix} is not a format we read ({formats})", "{suffix} er ikke et format, der kan læses ({formats})"
)
OTHER_TEXT = Reason(
    "{suffix} is not a format we read. Save it as .docx or .pdf",
    "{suffix} er ikke et format, der kan læses. Gem den som .docx eller .pdf",
)
OTHER_SLIDES = Reason(
    "{suffix} is not a format we read. Save it as .pptx or .pdf",
    "{suffix} er ikke et format, der kan læses. Gem den som .pptx eller .pdf",
)
OTHER_SHEET = Reason(
    "{suffix} is not a format we read. Save it as .pdf", "{suffix} er ikke et format, der kan læses. Gem den som .pdf"
)
NOT_UTF8 = Reason(
    "its name, or that of its folder, is not in UTF-8. Give it another name",
    "dens navn eller mappens navn er ikke i UTF-8. Giv den et andet navn",
)
NO_SUFFIX = Reason("its name must end in one of {formats}", "dens navn skal ende på en af {formats}")
LONG_NAME = Reason("its name is longer than {most} characters", "dens navn er længere end {most} tegn")
NOT_TEXT = Reason(
    "it is not text. Save it as plain text in UTF-8, or as .docx or .pdf",
    "den er ikke tekst. Gem den som ren tekst i UTF-8 eller som .docx eller .pdf",
)
NO_TEXT = Reason("it holds no text", "den indeholder ingen tekst")
NO_TEXT_IN_IMAGES = Reason(
    "it holds no text, and none could be read from its images",
    "den indeholder ingen tekst, og der kunne ikke læses nogen i dens billeder",
)
LONG_LINE = Reason(
    "it has a line of more than {most} characters; break it into lines",
    "den har en linje på mere end {most} tegn; del den i linjer",
)

OLD_OR_LOCKED = Reason(
    "it has a password or is in an old format. Save it as .docx, .pptx or .pdf without a password",
    "den har adgangskode eller er i et gammelt format. Gem den som .docx, .pptx eller .pdf uden adgangskode",
)
NO_TESSERACT = Reason(
    "it is a scan without text, and reading it needs Tesseract with Danish: "
    "install tesseract-ocr and tesseract-ocr-dan, then read it again",
    "den er en scanning uden tekst, og det kræver Tesseract med dansk at læse den: "
    "installér tesseract-ocr og tesseract-ocr-dan, og læs den igen",
)
LOCKED = Reason("it has a password. Save it without one", "den har adgangskode. Gem den uden")
ENCRYPTED = Reason(
    "it is encrypted in a way we cannot read. Save it without a password",
    "den er krypteret på en måde, der ikke kan læses. Gem den uden adgangskode",
)
CUT_SHORT = Reason(
    "the file is damaged or cut short. Save it again from {program}",
    "filen er beskadiget eller afbrudt. Gem den igen fra {program}",
)
UNPACKS = Reason(
    "it unpacks to far more than a document holds, so it was not opened",
    "den pakkes ud til langt mere, end et dokument rummer, og blev derfor ikke åbnet",
)
DAMAGED_DOCUMENT = Reason(
    "the document is damaged ({error}). Save it again", "dokumentet er beskadiget ({error}). Gem det igen"
)
DAMAGED_SLIDES = Reason(
    "the presentation is damaged ({error}). Save it again", "præsentationen er beskadiget ({error}). Gem den igen"
)
DAMAGED_PDF = Reason(
    "the PDF is damaged or cut short ({error}). Save it again",
    "PDF-filen er beskadiget eller afbrudt ({error}). Gem den igen",
)
NOT_PDF = Reason(
    "it is called .pdf but is not a PDF. Save it again as a PDF",
    "den hedder .pdf, men er ikke en PDF. Gem den igen som PDF",
)
TOO_SLOW = Reason(
    "reading it took longer than {seconds} s; split it", "det tog mere end {seconds} s at læse den; del den"
)
TOO_HEAVY = Reason(
    "reading it took too much time or memory; save it again, or split it",
    "det krævede for megen tid eller hukommelse at læse den; gem den igen, eller del den",
)
MANY_PAGES = Reason("it has more than {most} pages; split it", "den har mere end {most} sider; del den")
MANY_SCANS = Reason(
    "it has more than {most} scanned pages; split it", "den har mere end {most} indscannede sider; del den"
)
MUCH_TEXT = Reason("it holds more text than a note can; split it", "den rummer mere tekst, end en note kan; del den")
