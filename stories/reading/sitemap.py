"""For search engines: every readable address, and where they need not look."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from stories.publishing.editions import Edition
from stories.reading.kept_pages import keep
from stories.reading.moments import Moment, remember

MOST = 50_000  # addresses in one sitemap: sitemaps.org/protocol.html
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The addresses of all readable editions whose seals verify."""
    moment = Moment.present()
    lines = remember("sitemap", moment, lambda: list(addresses(moment)))
    document = f"{_HEAD}{''.join(lines)}</urlset>\n"
    return keep(HttpResponse(document, content_type="application/xml"), moment)


def addresses(moment: Moment) -> Iterator[str]:
    """One entry for each readable edition."""
    readable = Edition.objects.readable(moment.now).cards().order_by("path")[:MOST]
    for card in readable.iterator(chunk_size=500):
        if card.is_card_sealed():
            address = escape(f"{settings.WAGTAILADMIN_BASE_URL}{card.path}")
            day = f"{card.issued_at:%Y-%m-%d}"
            yield f"<url><loc>{address}</loc><lastmod>{day}</lastmod></url>\n"


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
