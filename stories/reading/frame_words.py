"""The words that stand around every page of one language, and the links beside them."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class Label:
    """The approved name of a category, a theme or a series, and its archive."""

    slug: str
    name: str
    description: str
    path: str


@dataclass(frozen=True, slots=True)
class Way:
    """A link of the frame."""

    title: str
    path: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Gift:
    """A sum of money and what it pays for."""

    amount: int
    currency: str
    pays_for: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one language. An empty one says nothing: no words are approved yet.

    ``labels`` are all names that are approved; ``filled`` those under which something can be read.
    """

    language: str = settings.LANGUAGE_CODE
    root: str = "/"
    organisation: str = ""
    tagline: str = ""
    protection_note: str = ""
    footer: str = ""
    donate_label: str = ""
    donate_url: str = ""
    donations: tuple[Gift, ...] = ()
    labels: dict[str, dict[str, Label]] = field(default_factory=dict)
    navigation: tuple[Way, ...] = ()
    languages: tuple[Way, ...] = ()
    filled: dict[str, tuple[Label, ...]] = field(default_factory=dict)
    head: str = ""
    foot: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is no readable home page to take words from."""
        return not self.organisation

    @property
    def safe_footer(self) -> SafeString:
        """The words of the footer; their links were resolved when the frame was made."""
        return SafeString(self.footer)

    def head_at(self, path: str) -> SafeString:
        """The head of every page, which tells in its navigation where the reader is."""
        here = f'<li><a href="{path}"'
        return SafeString(self.head.replace(f"{here}>", f'{here} aria-current="page">', 1))

    @property
    def safe_foot(self) -> SafeString:
        """The whole foot of a page, which is the same on all of them."""
        return SafeString(self.foot)

    def label(self, kind: str, slug: str) -> Label | None:
        """The approved name of a ``category``, ``theme`` or ``series``, if there is one."""
        return self.labels.get(kind, {}).get(slug)
