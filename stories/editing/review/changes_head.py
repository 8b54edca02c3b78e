"""What changed around the text: title, address, date, lists, people and pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page

from stories.editing.review.changes_cut import cut
from stories.editing.review.changes_text import Piece, compare
from stories.editing.review.changes_units import Article
from stories.publishing.editions import Edition

# Fields of an edition's card that are shown beside the article, as the editor calls them.
_BESIDE = ("category", "themes", "series", "part", "country", "earlier_page", "next_page")
_PAGES = ("earlier_page", "next_page")


@dataclass(frozen=True, slots=True)
class Sight:
    """One of two pictures side by side; without an address there was none."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change: where, what kind of change, its words; for a picture both copies of it."""

    place: str
    what: str
    pieces: tuple[Piece, ...] = ()
    note: str = ""
    sights: tuple[Sight, ...] = ()

    @property
    def label(self) -> str:
        """The kind of change in words."""
        words = {
            "added": _("added"),
            "removed": _("removed"),
            "changed": _("changed"),
            "moved": _("moved"),
            "moved_changed": _("moved and changed"),
        }
        return words[self.what]


def changed_value(place: str, before: str, after: str, note: str = "") -> Iterator[Change]:
    """A change of one short value, if it is one."""
    if before == after:
        return
    what = "changed" if before and after else "added" if after else "removed"
    yield Change(place, what, cut(compare(before, after)), note)


def head_changes(page: Any, edition: Edition) -> Iterator[Change]:
    """Title, address, teaser and date, then what lists show beside them."""
    card = page.card()
    for name, before in (
        ("title", edition.title),
        ("slug", edition.slug),
        ("teaser", edition.teaser),
    ):
        place = (
            _("Address") if name == "slug" else capfirst(page._meta.get_field(name).verbose_name)
        )
        yield from changed_value(str(place), before, card[name])
    yield from changed_value(_("Date"), edition.date_shown, card["date_shown"])
    beside = [name for name in _BESIDE if getattr(edition, name) != card.get(name, _empty(name))]
    titles = _titles(edition, card) if set(beside) & set(_PAGES) else {}
    for name in beside:
        before, after = (
            _told(page, name, value, titles)
            for value in (getattr(edition, name), card.get(name, _empty(name)))
        )
        place = str(capfirst(page._meta.get_field(name).verbose_name))
        yield from changed_value(place, before, after)


def _empty(name: str) -> Any:
    if name in {"part", *_PAGES}:
        return None
    return [] if name == "themes" else ""


def _titles(edition: Edition, card: dict[str, Any]) -> dict[int, str]:
    numbers = {side.get(name) for side in (card, edition.__dict__) for name in _PAGES} - {None}
    return dict(Page.objects.filter(pk__in=numbers).values_list("pk", "draft_title"))


def _told(page: Any, name: str, value: Any, titles: dict[int, str]) -> str:
    if name == "country":
        return str(dict(page._meta.get_field(name).choices).get(value, value))
    if name in _PAGES:
        return titles.get(value, f"{value}") if value else ""
    return _(", ").join(value) if isinstance(value, list) else str(value or "")


def people_changes(page: Any, edition: Edition) -> Iterator[Change]:
    """Who stands on the page, under which name, and by which consent."""
    before: dict[str, str] = dict(edition.content.get("names", {}))
    now = [(str(person.consent_id), person.name_shown) for person in page.appearances.all()]
    place = _("People on this page")
    gone = {key: name for key, name in before.items() if key not in dict(now)}
    for key, name in now:
        if key in before:
            yield from changed_value(place, before[key], name)
            continue
        same = next((was for was, shown in gone.items() if shown == name), None)
        if same is None:
            yield from changed_value(place, "", name)
        else:
            gone.pop(same)
            note = _("The same name, now by another consent.")
            yield Change(place, "changed", compare(name, name), note)
    for name in gone.values():
        yield from changed_value(place, name, "")


def picture_changes(page: Any, edition: Edition, old: Article, new: Article) -> Iterator[Change]:
    """Pictures side by side: the edition's own copy beside the manuscript's."""
    before, after = list(dict.fromkeys(old.pictures)), list(dict.fromkeys(new.pictures))
    copies = _copies(edition)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        olds: list[int | None] = [*before[a:b]]
        news: list[int | None] = [*after[c:d]]
        length = max(len(olds), len(news)) if tag != "equal" else 0
        for place in range(length):
            was = olds[place] if place < len(olds) else None
            is_now = news[place] if place < len(news) else None
            yield _picture(copies, was, is_now)
    for image in page.pictures():
        if image.pk in before and _may_be_another(image, edition):
            note = _("Its file was replaced or cleared again since.")
            yield _picture(copies, image.pk, image.pk, note)


def _may_be_another(image: Any, edition: Edition) -> bool:
    source = edition.content.get("files", {}).get(str(image.pk))
    return bool(source != image.content_digest())


def _copies(edition: Edition) -> dict[int, str]:
    """For each picture of the edition the address of its smallest copy."""
    copies: dict[int, tuple[int, str]] = {}
    for key, (name, width, *_rest) in edition.content.get("pictures", {}).items():
        number = int(key.split("/")[0])
        copies[number] = min(copies.get(number, (width, name)), (width, name))
    return {number: reverse("picture", args=[name]) for number, (_width, name) in copies.items()}


def _picture(copies: dict[int, str], was: int | None, is_now: int | None, note: str = "") -> Change:
    address = reverse("stories_desk_picture", args=[is_now, 480]) if is_now else ""
    what = "changed" if was and is_now else "added" if is_now else "removed"
    sights = (
        Sight(copies.get(was, "") if was else "", _("Readers have now")),
        Sight(address, _("After approval")),
    )
    return Change(_("Picture"), what, note=note, sights=sights)
