"""From a PDF and the boxes on it to its clean copy, with everything that was found on the way."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stories.images.attachments.beside import beside_pages, beside_words
from stories.images.attachments.hidden import MOST_FINDS, Hidden, Why
from stories.images.attachments.reading import (
    MAX_PAGES,
    PaperRefused,
    Refusal,
    draw,
    open_paper,
    page_flat,
    picture_size,
)
from stories.images.attachments.sorting import letters_seen
from stories.images.attachments.words import Word, text_of, uncovered, words_of
from stories.images.attachments.writing import PublicPage, public_page, write_paper
from stories.images.burning import burn
from stories.images.geometry import Region

Boxes = Mapping[int, Sequence[Region]]
PICTURE_QUALITY = 85
# The same word beside the page that is also on it tells nobody anything new.
_ALSO_ON_THE_PAGE = {Why.NOTE, Why.FORM_FIELD}


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page's full size in pixels, its words that no box covers, and their text.

    ``read`` is what a program read on the picture of a page that has no words; None where none
    has read it.
    """

    size: tuple[int, int]
    words: list[Word]
    text: str
    read: str | None = None


@dataclass(frozen=True, slots=True)
class CleanCopy:
    """The public PDF, what its pages say, and what was hidden in the original."""

    data: bytes
    pages: list[PageRead]
    hidden: list[Hidden]


def clean_copy(data: bytes, boxes: Boxes) -> CleanCopy:
    """Write ``data`` anew, with ``boxes`` (by page, from 0) burnt in and the words below left out.

    Raises:
        PaperRefused: the file is not taken; see :mod:`reading`.
    """
    written: list[PublicPage] = []
    pages: list[PageRead] = []
    hidden: list[Hidden] = []
    with open_paper(data) as paper:
        hidden.extend(beside_pages(paper, data))
        for index in range(len(paper)):
            untouched = paper[index]
            beside = list(beside_words(untouched, index))
            untouched.close()
            page = page_flat(paper, index)
            size = picture_size(page)
            picture = burn(draw(page, size), boxes.get(index, ()))
            points = page.get_size()
            seen = letters_seen(page, size, index)
            page.close()
            words = words_of(uncovered(seen.letters, boxes.get(index, ())))
            written.append(public_page(picture, points, words))
            pages.append(PageRead(size, words, text_of(words)))
            whole = text_of(words_of(seen.letters))
            hidden += seen.hidden
            hidden += [
                one for one in beside if one.why not in _ALSO_ON_THE_PAGE or one.words not in whole
            ]
    return CleanCopy(write_paper(written), pages, hidden[:MOST_FINDS])


def page_picture(data: bytes, index: int) -> bytes:
    """The picture of page ``index`` in full size, as a JPEG: what a person looks at.

    Raises:
        PaperRefused: the file is not taken, or has no such page.
    """
    with open_paper(data) as paper:
        if not 0 <= index < min(len(paper), MAX_PAGES):
            raise PaperRefused(Refusal.NO_PAGES)
        page = page_flat(paper, index)
        file = io.BytesIO()
        draw(page, picture_size(page)).save(file, "JPEG", quality=PICTURE_QUALITY)
        page.close()
        return file.getvalue()
