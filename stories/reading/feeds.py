"""Feeds: the newest editions as Atom and RSS; title, teaser and shown names, never the article."""

from datetime import UTC, datetime, time
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.views.decorators.http import require_safe

from stories.publishing.editions import Edition
from stories.reading.answers import not_found
from stories.reading.archives import leaf_of, newest, of_category
from stories.reading.frame import frame_of
from stories.reading.frame_words import Frame, Label
from stories.reading.kept_pages import keep
from stories.reading.moments import Moment

ENTRIES = 20
FORMATS: dict[str, tuple[type[SyndicationFeed], str]] = {
    "atom": (Atom1Feed, "application/atom+xml; charset=utf-8"),
    "rss": (Rss201rev2Feed, "application/rss+xml; charset=utf-8"),
}


@require_safe
def feed(
    request: HttpRequest,
    slug: str = "",
    language: str = settings.LANGUAGE_CODE,
    form: str = "atom",
) -> HttpResponse:
    """The newest editions of a language, or of one category of it."""
    moment = Moment.present()
    frame = frame_of(language, moment)
    label = frame.label("category", slug)
    if frame.is_empty or frame.language != language or (slug and label is None):
        return not_found(language)
    archive = of_category(language, slug) if slug else newest(language)
    leaf = leaf_of(archive, moment, size=ENTRIES)
    make, media_type = FORMATS[form]
    document = make(**heading(frame, label, request.path))
    for card in leaf.cards if leaf else ():
        document.add_item(**entry(card, frame))
    response = HttpResponse(document.writeString("utf-8"), content_type=media_type)
    newest_card = max((card.issued_at for card in leaf.cards), default=None) if leaf else None
    return keep(response, moment, changed=newest_card)


def heading(frame: Frame, label: Label | None, path: str) -> dict[str, Any]:
    """What a feed says about itself, in approved words."""
    site = settings.WAGTAILADMIN_BASE_URL
    return {
        "title": f"{label.name} – {frame.organisation}" if label else frame.organisation,
        "description": (label.description if label else frame.tagline) or frame.organisation,
        "link": f"{site}{label.path if label else frame.root}",
        "feed_url": f"{site}{path}",
        "language": frame.language,
    }


def entry(card: Edition, frame: Frame) -> dict[str, Any]:
    """One edition in a feed. Its day is the day it was issued, without the hour."""
    themes = [frame.label("theme", slug) for slug in card.themes]
    labels = [frame.label("category", card.category), *themes]
    issued = datetime.combine(card.issued_at.astimezone(UTC).date(), time.min, UTC)
    return {
        "title": card.title,
        "link": f"{settings.WAGTAILADMIN_BASE_URL}{card.path}",
        "unique_id": f"urn:landfall:page:{card.page_number}",
        "unique_id_is_permalink": False,
        "description": card.teaser,
        "author_name": card.byline or ", ".join(card.shown_names) or None,
        "pubdate": issued,
        "updateddate": issued,
        "categories": [label.name for label in labels if label],
    }
