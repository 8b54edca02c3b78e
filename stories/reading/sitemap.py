"""For search engines: every readable address, and where they need not look."""

import zlib
from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice
from typing import Final
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from stories.publishing.editions import Edition, EditionQuerySet
from stories.reading.answers import not_found
from stories.reading.kept_pages import keep
from stories.reading.moments import Moment, remember

MOST = 10_000  # addresses in one file; sitemaps.org/protocol.html allows five times as many
_AT_ONCE: Final = 500  # rows; ten thousand cards at once would be forty megabytes
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
_START = '<?xml version="1.0" encoding="UTF-8"?>\n'
_URLS = f'<urlset xmlns="{_SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">'


@require_safe
def sitemap(request: HttpRequest, number: str = "") -> HttpResponse:
    """The addresses of all readable editions whose seals verify; where they are many, an index."""
    moment = Moment.present()
    parts = _parts(moment)
    if number and int(number) > (len(parts) if len(parts) > 1 else 0):
        return not_found()
    if len(parts) > 1 and not number:
        files = "".join(
            f"<sitemap><loc>{escape(settings.WAGTAILADMIN_BASE_URL + path)}</loc></sitemap>\n"
            for path in _files(len(parts))
        )
        document = f'{_START}<sitemapindex xmlns="{_SCHEMA}">\n{files}</sitemapindex>\n'.encode()
    else:
        document = zlib.decompress(parts[int(number or 1) - 1])
    return keep(HttpResponse(document, content_type="application/xml"), moment)


def every_sitemap(moment: Moment) -> list[str]:
    """The addresses of the sitemap, and of its parts where it has any."""
    parts = len(_parts(moment))
    return ["/sitemap.xml", *(_files(parts) if parts > 1 else ())]


def _files(count: int) -> list[str]:
    return [f"/sitemap-{number}.xml" for number in range(1, count + 1)]


def _parts(moment: Moment) -> list[bytes]:
    """The files, packed, each with as many entries as one may have; one without any entry at least.

    They are a tenth as large when packed, and are written line by line: a whole file of ten
    thousand lines never stands in memory for them.
    """

    def build() -> list[bytes]:
        lines = entries(moment)
        parts = [_packed(chain([first], islice(lines, MOST - 1))) for first in lines]
        return parts or [_packed(())]

    return remember("sitemap", moment, build)


def _packed(lines: Iterable[str]) -> bytes:
    packer = zlib.compressobj()
    document = chain((f"{_START}{_URLS}\n",), lines, ("</urlset>\n",))
    return b"".join([*(packer.compress(line.encode()) for line in document), packer.flush()])


def entries(moment: Moment) -> Iterator[str]:
    """One entry for each readable edition, with the same page in other languages beside it."""
    links = _links(moment)
    for card in _sealed(Edition.objects.readable(moment.now).order_by("path")):
        day, others = f"{card.issued_at:%Y-%m-%d}", links.get(card.translation_key, "")
        yield f"<url><loc>{_whole(card.path)}</loc><lastmod>{day}</lastmod>{others}</url>\n"


def _links(moment: Moment) -> dict[str, str]:
    """By their common key: the links of the pages that can be read in several languages."""
    readable = Edition.objects.readable(moment.now).exclude(translation_key="")
    keys = readable.order_by().values("translation_key").alias(number=Count("pk"))
    several = readable.filter(translation_key__in=keys.filter(number__gt=1))
    found = {}
    cards = _sealed(several.order_by("translation_key", "path"))
    for key, same in groupby(cards, key=lambda card: card.translation_key):
        links = [_alternate(card.language, card.path) for card in same]
        if len(links) > 1:
            found[key] = "".join(links)
    return found


def _sealed(editions: EditionQuerySet) -> Iterator[Edition]:
    for card in editions.cards().iterator(chunk_size=_AT_ONCE):
        if card.is_card_sealed():
            yield card


def _alternate(language: str, path: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{language}" href="{_whole(path)}"/>'


def _whole(path: str) -> str:
    return escape(f"{settings.WAGTAILADMIN_BASE_URL}{path}")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Readers' pages are for everybody; the desk is not."""
    lines = (
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /leave/",
        f"Sitemap: {settings.WAGTAILADMIN_BASE_URL}/sitemap.xml",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")
