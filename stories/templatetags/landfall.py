"""What the templates of fragments and pages need: references to pictures, cover art, names."""

from collections.abc import Sequence
from typing import Any, Final

from django import template
from django.template.defaultfilters import floatformat
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from stories.images.metadata import PUBLIC_WIDTHS, public_sizes
from stories.reading.covers import cover_svg
from stories.reading.marks import MARKS
from stories.reading.written_cards import CARDS

register = template.Library()
_SIZES = "(min-width: 46rem) 42rem, 92vw"
_CARD_SIZES = "(min-width: 56rem) 21rem, (min-width: 40rem) 46vw, 92vw"
_SMALL, _LARGEST = PUBLIC_WIDTHS


@register.simple_tag
def picture(image: Any, alt: str = "") -> SafeString:
    """An ``img`` whose addresses are references, which are resolved when the page is read."""
    sizes = public_sizes(image.width, image.height)
    width, height = sizes[-1]
    reference = f"landfall:picture/{image.pk}"
    return format_html(
        '<img src="{}/{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" loading="lazy"'
        ' decoding="async">',
        reference,
        width,
        format_html_join(", ", "{}/{} {}w", ((reference, wide, wide) for wide, _high in sizes)),
        _SIZES,
        width,
        height,
        alt,
    )


@register.simple_tag
def card_picture(name: str, first: bool = False) -> SafeString:
    """A page's own picture on its card, cut to the shape that all cards have.

    Names tell the width since there are two forms of a picture; older ones come in one size.
    """
    large = f"/pictures/{name}"
    stem, _dash, end = large.rpartition("-")
    width = end.removesuffix(".webp")
    widths = f"{stem}-{_SMALL}.webp {_SMALL}w, {large} {width}w"
    sizes = format_html(' srcset="{}" sizes="{}"', widths, _CARD_SIZES)
    return format_html(
        '<img src="{}"{} width="480" height="270" alt="" {}decoding="async">',
        large,
        sizes if width.isdecimal() and _SMALL < int(width) <= _LARGEST else "",
        "" if first else SafeString('loading="lazy" '),
    )


@register.simple_tag(takes_context=True)
def card(
    context: Any, card: Any, level: int = 2, first: bool = False, undated: bool = False
) -> Any:
    """The card of an edition in a list: picture or cover, title, teaser, names and date."""
    language = context["language"]
    key = (card.card_seal, language, level, first, undated)
    values = {
        "card": card, "language": language, "level": level, "first": first, "undated": undated
    }  # fmt: skip
    return CARDS.written(
        context.get("epoch", 0), key, lambda: render_to_string("includes/card.html", values)
    )


@register.simple_tag(takes_context=True)
def written_once(context: Any, name: str) -> Any:
    """What stands around an article and says nothing but what its card, the frame and the other
    languages of the page say: the template ``name``, written once for all of these.
    """
    edition, frame = context["edition"], context["frame"]
    tongues = tuple(
        (tongue.path, tongue.is_same, tongue.is_here) for tongue in context.get("tongues") or ()
    )
    key = (name, edition.card_seal, context["language"], tongues, context["minutes"], frame.foot)
    return CARDS.written(
        context.get("epoch", 0), key, lambda: render_to_string(name, context.flatten())
    )


@register.simple_tag
def cover(seed: int) -> SafeString:
    """The cover art of a page without a picture."""
    return cover_svg(seed)


@register.simple_tag(takes_context=True)
def head_words(context: Any) -> SafeString:
    """The head of every page, written once for a language, which tells where the reader is."""
    head: SafeString = context["frame"].head_at(context.get("path", ""))
    return head


@register.filter
def in_words(names: Sequence[str]) -> str:
    """Names as a sentence lists them: “K. M., Kim S. and Park OO”."""
    told, *others = names or [""]
    if not others:
        return told
    for name in others[:-1]:
        told = gettext("%(names)s, %(name)s") % {"names": told, "name": name}
    return gettext("%(names)s and %(last)s") % {"names": told, "last": others[-1]}


# Of the countries of the world these bear an article in an English sentence.
THE_COUNTRIES: Final = frozenset(
    "Bahamas|Central African Republic|Comoros|Czech Republic|Democratic Republic of the Congo|"
    "Dominican Republic|Gambia|Maldives|Marshall Islands|Netherlands|Philippines|Seychelles|"
    "Solomon Islands|United Arab Emirates|United Kingdom|United States|"
    "United States of America".split("|")
)


@register.filter
def in_a_sentence(country: object) -> str:
    """The name of a country as it stands behind a preposition: “the United Kingdom”."""
    name = str(country)
    return f"the {name}" if name in THE_COUNTRIES else name


@register.filter
def shown_names(page: Any) -> list[str]:
    """The names under which people appear on a page."""
    return [appearance.name_shown for appearance in page.appearances.all()]


@register.filter
def mark_words(code: str) -> str:
    """What a mark says, in the active language; empty for one that nobody knows."""
    return str(MARKS.get(code, ""))


@register.filter
def share_raised(raised: int, needed: int) -> int:
    """How much of a sum has come, in whole percent, rounded down: 100 only when all has."""
    return min(100, 100 * raised // needed) if needed else 0


@register.filter
def share_of(number: int, rows: Any) -> str:
    """The length of a bar in percent of the longest: ``62.5``."""
    longest = max((row["number"] or 0 for row in rows), default=0)
    return f"{100 * number / longest:.1f}" if longest and number else "0"


@register.filter
def has_masked_year(moments: Any) -> bool:
    """Whether a figure of a year is left out in one of the moments."""
    return any("X" in str(moment["when"]) for moment in moments)


# A currency is written behind the sum in the language in which people speak of it.
UNITS: Final = {("ja", "JPY"): "円", ("ko", "KRW"): "원"}


@register.filter
def money(amount: int, currency: str) -> str:
    """A sum as readers of the active language write it: “USD 30”, 3,000円, 30,000원."""
    written = floatformat(amount, "0g")
    unit = UNITS.get((get_language() or "", currency))
    return f"{written}{unit}" if unit else f"{currency} {written}"


@register.filter
def unit_of_money(currency: str) -> str:
    """The unit as it stands at the head of a column: 円 and 원 for those who write it so."""
    return UNITS.get((get_language() or "", currency), currency)


@register.filter
def times(number: int | None, other: int) -> int:
    """A product, for sums of money in whole units."""
    return (number or 0) * other
