"""Plain-text articles, taken apart: posts, titles, dates, headings, paragraphs."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

LARGEST_FILE = 5_000_000  # bytes; a long book has about one million
LONGEST_HEADING = 90  # characters; longer lines are sentences
LONGEST_TITLE = 200  # characters; what Wagtail's title holds, with room to spare

_ARCHIVE = re.compile(r"^(?:category|tag|author|monthly|yearly)?\s*archives?\s*:", re.I)
_LEAD_IN = re.compile(r"^(?:or|and|also|but|please|see|read|refer|by|from|to|click|note)\b", re.I)
_LIST_ITEM = re.compile(r"^(?:[-*•·]|\d{1,2}[.)])\s")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_DAY = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?"
    r"\s+((?:19|20)\d\d)\b",
    re.I,
)


class ArticleUnreadable(ValueError):
    """The file is not an article; the message says why and what helps."""


@dataclass(slots=True)
class Post:
    """One post: its title, the day it gives for itself, and its parts in order."""

    title: str
    day: date | None = None
    parts: list[tuple[str, str]] = field(default_factory=list)  # ("heading"|"text", words)

    @property
    def has_text(self) -> bool:
        """Whether anything but headings has been read."""
        return any(kind == "text" for kind, _words in self.parts)


def read_article(path: Path) -> list[Post]:
    """The posts of a plain-text file: one, or several when it is an archive.

    Raises:
        ArticleUnreadable: empty, larger than ``LARGEST_FILE``, or not UTF-8.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise ArticleUnreadable("larger than 5 MB. Cut it into single articles.")
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleUnreadable("not UTF-8. Save it as UTF-8 text and import it again.") from error
    lines = [" ".join(line.split()) for line in text.replace("\x00", "").splitlines()]
    lines = [line for line in lines if line]
    if not lines:
        raise ArticleUnreadable("empty.")
    return split_posts(lines)


def split_posts(lines: list[str]) -> list[Post]:
    """Lines to posts. In an archive a heading after text begins the next post."""
    is_archive = bool(_ARCHIVE.match(lines[0]))
    if is_archive and len(lines) > 1:
        lines = lines[1:]
    posts = [_begun(lines[0])]
    for line in lines[1:]:
        post = posts[-1]
        if not is_heading(line):
            post.parts.append(("text", line))
        elif is_archive and post.has_text and not _repeats(line, post.title):
            posts.append(_begun(line))
        else:
            post.day = post.day or day_in(line)
            post.parts.append(("heading", line))
    return posts


def _begun(line: str) -> Post:
    """A post from its first line; a line too long for a title stays whole in the text."""
    if len(line) <= LONGEST_TITLE:
        return Post(line, day_in(line))
    title = line[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
    return Post(title, day_in(line), [("text", line)])


def is_heading(line: str) -> bool:
    """Short, without a sentence's end, not a list item and not a lead-in to a link."""
    if len(line) > LONGEST_HEADING or (line[-1] in ".:;,…!)" and not line.endswith("?)")):
        return bool(re.search(r"\(by .{1,20}\)$", line)) and len(line) <= LONGEST_HEADING
    return (
        not _LIST_ITEM.match(line)
        and not _LEAD_IN.match(line)
        and line[0].isupper() | (line[0].isdigit())
    )


def _repeats(line: str, title: str) -> bool:
    return line.casefold().startswith(title.casefold())


def day_in(line: str) -> date | None:
    """The day a line gives, such as “Oct. 12, 2015”; None without one, or for a 31 June."""
    match = _NAMED_DAY.search(line)
    if not match:
        return None
    month = _MONTHS.index(match[1][:3].lower()) + 1
    try:
        return date(int(match[3]), month, int(match[2]))
    except ValueError:
        return None
