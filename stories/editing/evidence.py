"""Evidence beside the checklist: what the reviewer would otherwise have to look up."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.db import models
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.models import Page

from stories.consent.scope import LANGUAGES, Channel, ConsentScope
from stories.detection import EntityType
from stories.editing.evidence_blocks import leaves, rich_texts, structs
from stories.editing.protection import Look, readable_passages
from stories.pages.blocks import FiguresBlock
from stories.pages.leaf_blocks import MaskedYearBlock
from stories.pages.rich_text import read_rich_text
from stories.publishing.status import standing_edition

# Which findings are evidence for which question; a test sees that no kind is left out but
# those that lead to somebody by themselves, whatever is asked.
NAMING = (EntityType.PERSON_NAME, EntityType.PROTECTED_TERM, EntityType.DRIFT, EntityType.FAMILY)
DATING = (
    EntityType.EXACT_DATE,
    EntityType.EXACT_AGE,
    EntityType.INTERVAL,
    EntityType.DERIVABLE,
)
PLACING = (
    EntityType.SHELTER,
    EntityType.HELPER,
    EntityType.ROUTE,
    EntityType.PLACE,
    EntityType.SCHOOL,
    EntityType.EMPLOYER,
    EntityType.OCCUPATION,
    EntityType.DISTINCTION,
    EntityType.CONTRADICTION,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d[\dX](?!\d)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line: what it is about, what is known, whether that is in order, where to solve it."""

    subject: str
    known: str = ""
    in_order: bool | None = None
    link: str = ""
    link_words: str = ""


def evidence_for(page: Any, look: Look) -> dict[str, list[Evidence]]:
    """For every kind of evidence that a checklist can ask for, its lines."""
    return {kind: list(dict.fromkeys(collect(page, look))) for kind, collect in COLLECTORS.items()}


def names(page: Any, look: Look) -> Iterator[Evidence]:
    """Every name shown with its form and consent, then other words that look like names."""
    for appearance in page.appearances.all():
        consent = appearance.consent
        agreed = bool(consent) and appearance.has_agreed_name()
        form = consent.get_name_form_display().partition(":")[0] if consent else _("no consent")
        yield Evidence(appearance.name_shown, form, agreed)
    yield from _found(look, *NAMING)


def dates(page: Any, look: Look) -> Iterator[Evidence]:
    """The date of the page, every masked year and plain year, and dates and ages found."""
    if page.date:
        yield Evidence(page.date_shown(), _("date of the page, as readers see it"))
    masked = [value for block, value in leaves(page) if isinstance(block, MaskedYearBlock)]
    passages = [] if look.failed else readable_passages(page)
    text = " ".join(passage.text for passage in passages)
    for year in dict.fromkeys([*filter(None, masked), *_YEAR.findall(text)]):
        yield Evidence(year, _("masked") if "X" in year else _("year"))
    yield from _found(look, *DATING)


def places(page: Any, look: Look) -> Iterator[Evidence]:
    """Place and country of the page, and what was found of places, ways and work."""
    if getattr(page, "place", ""):
        yield Evidence(page.place, _("place of the meeting"))
    if getattr(page, "country", ""):
        yield Evidence(page.get_country_display(), _("country of resettlement"))
    yield from _found(look, *PLACING)


def pictures(page: Any, look: Look) -> Iterator[Evidence]:
    """Every picture with its clearance and the way to clear it."""
    for image in page.pictures():
        link = reverse("wagtailimages:edit", args=[image.pk])
        if image.is_cleared:
            by, day = image.cleared_by, formats.date_format(image.cleared_at, "SHORT_DATE_FORMAT")
            known = _("cleared by %(who)s on %(day)s") % {"who": by or "–", "day": day}
            yield Evidence(image.title, known, True, link, _("Look at it"))
        else:
            yield Evidence(image.title, _("not cleared"), False, link, _("Clear it"))


def links(page: Any, look: Look) -> Iterator[Evidence]:
    """Every link with its target: ours by whether readers can open it, others by their host."""
    for number in dict.fromkeys(_linked_pages(page)):
        yield _page_evidence(number)
    for address in dict.fromkeys(_addresses(page)):
        host = urlsplit(address).netloc or address
        yield Evidence(host, _("outside this site"), None, _safe(address), _("Open it"))


def _safe(address: str) -> str:
    return address if urlsplit(address).scheme in {"http", "https"} else ""


def _linked_pages(page: Any) -> Iterator[int]:
    for name in ("earlier_page_id", "next_page_id"):
        if getattr(page, name, None):
            yield getattr(page, name)
    for appearance in page.appearances.all():
        if appearance.earlier_page_id:
            yield appearance.earlier_page_id
    for block, value in leaves(page):
        if isinstance(block, blocks.PageChooserBlock) and value:
            yield value.pk
    for source in rich_texts(page):
        yield from (link.page for link in read_rich_text(source).links if link.page)


def _addresses(page: Any) -> Iterator[str]:
    for source in rich_texts(page):
        yield from (link.href for link in read_rich_text(source).links if link.href)
    for field in page._meta.fields:
        if isinstance(field, models.URLField) and getattr(page, field.name):
            yield getattr(page, field.name)
    yield from (
        value for block, value in leaves(page) if isinstance(block, blocks.URLBlock) and value
    )


def _page_evidence(number: int) -> Evidence:
    edition = standing_edition(number)
    if edition:
        return Evidence(edition.title, _("readers can open it"), True, edition.path, _("Open it"))
    target = Page.objects.filter(pk=number).first()
    known = _("not published: readers will see plain words instead of a link")
    return Evidence(target.get_admin_display_title() if target else f"{number}", known, None)


def consents(page: Any, look: Look) -> Iterator[Evidence]:
    """One line per person: reference, channels, languages, until when, in force or not."""
    language = page.locale.language_code
    for appearance in page.appearances.all():
        consent = appearance.consent
        subject = f"{appearance.name_shown} ({appearance.storyteller.reference})"
        if consent is None:
            yield Evidence(subject, _("no consent"), False)
            continue
        reaches = consent.covers(ConsentScope(Channel.SITE, language))
        yield Evidence(subject, _told(consent), reaches and consent.is_in_force())


def _told(consent: Any) -> str:
    channels, languages = dict(Channel.choices), dict(LANGUAGES)
    until = (
        _("until %s") % formats.date_format(consent.expires_on, "SHORT_DATE_FORMAT")
        if consent.expires_on
        else _("until taken back")
    )
    force = _("in force") if consent.is_in_force() else _("not in force")
    words = [
        ", ".join(str(channels.get(channel, channel)) for channel in consent.channels),
        ", ".join(str(languages.get(language, language)) for language in consent.languages),
        until,
        force,
    ]
    return " · ".join(words)


def figures(page: Any, look: Look) -> Iterator[Evidence]:
    """Every table of figures with its rows added up."""
    for block, value in structs(page):
        if isinstance(block, FiguresBlock):
            numbers = " + ".join(str(row["number"] or 0) for row in value["rows"])
            yield Evidence(value["caption"], f"{numbers} = {value.total}")


def _found(look: Look, *kinds: EntityType) -> Iterator[Evidence]:
    for item in look.found:
        if item.finding.entity_type in kinds and item.words:
            settled = item.decision if not item.is_open else None
            known = settled.get_verdict_display() if settled else item.finding.reason
            yield Evidence(item.words, known, bool(settled))


Collector = Callable[[Any, Look], Iterator[Evidence]]
COLLECTORS: dict[str, Collector] = {
    "names": names,
    "dates": dates,
    "places": places,
    "pictures": pictures,
    "links": links,
    "consents": consents,
    "figures": figures,
}
