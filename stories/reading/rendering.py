"""From a fragment with references to the article a reader gets."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe

_LINK = re.compile(
    r'<a\b([^>]*?)\bhref="landfall:(page|attachment)/(\d+)"([^>]*)>(.*?)</a>', re.DOTALL
)
_IMAGE = re.compile(r"<img\b[^>]*\blandfall:picture/[^>]*>")
_REFERENCE = re.compile(r"\blandfall:page/(\d{1,18})(?!\d)")  # longer ones are no row's number
_SRCSET = re.compile(r'\bsrcset="([^"]*)" sizes="([^"]*)"')
_PICTURE = re.compile(r"landfall:picture/(\d+/\d+)")
_LANGUAGES_WITHOUT_SPACES = ("ja", "ko", "zh")
_WORDS_A_MINUTE = 220  # adults reading English, silently: Brysbaert 2019 finds 238 for fiction
_CHARACTERS_A_MINUTE = 450  # Japanese: 357 with kanji (Trauzettel-Klosinski 2012); Korean: more

PageResolver = Callable[[int], str]
AttachmentResolver = Callable[[str], str]
PictureResolver = Callable[[str], str]


def render_article(
    fragment: str,
    *,
    resolve_page: PageResolver,
    resolve_picture: PictureResolver,
    resolve_attachment: AttachmentResolver = lambda key: "",
) -> SafeString:
    """The article of ``fragment``, with every reference resolved.

    ``resolve_page(12)``, ``resolve_picture("5/960")`` and ``resolve_attachment("7")`` return an
    address, or "" for what cannot be read: such a link becomes plain text, such a picture is left
    out.
    """

    def link(match: re.Match[str]) -> str:
        before, kind, number, after, words = match.groups()
        is_page = kind == "page"
        address = resolve_page(int(number)) if is_page else resolve_attachment(number)
        return f'<a{before}href="{address}"{after}>{words}</a>' if address else words

    def image(match: re.Match[str]) -> str:
        addresses = {key: resolve_picture(key) for key in _PICTURE.findall(match[0])}
        if not all(addresses.values()):
            return ""
        shown = _PICTURE.sub(lambda reference: addresses[reference[1]], match[0])
        smaller = _smaller(match[0], resolve_picture)
        return f"<picture>{smaller}{shown}</picture>" if smaller else shown

    if "landfall:" in fragment:
        fragment = _IMAGE.sub(image, _LINK.sub(link, fragment))
    return mark_safe(fragment)  # noqa: S308  sealed, or rendered by our own templates


def _smaller(image: str, resolve_picture: PictureResolver) -> str:
    """The same picture as AVIF, where the edition has it so in every width of its ``srcset``."""
    found = _SRCSET.search(image)
    keys = _PICTURE.findall(found[1]) if found else []
    copies = [(resolve_picture(f"{key}/avif"), key.rpartition("/")[2]) for key in keys]
    if not (found and copies and all(address for address, _width in copies)):
        return ""
    widths = ", ".join(f"{address} {width}w" for address, width in copies)
    return f'<source type="image/avif" srcset="{widths}" sizes="{found[2]}">'


def page_numbers(fragment: str) -> list[int]:
    """Numbers of the pages that a fragment refers to."""
    return [int(number) for number in _REFERENCE.findall(fragment)]


def reading_minutes(passages: Sequence[Sequence[str]], language: str) -> int:
    """How long the passages (kind, text) take to read, in whole minutes, at least one."""
    if language.startswith(_LANGUAGES_WITHOUT_SPACES):
        return max(1, round(sum(len(text) for _kind, text in passages) / _CHARACTERS_A_MINUTE))
    return max(1, round(sum(text.count(" ") + 1 for _kind, text in passages) / _WORDS_A_MINUTE))


def picture_address(pictures: Mapping[str, Sequence[Any]]) -> PictureResolver:
    """Resolver for the pictures that an edition's seal names: key to (name, width, …)."""

    def resolve(key: str) -> str:
        return f"/pictures/{pictures[key][0]}" if key in pictures else ""

    return resolve
