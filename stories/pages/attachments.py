"""The words in a file that a page links to: passages like any others, written elsewhere."""

from collections.abc import Iterator
from typing import Any

from stories.detection import Passage, PassageKind
from stories.detection.scripts import language_read

# After the path of the block: words in a file, which nobody can change on the page.
MARK = "#file"


def passages_in_file(document: Any, path: str, language: str) -> Iterator[Passage]:
    """The words of the clean copy, page by page, as passages of the block at ``path``.

    Each page is read in the language that most of its letters are of. A file that nobody has
    prepared has no words here; the gate wants it cleared anyway.
    """
    for number, text in enumerate(document.page_texts() if document else (), start=1):
        passage = Passage(f"{path}{MARK}{document.pk}.page{number}", text, language)
        spoken = language_read(passage) or language
        yield Passage(passage.path, text, spoken, PassageKind.PROSE)
