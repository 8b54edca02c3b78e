"""Why a file is refused, in words, and what to do instead."""

from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext_lazy as _

from stories.images.attachments.reading import MAX_BYTES, MAX_PAGES, Refusal

_MEGABYTE = 1024 * 1024
SAVE_AS_PDF = _("Open it in its program and save it as a PDF.")
_KINDS = {
    _("Word keeps earlier versions and names of authors: save it as a PDF."): (
        ".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".rtf", ".pages", ".hwp", ".hwpx",
    ),
    _("A table keeps hidden rows and names of authors: save what may be shown as a PDF."): (
        ".xls", ".xlsx", ".xlsm", ".ods", ".numbers", ".csv", ".cell",
    ),
    _("Slides keep speaker's notes and names of authors: save them as a PDF."): (
        ".ppt", ".pptx", ".odp", ".key", ".show",
    ),
    _("This is a picture: add it under Images, where faces and names can be covered."): (
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".avif", ".tif", ".tiff", ".svg",
    ),
    _("An archive may hold anything: unpack it and add the PDF files in it."): (
        ".zip", ".rar", ".7z", ".gz", ".tar",
    ),
    _("A mail tells who wrote to whom and over which computers: save its text as a PDF."): (
        ".eml", ".msg",
    ),
}  # fmt: skip
_WORDS = {
    Refusal.NO_PDF: _("This is no PDF file. Open it in its program and save it as a PDF."),
    Refusal.TOO_LARGE: _("The file is larger than %(megabytes)s MB. Save its pictures smaller."),
    Refusal.CUT_OFF: _("The file is cut off: its end is missing. Upload or save it once more."),
    Refusal.LOCKED: _("The file asks for a password. Open it and save it without one."),
    Refusal.BROKEN: _("The file cannot be read. Open it and save it as a new PDF."),
    Refusal.NO_PAGES: _("The file has no pages."),
    Refusal.TOO_MANY_PAGES: _("The file has more than %(pages)s pages. Split it into parts."),
    Refusal.ODD_PAGE: _("A page is too small or too large to be drawn. Save it in a usual size."),
    Refusal.LIVE_FORM: _(
        "The file is a form that only one program can show. Print it into a new PDF."
    ),
    Refusal.TOO_COSTLY: _(
        "Drawing the pages takes more memory or time than a file may have. Save it with smaller "
        "pictures, or print it into a new PDF."
    ),
}


def in_words(reason: Refusal) -> str:
    """Why a PDF is not taken, and what to do."""
    return str(_WORDS[reason]) % {"megabytes": MAX_BYTES // _MEGABYTE, "pages": MAX_PAGES}


def advice_for(name: str) -> Any:
    """What to do with a file of another kind, by the ending of its name."""
    ending = PurePath(name).suffix.lower()
    return next((words for words, endings in _KINDS.items() if ending in endings), SAVE_AS_PDF)
