"""For search engines: every readable address, and where they need not look."""

from collections import defaultdict
from collections.abc import Iterator
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from stories.publishing.editions import Edition
from stories.reading.answers import not_found
from stories.reading.kept_pages import keep
from stories.reading.moments import Moment, remember

MOST = 10_000  # addresses in one file; sitemaps.org/protocol.html allows five times as many
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
        document = f'<sitemapindex xmlns="{_SCHEMA}">\n{files}</sitemapindex>\n'
    else:
        document = f"{_URLS}\n{parts[int(number or 1) - 1]}</urlset>\n"
    return keep(HttpResponse(f"{_START}{document}", content_type="application/xml"), moment)


def every_sitemap(moment: Moment) -> list[str]:
    """The addresses of the sitemap, and of its parts where it has any."""
    parts = len(_parts(moment))
    return ["/sitemap.xml", *(_files(parts) if parts > 1 else ())]


def _files(count: int) -> list[str]:
    return [f"/sitemap-{number}.xml" for number in range(1, count + 1)]


def _parts(moment: Moment) -> list[str]:
    """The entries, as many together as one file may have; one empty part without any."""

    def build() -> list[str]:
        lines = list(entries(moment))
        starts = range(0, max(1, len(lines)), MOST)
        return ["".join(lines[start : start + MOST]) for start in starts]

    return remember("sitemap", moment, build)


def entries(moment: Moment) -> Iterator[str]:
    """One entry for each readable edition, with the same page in other languages beside it."""
    readable = Edition.objects.readable(moment.now).cards().order_by("path")
    cards = [card for card in readable.iterator(chunk_size=500) if card.is_card_sealed()]
    same = defaultdict(list)
    for card in cards:
        same[card.translation_key or card.path].append((card.language, card.path))
    for card in cards:
        others = same[card.translation_key or card.path]
        links = "".join(_alternate(*each) for each in others) if len(others) > 1 else ""
        day = f"{card.issued_at:%Y-%m-%d}"
        yield f"<url><loc>{_whole(card.path)}</loc><lastmod>{day}</lastmod>{links}</url>\n"


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
