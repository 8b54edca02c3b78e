"""The shape of a text of the demo, and how its words become blocks."""

from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Any

Block = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class Text:
    """One manuscript of the demo, as data. ``people`` are keys of ``home.demo.people``."""

    slug: str
    title: str
    teaser: str
    body: tuple[Block, ...]
    date: date
    precision: str = "month"
    people: tuple[str, ...] = ()
    introduction: str = ""
    country: str = ""
    category: str = "success-stories"
    themes: tuple[str, ...] = ()
    series: str = ""
    part: int | None = None
    earlier: str = ""
    author: str = "editor"
    reasons: dict[str, str] = field(default_factory=dict)
    kind: str = "story"
    fields: dict[str, Any] = field(default_factory=dict)  # what only this kind has


@dataclass(frozen=True, slots=True)
class Translated:
    """The words of a page in another language; ``of`` is the address of the English one."""

    of: str
    fields: dict[str, Any]
    body: tuple[Block, ...] = ()
    author: str = "editor"
    reasons: dict[str, str] = field(default_factory=dict)


def gifts(currency: str, *sums: tuple[int, str]) -> list[Block]:
    """What the home page says a gift pays for."""
    return [
        ("gift", {"amount": amount, "currency": currency, "pays_for": what})
        for amount, what in sums
    ]


def paragraphs(words: str, gap: str = " ") -> str:
    """Plain words as HTML: a blank line parts two paragraphs, and ``gap`` stands between lines."""
    parts = [
        gap.join(line.strip() for line in part.splitlines()) for part in words.strip().split("\n\n")
    ]
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in parts)


def blocks(body: tuple[Block, ...], gap: str = " ") -> list[Block]:
    """The body as Wagtail keeps it; only running text has to be turned into HTML."""
    return [(kind, paragraphs(value, gap) if kind == "text" else value) for kind, value in body]
