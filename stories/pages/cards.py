"""The card of a page: what lists show of it, as the values of an edition's fields."""

from typing import Any

from django.utils import translation

from stories.pages.dates import date_told, listing_day


def card_of(page: Any) -> dict[str, Any]:
    """What every page type shows in lists; the types add their own."""
    with translation.override(page.locale.language_code):
        shown = page.date_shown()
    return {
        "kind": page._meta.model_name,
        "slug": page.slug,
        "language": page.locale.language_code,
        "title": page.title,
        "teaser": page.teaser,
        "shown_names": [item.name_shown for item in page.appearances.all()],
        "date_shown": shown,
        "listed_on": listing_day(page.date, page.date_precision),
        "date_told": date_told(page.date, page.date_precision),
        "category": page.category.slug if page.category else "",
        "themes": sorted(theme.slug for theme in page.themes.all()),
        "cover_seed": page.cover_seed,
        "translation_key": str(page.translation_key),
    }
