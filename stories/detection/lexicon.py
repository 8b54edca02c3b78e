"""What is known about a page before it is read: who is on it, and what was agreed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from stories.detection.passages import Passage
from stories.detection.scans import Scan


@dataclass(frozen=True)
class KnownTerm:
    """What a fingerprint in the registry stands for, without the word itself.

    `kind` is one of name, home_town, school, employer, relative, other. `on_page` says
    whether the person appears on the page in hand, `shown_name` under which agreed name.
    """

    subject: str
    kind: str
    on_page: bool
    shown_name: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """The same page in another language, as readers have it.

    ``stamp`` is short, and other whenever its words are.
    """

    language: str
    passages: tuple[Passage, ...]
    stamp: str


@dataclass(frozen=True)
class Lexicon:
    """The agreed names, the public names and the protected terms, as keyed fingerprints.

    `terms` maps `digest(canonical key)` to what it stands for. The caller brings `digest`
    and with it the secret; nothing in this room knows a key. `longest` is the number of
    words of the longest known term. `minors` are the reference codes of people under age.
    `house_words` are the house style: silent for every kind of finding but a protected term.
    `hidden_faces` says that somebody on the page agreed to no picture, or to one without a face.
    `scans` are the pictures of the page with what is covered on them; `redacted` are digests of
    words that a reviewer had taken out of the page, by `digest_of_words`. `translations` are the
    same page in other languages.
    """

    shown_names: Mapping[str, str] = field(default_factory=dict)
    public_names: frozenset[str] = frozenset()
    house_words: frozenset[str] = frozenset()
    terms: Mapping[bytes, KnownTerm] = field(default_factory=dict)
    digest: Callable[[str], bytes] | None = None
    longest: int = 4
    minors: frozenset[str] = frozenset()
    hidden_faces: bool = False
    scans: tuple[Scan, ...] = ()
    redacted: frozenset[str] = frozenset()
    digest_of_words: Callable[[str], str] | None = None
    translations: tuple[Translation, ...] = ()

    @cached_property
    def knows_people_here(self) -> bool:
        """Whether any term belongs to somebody on this page; asked for every passage."""
        return any(term.on_page for term in self.terms.values())

    @cached_property
    def looked_up(self) -> dict[str, KnownTerm | None]:
        """What keys asked for before stand for: a page says most of its words more than once."""
        return {}
