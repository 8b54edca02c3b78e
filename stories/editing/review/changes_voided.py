"""Which letters voided an approval, or overtook an open review."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry, Revision

from stories.editing.review.changes import Change, changes_of, edition_readers_have
from stories.editing.review.changes_cut import cut
from stories.editing.review.changes_leaves import (
    PEOPLE,
    Leaf,
    Leaves,
    content_now,
    is_block,
    leaves_of,
    with_known_blocks,
)
from stories.editing.review.changes_pairing import longest_run
from stories.editing.review.changes_places import Blocks, blocks_of, place_of
from stories.editing.review.changes_text import Piece, compare
from stories.pages.rich_text import read_rich_text
from stories.publishing.editions import Edition
from stories.redaction.contributors import WRITING
from stories.redaction.reviews import RedactionReview

_NOTHING = Leaf("")
# Values that are numbers of other rows: their figures say nothing to anybody.
_NUMBERS = (
    "image",
    "scan",
    "page",
    "consent",
    "earlier_page",
    "next_page",
    "category",
    "series",
    "themes",
)


@dataclass(frozen=True, slots=True)
class Voided:
    """A review that no longer holds, and what overtook it.

    ``exact``: told from the very version that was reviewed; else from the edition that readers
    have, because that version is gone.
    """

    review: RedactionReview
    changes: tuple[Change, ...]
    exact: bool = True

    @property
    def was_approved(self) -> bool:
        """Whether an approval was lost, and not only the work on an open review."""
        return self.review.was_approved()


def overtaken_review(page: Any, fingerprint: str) -> RedactionReview | None:
    """The last review of ``page`` that was opened or approved for other words than these."""
    ended = RedactionReview.State.SENT_BACK
    reviews = RedactionReview.objects.filter(page_id=page.pk).exclude(state=ended)
    others = reviews.exclude(fingerprint=fingerprint)
    return others.select_related("revision", "decided_by").first()


def voided_by(page: Any, review: RedactionReview, edition: Edition | None = None) -> Voided | None:
    """What changed from the words of ``review`` to those of ``page``; None when nothing did."""
    if review.fingerprint == page.fingerprint():
        return None
    version = review.revision
    if version is None or not _stands(page, review, version):
        edition = edition or edition_readers_have(page.pk)
        return Voided(review, tuple(changes_of(page, page.passages(), edition)), exact=False)
    after = leaves_of(page, content_now(page))
    before = with_known_blocks(leaves_of(page, version.content), after)
    changes = list(_letter_changes(page, before, after))
    return Voided(review, tuple(changes or _borrowed(page, review)))


def _stands(page: Any, review: RedactionReview, version: Revision) -> bool:
    """Whether the version still says what was reviewed: an autosave may have written over it."""
    if version.created_at <= review.opened_at:
        return True
    return bool(page.with_content_json(version.content).fingerprint() == review.fingerprint)


def _letter_changes(page: Any, before: Leaves, after: Leaves) -> Iterator[Change]:
    known = blocks_of(page)
    for path in dict.fromkeys([*after, *before]):
        change = _change_at(page, path, before, after, known)
        if change is not None:
            yield change
    for path in _moved(before, after):
        yield Change(place_of(page, path, known), "moved", ())


def _moved(before: Leaves, after: Leaves) -> list[str]:
    """The fewest blocks that, taken elsewhere, make one order the other."""
    was = {path: place for place, path in enumerate(before) if is_block(path)}
    both = {place: was[path] for place, path in enumerate(after) if path in was}
    paths = list(after)
    return [paths[place] for place in sorted(set(both) - longest_run(both))]


def _is_person(path: str) -> bool:
    return path.startswith(f"{PEOPLE}.")


def _change_at(page: Any, path: str, before: Leaves, after: Leaves, known: Blocks) -> Change | None:
    old, new = before.get(path, _NOTHING), after.get(path, _NOTHING)
    if old.text == new.text or _is_inner_default(path, before, after):
        return None
    place = _place(page, path, old, known)
    what = "changed" if old.text and new.text else "added" if new.text else "removed"
    if is_block(path):
        # A whole block that came or went is told by its words; another kind of block is told here.
        note = _("Another kind of block.")
        return Change(place, "changed", note=note) if old.text and new.text else None
    if path.rpartition(".")[2] in _NUMBERS:
        return Change(place, what, note=_("Another one was chosen."))
    return Change(place, what, *_letters(old.text, new.text))


def _is_inner_default(path: str, before: Leaves, after: Leaves) -> bool:
    """A value that an older version leaves out because it is the usual one."""
    one_side = (path in before) != (path in after)
    block = ".".join(path.split(".")[:2])
    inside = path.count(".") > 1 and block in before and block in after
    text = (before.get(path) or after.get(path) or _NOTHING).text
    return one_side and inside and text == "True"


def _letters(before: str, after: str) -> tuple[tuple[Piece, ...], str]:
    """The letters that differ; where only marks or links of a text do, those."""
    old, new = read_rich_text(before).text, read_rich_text(after).text
    if old != new:
        return cut(compare(old, new, letters=True)), ""
    return cut(compare(before, after, letters=True)), _("Marks or links of the text.")


def _place(page: Any, path: str, old: Leaf, known: Blocks) -> str:
    if _is_person(path):
        number, _dot, name = path.removeprefix(f"{PEOPLE}.").partition(".")
        people = {str(person.storyteller_id): person for person in page.appearances.all()}
        shown = people[number].name_shown if number in people else _("somebody who left the page")
        label = page.appearances.model._meta.get_field(name).verbose_name
        return f"{shown}: {label}"
    field, _dot, rest = path.partition(".")
    if rest and ".".join(path.split(".")[:2]) not in known:
        blocks = page._meta.get_field(field).stream_block.child_blocks
        return str(blocks[old.block].label) if old.block in blocks else _("Text")
    return place_of(page, path.rstrip("."), known)


def _borrowed(page: Any, review: RedactionReview) -> list[Change]:
    """What changed although no letter of the page did: shown names, pictures, words of the site."""
    rows = {
        (ContentType.objects.get_for_model(row).pk, str(row.pk)): row
        for row in page.borrowed_words()
    }
    wanted = Q(pk__in=[])
    for kind, number in rows:
        wanted |= Q(content_type_id=kind, object_id=number)
    entries = ModelLogEntry.objects.filter(
        wanted, timestamp__gt=review.opened_at, action__in=WRITING
    )
    changed = dict.fromkeys(entries.values_list("content_type_id", "object_id"))
    note = _("Not on the page itself, but shown on it.")
    found = [Change(str(rows[key]), "changed", note=note) for key in changed if key in rows]
    other = _("What the page shows of the registry, of a picture or of the whole site.")
    return found or [Change(_("Something else"), "changed", note=other)]
