"""The words on a picture that a page shows: a passage like any other, written elsewhere."""

from collections.abc import Iterator
from typing import Any

from stories.detection import Passage, PassageKind
from stories.detection.scripts import language_read

# After the path of the block: words on a picture, which nobody can change on the page.
MARK = "#picture"


def passages_on_picture(image: Any, path: str, language: str) -> Iterator[Passage]:
    """What can be read on the clean copy, as one passage of the block at ``path``.

    It is read in the language that most of its letters are of. A picture that nobody has prepared
    has no words here; the gate wants it cleared anyway.
    """
    text = image.readable_text() if image else ""
    if text:
        passage = Passage(f"{path}{MARK}{image.pk}", text, language, PassageKind.PROSE)
        yield Passage(passage.path, text, language_read(passage) or language, passage.kind)
