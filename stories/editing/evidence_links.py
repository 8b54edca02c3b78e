"""Every link with where it leads, and what following it would tell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlsplit

from django.db import models
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.models import Page

from stories.consent.appearances import Appearance
from stories.editing.evidence_blocks import leaves, rich_texts
from stories.editing.evidence_known_hosts import MARKS, MARKS_BEGIN, known_host
from stories.editing.evidence_lines import Desk, Evidence, told
from stories.pages.rich_text import read_rich_text
from stories.publishing.editions import Edition

_HOST = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[A-Za-z]{2,})(?![\w@])")
_NUMBERED = re.compile(r"[\d.]+|\[[\da-fA-F:.]+\]")
_PAGE_FIELDS = ("earlier_page_id", "next_page_id")


@dataclass(frozen=True, slots=True)
class Outward:
    """A link to somewhere else: its address, and the words under which it stands."""

    address: str
    words: str = ""


def link_evidence(desk: Desk) -> Iterator[Evidence]:
    """Every link with its target. Three queries at most, however many links there are."""
    numbers = list(dict.fromkeys(_linked_pages(desk.page)))
    if numbers:
        yield from _inward(numbers)
    for link in dict.fromkeys(_outward(desk.page)):
        yield outward_evidence(link)


def _inward(numbers: list[int]) -> Iterator[Evidence]:
    """Pages of this site: whether readers can open them, and whom they meet there."""
    cards = Edition.objects.readable().cards().filter(page_number__in=numbers)
    editions = {edition.page_number: edition for edition in cards if edition.is_card_sealed()}
    closed = [number for number in numbers if number not in editions]
    titles = dict(Page.objects.filter(pk__in=closed).values_list("pk", "draft_title"))
    people = _people_of(closed) if closed else {}
    for number in numbers:
        edition = editions.get(number)
        if edition:
            whom = _whom(edition.shown_names)
            known = told([_("readers can open it"), whom])
            yield Evidence(edition.title, known, True, edition.path, _("Open it"))
            continue
        known = _("not published: readers will see plain words instead of a link")
        whom = _whom(people.get(number, []))
        yield Evidence(titles.get(number) or f"{number}", told([known, whom]))


def _people_of(numbers: list[int]) -> Mapping[int, list[str]]:
    people: dict[int, list[str]] = {}
    for appearance in Appearance.objects.filter(page__in=numbers).select_related("storyteller"):
        people.setdefault(appearance.page_id, []).append(appearance.name_shown)
    return people


def _whom(names: list[str]) -> str:
    return _("people there: %s") % _(", ").join(names) if names else _("nobody is told about there")


def outward_evidence(link: Outward) -> Evidence:
    """A link to somewhere else: its host, and every reason to look at it twice."""
    parts = _split(link.address)
    if parts is None or parts.scheme not in {"http", "https"}:
        return _no_web_address(link, parts)
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    marked, bare = _is_marked(parts), parts.scheme == "http"
    doubts = [
        known_host(host, parts.path),
        _promises(link.words, host),
        _("it carries a mark that tells who sent or clicked it") if marked else "",
        _("not encrypted: others on the line can see who reads it") if bare else "",
        _("a number instead of a name") if _NUMBERED.fullmatch(host) else "",
        _("letters that can look like others") if _looks_alike(host) else "",
        _("a name or password before the host") if parts.username is not None else "",
    ]
    in_order = False if any(doubts) else None
    known = told([_("outside this site"), *doubts])
    return Evidence(host or link.address, known, in_order, link.address, _("Open it"))


def _no_web_address(link: Outward, parts: SplitResult | None) -> Evidence:
    scheme = parts.scheme if parts else ""
    kinds = {"mailto": _("opens a letter to this address"), "tel": _("dials this number")}
    known = kinds.get(scheme, _("no address that readers can open"))
    return Evidence(link.address, known, False)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address.strip())
        parts.port  # noqa: B018  raises where the address cannot be taken apart
    except ValueError:
        return None
    return parts


def _promises(words: str, host: str) -> str:
    """Whether the words of a link look like an address, but of another host than its own."""
    for match in _HOST.finditer(words):
        named = match[1].lower().removeprefix("www.")
        if host != named and not host.endswith(f".{named}") and not named.endswith(f".{host}"):
            return _("its words promise %s") % named
    return ""


def _is_marked(parts: SplitResult) -> bool:
    names = [name.lower() for name, _value in parse_qsl(parts.query, keep_blank_values=True)]
    return any(name in MARKS or name.startswith(MARKS_BEGIN) for name in names)


def _looks_alike(host: str) -> bool:
    return not host.isascii() or any(part.startswith("xn--") for part in host.split("."))


def _linked_pages(page: Any) -> Iterator[int]:
    yield from (getattr(page, name) for name in _PAGE_FIELDS if getattr(page, name, None))
    for appearance in page.appearances.all():
        if appearance.earlier_page_id:
            yield appearance.earlier_page_id
    for block, value in leaves(page):
        if isinstance(block, blocks.PageChooserBlock) and value:
            yield value.pk
    for source in rich_texts(page):
        yield from (link.page for link in read_rich_text(source).links if link.page)


def _outward(page: Any) -> Iterator[Outward]:
    for source in rich_texts(page):
        plain = read_rich_text(source)
        for link in plain.links:
            if link.href:
                yield Outward(link.href, plain.text[link.start : link.end].strip())
    for field in page._meta.fields:
        if isinstance(field, models.URLField) and getattr(page, field.name):
            yield Outward(getattr(page, field.name))
    for block, value in leaves(page):
        if isinstance(block, blocks.URLBlock) and value:
            yield Outward(value)
