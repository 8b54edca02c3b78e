"""Rich text as plain text, with the way back: which characters of the source a word came from."""

import html
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

_BREAKS = {"p", "li", "ul", "ol", "br", "h2", "h3", "h4", "hr", "blockquote"}
# Whatever else a source holds (a picture's description, a comment) would go out unread.
_READABLE = _BREAKS | {"a", "b", "strong", "i", "em"}
_ATTRIBUTES = {"a": {"href", "linktype", "id"}}
_EVERYWHERE = {"data-block-key"}  # Wagtail's own mark of a paragraph
_SCHEMES = {"", "http", "https", "mailto", "tel"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link in rich text: its address (empty for a page), the page's id, and its words."""

    href: str
    page: int | None
    start: int
    end: int


@dataclass(slots=True)
class PlainText:
    """The words of a rich text. ``origins[i]`` is where character ``i`` stands in the source.

    ``unread`` names what the source holds besides words: elements, attributes, comments.
    """

    text: str = ""
    origins: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that gave ``text[start:end]`` (non-empty, in range)."""
        return self.origins[start][0], self.origins[end - 1][1]


class _Reader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.plain = PlainText()
        self._parts: list[str] = []
        self._open: list[tuple[str, int | None, int]] = []
        self._line_starts = [0]
        for line in source.split("\n"):  # the parser counts these lines, and no other ones
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)
        self._length = 0

    def _here(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column

    def _add(self, text: str, start: int, end: int | None) -> None:
        self._parts.append(text)
        self._length += len(text)
        for index in range(len(text)):
            spot = (start, end) if end is not None else (start + index, start + index + 1)
            self.plain.origins.append(spot)

    def _break(self) -> None:
        if self._parts and not self._parts[-1].endswith("\n"):
            self._add("\n", self._here(), self._here())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._mind(tag, given)
        if tag in _BREAKS:
            self._break()
        if tag == "a":
            page = given.get("id") if given.get("linktype") == "page" else None
            number = page_number(page or "")
            self._open.append((given.get("href") or "", number, self._length))

    def _mind(self, tag: str, given: dict[str, str | None]) -> None:
        if tag not in _READABLE:
            self.plain.unread.append(f"<{tag}>")
        known = _ATTRIBUTES.get(tag, set()) | _EVERYWHERE
        self.plain.unread += [f"{name}=" for name in given if name not in known]
        if _scheme(given.get("href") or "") not in _SCHEMES:
            self.plain.unread.append("href=")

    def handle_comment(self, data: str) -> None:
        self.plain.unread.append("<!-- -->")

    def handle_decl(self, decl: str) -> None:
        self.plain.unread.append("<! >")

    def unknown_decl(self, data: str) -> None:
        self.plain.unread.append("<![ ]>")

    def handle_pi(self, data: str) -> None:
        self.plain.unread.append("<? >")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            href, page, start = self._open.pop()
            self.plain.links.append(Link(href, page, start, self._length))
        if tag in _BREAKS:
            self._break()

    def handle_data(self, data: str) -> None:
        self._add(data, self._here(), None)

    def handle_entityref(self, name: str) -> None:
        self._add(html.unescape(f"&{name};"), self._here(), self._here() + len(name) + 2)

    def handle_charref(self, name: str) -> None:
        self._add(html.unescape(f"&#{name};"), self._here(), self._here() + len(name) + 3)

    def finish(self) -> PlainText:
        self.plain.text = "".join(self._parts)
        return self.plain


def page_number(written: str) -> int | None:
    """The number of a page as a link keeps it; None for what is none, such as ``²``."""
    return int(written) if written.isdecimal() and len(written) < 18 else None


def _scheme(href: str) -> str:
    """``https`` of an address; what cannot be taken apart is its own scheme, which is unknown."""
    try:
        return urlsplit(href.strip()).scheme.lower()
    except ValueError:
        return href


def read_rich_text(source: str) -> PlainText:
    """The words of ``source`` (HTML as the editor stores it), blocks apart by line ends."""
    reader = _Reader(source)
    reader.feed(source)
    reader.close()
    return reader.finish()
