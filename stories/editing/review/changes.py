"""What changed since the edition that readers have now, in the order of the page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from stories.detection import Passage
from stories.editing.attachments.changes import attachment_changes
from stories.editing.review.changes_cut import cut
from stories.editing.review.changes_head import (
    Change,
    head_changes,
    people_changes,
    picture_changes,
)
from stories.editing.review.changes_pairing import Pair, pair_units
from stories.editing.review.changes_places import (
    Blocks,
    block_path,
    blocks_of,
    kind_words,
    place_of,
)
from stories.editing.review.changes_text import Kind, Piece, compare
from stories.editing.review.changes_units import (
    UPDATE,
    Article,
    Unit,
    read_article,
    units_of_edition,
    units_of_manuscript,
)
from stories.publishing.editions import Edition

__all__ = ["Change", "changes_of", "edition_readers_have"]

# Characters by which a text that only moved is known again.
_BEGINNING = 120


def edition_readers_have(page_number: int) -> Edition | None:
    """The edition of a page that readers have now, with its article; None before the first."""
    readable = Edition.objects.readable().filter(page_number=page_number).first()
    return readable if readable and readable.is_sealed() else None


def changes_of(page: Any, passages: Iterable[Passage], edition: Edition | None) -> list[Change]:
    """Everything that approving ``page`` would change for readers; nothing before a first edition.

    ``passages`` are those of the manuscript. Words are compared with what the edition's seal
    covers, so that nothing depends on older versions being kept.
    """
    if edition is None:
        return []
    old, new = read_article(edition.fragment), read_article(page.fragment())
    changes = [
        *head_changes(page, edition),
        *people_changes(page, edition),
        *_text_changes(page, list(passages), edition, (old, new)),
        *picture_changes(page, edition, old, new),
        *attachment_changes(page, edition),
        *_link_changes(old, new),
        *_stress_changes(old, new),
    ]
    if not changes and page.fingerprint() != edition.fingerprint:
        note = _("Not the words: the order or the kind of blocks, the consent, or the cover.")
        return [Change(_("Something else"), "changed", note=note)]
    return changes


def _text_changes(
    page: Any, passages: list[Passage], edition: Edition, articles: tuple[Article, Article]
) -> Iterator[Change]:
    """Block by block; what moved together is told once."""
    old, new = articles
    before = units_of_edition(edition, old)
    pairs = pair_units(before, units_of_manuscript(passages, new))
    known = blocks_of(page)
    for (moved, root), run in groupby(pairs, key=_togetherness):
        if moved:
            pieces = _beginning(next((pair.after.text for pair in run if pair.after), ""))
            yield Change(place_of(page, root, known), "moved", pieces)
            continue
        for pair in run:
            if pair.before is None or pair.after is None or pair.before.text != pair.after.text:
                yield _text_change(page, pair, known)


def _togetherness(pair: Pair) -> tuple[bool, str]:
    before, after = pair.before, pair.after
    if before is None or after is None or not pair.moved or before.text != after.text:
        return False, ""
    return True, block_path(after.path)


def _beginning(text: str) -> tuple[Piece, ...]:
    if len(text) <= _BEGINNING:
        return (Piece(Kind.SAME, text),)
    return Piece(Kind.SAME, text[:_BEGINNING]), Piece(Kind.CUT, "…")


def _text_change(page: Any, pair: Pair, known: Blocks) -> Change:
    before, after = pair.before, pair.after
    old, new = before.text if before else "", after.text if after else ""
    place = place_of(page, after.path, known) if after else _place_gone(before)
    what = "added" if not before else "removed" if not after else "changed"
    if pair.moved and before and after:
        what = "moved_changed"
    return Change(place, what, cut(compare(old, new)))


def _place_gone(unit: Unit | None) -> str:
    kind = unit.kind if unit else ""
    return _("How they are doing now") if kind == UPDATE else kind_words(kind)


def _link_changes(old: Article, new: Article) -> Iterator[Change]:
    """Links by their words and where they lead; a link that only leads elsewhere is changed."""
    gone = list((Counter(old.links) - Counter(new.links)).elements())
    for href, words in (Counter(new.links) - Counter(old.links)).elements():
        was = next((link for link in gone if words == link[1] or href == link[0]), None)
        if was is not None:
            gone.remove(was)
        before = _link(*was) if was else ""
        after = _link(href, words)
        what = "changed" if was else "added"
        yield Change(_("Link"), what, compare(before, after))
    for link in gone:
        yield Change(_("Link"), "removed", compare(_link(*link), ""))


def _link(href: str, words: str) -> str:
    page = href.removeprefix("landfall:page/")
    target = _("page %s of this site") % page if page != href else href
    return f"{words} → {target}"


def _stress_changes(old: Article, new: Article) -> Iterator[Change]:
    """Bold and italic words that were not, and the other way round; not where words came new."""
    for what, counted in (
        ("added", Counter(new.stressed) - Counter(old.stressed)),
        ("removed", Counter(old.stressed) - Counter(new.stressed)),
    ):
        for each in counted.elements():
            kind, _colon, words = each.partition(":")
            place = _("Bold") if kind == "b" else _("Italic")
            yield Change(place, what, compare(*(("", words) if what == "added" else (words, ""))))
