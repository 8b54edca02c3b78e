"""Which addresses of our own site an answer names: pages, pictures, style sheets, feeds."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

_ATTRIBUTE = re.compile(r'\s(?:href|src|action|poster|content|srcset)="([^"]+)"')
_WIDTH = re.compile(r"\s+\d+(?:\.\d+)?[wx]$")
_IN_XML = re.compile(r'<(?:loc|link|id|url|guid)\b[^>]*>\s*([^<\s]+)\s*<|\shref="([^"]+)"')
_IN_TEXT = re.compile(r"^Sitemap:\s*(\S+)", re.MULTILINE)
_IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)""")


def links_in(body: bytes, content_type: str, path: str, site: str) -> Iterator[str]:
    """Paths at ``site`` that the answer at ``path`` names, without repeats, decoded.

    What is not of our own origin is nobody's business here, and is left out.
    """
    if not content_type.startswith(("text/", "application/")) or b"%PDF" in body[:4]:
        return
    text = body.decode("utf-8", "replace")
    origin = urlsplit(site)
    for name in dict.fromkeys(_named(text, content_type)):
        target = urlsplit(urljoin(f"{site}{path}", urldefrag(html.unescape(name)).url))
        if (target.scheme, target.netloc) == (origin.scheme, origin.netloc):
            yield unquote(target.path) or "/"


def _named(text: str, content_type: str) -> Iterator[str]:
    if content_type.startswith("text/html"):
        for value in _ATTRIBUTE.findall(text):
            if value.startswith(("/", "http")):
                yield from _addresses(value)
    elif content_type.startswith("text/css"):
        yield from (name for name in _IN_STYLE.findall(text) if not name.startswith("data:"))
    elif content_type.startswith("text/plain"):
        yield from _IN_TEXT.findall(text)
    elif "xml" in content_type:
        yield from (one or other for one, other in _IN_XML.findall(text))


def _addresses(value: str) -> Iterator[str]:
    """The addresses in an attribute: one, or those of a ``srcset``."""
    for part in value.split(","):
        address = _WIDTH.sub("", part.strip())
        if address.startswith(("/", "http")) and " " not in address:
            yield address
