"""What is known before a page is read: who is on it, what was agreed, what is protected."""

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from stories.consent.appearances import Appearance
from stories.consent.scope import PictureForm
from stories.detection import KnownTerm, Lexicon
from stories.people import identity
from stories.people.public_names import HOUSE, PublicName
from stories.people.terms import SCHEME, ProtectedTerm, TermFingerprint, renew_fingerprints
from stories.redaction.decisions import FindingDecision
from stories.redaction.once import once_a_look
from stories.redaction.scanning_words import words_digest

TAKEN_OUT = {FindingDecision.Verdict.REDACT, FindingDecision.Verdict.GENERALISE}
# A name that is kept as one word or two may be written in four: Namgung Mi-rae, 남궁미래.
LEAST_WORDS = 4

Terms = dict[bytes, KnownTerm]


class _Registry:
    """The full fingerprints of everybody, read anew whenever the registry has changed.

    In the memory of the process: taking ten thousand people out of a cache would cost each
    scan more than the scan.
    """

    def __init__(self) -> None:
        self.lock = Lock()
        self.stamp: object = None
        self.terms: Terms = {}
        self.longest = LEAST_WORDS

    def read(self) -> tuple[Terms, int, object]:
        """All terms, not on any page, how many words the longest has, and the stamp of both.

        One query if known.
        """
        stale = Count("pk", filter=~Q(scheme=SCHEME))
        totals = ProtectedTerm.objects.aggregate(Count("pk"), Max("pk"), Max("words"), stale=stale)
        if totals.pop("stale"):
            renew_fingerprints()
        stamp = (*totals.values(), identity.keyed_digest("which keys"))  # other keys, other prints
        with self.lock:
            if stamp != self.stamp:
                self.terms = _terms(TermFingerprint.objects.filter(is_near=False))
                self.longest = max(LEAST_WORDS, totals["words__max"] or 0)
                self.stamp = stamp
            return self.terms, self.longest, stamp

    def forget(self) -> None:
        """Read everything anew the next time."""
        with self.lock:
            self.stamp = None


REGISTRY = _Registry()


@dataclass(frozen=True, slots=True)
class Known:
    """A lexicon, and ``stamp``: short, and other whenever the lexicon is another."""

    lexicon: Lexicon
    stamp: tuple[object, ...]


def lexicon_for(page: Any) -> Lexicon:
    """What is known and agreed for this page: shown names, public names, protected terms."""
    return known_of(page).lexicon


def known_of(page: Any, *, foremost: str = "") -> Known:
    """The lexicon of a page, with its stamp.

    Of the people on the page everything that comes near a protected term is known (a name
    with one letter wrong, initials); of all others only the whole terms. What is kept for
    several people, a town for two neighbours, means the one with the reference ``foremost``.
    """
    people = {item.storyteller.reference: item for item in page.appearances.all()}
    shown = {item.name_shown: reference for reference, item in people.items()}
    shown |= {item.storyteller.shown_name: reference for reference, item in people.items()}
    registry, longest, stamp = REGISTRY.read()
    own = TermFingerprint.objects.filter(term__storyteller__reference__in=people)
    names = {reference: item.name_shown for reference, item in people.items()}
    here = _terms(own, names)
    if foremost:
        here |= _terms(own.filter(term__storyteller__reference=foremost), names)
    minors = frozenset(name for name, item in people.items() if item.storyteller.is_minor)
    public, house = _exceptions(page)
    scans = tuple(page.scans())
    lexicon = Lexicon(
        shown_names=shown,
        public_names=public,
        house_words=house,
        terms={**here, **registry, **here},  # those of the page first, and they prevail
        digest=identity.keyed_digest,
        longest=longest,
        minors=minors,
        hidden_faces=faces_are_hidden(people.values()),
        scans=scans,
        redacted=_taken_out(page) if scans else frozenset(),
        digest_of_words=words_digest,
        translations=tuple(page.told_in_translations()),
    )
    return Known(lexicon, (stamp, *_told_by(lexicon, here)))


def _told_by(lexicon: Lexicon, here: Terms) -> tuple[object, ...]:
    """All that a lexicon says beside the registry, as short as it can be compared."""
    return (
        sorted(lexicon.shown_names.items()),
        sorted(lexicon.public_names),
        sorted(lexicon.house_words),
        sorted(lexicon.minors),
        lexicon.hidden_faces,
        lexicon.scans,
        [(each.language, each.stamp) for each in lexicon.translations],
        sorted(lexicon.redacted),
        sorted((digest.hex(), term.kind, term.subject) for digest, term in here.items()),
    )


@once_a_look
def exceptions_for(page: Any) -> list[PublicName]:
    """The names in force that may be written out, on this page as on any other."""
    return list(PublicName.objects.filter(retired_at=None))


def _exceptions(page: Any) -> tuple[frozenset[str], frozenset[str]]:
    """The public names in force, and the words of the house, which silence no protected term."""
    rows = [(each.name, each.kind) for each in exceptions_for(page)]
    house = frozenset(name for name, kind in rows if kind == HOUSE)
    return frozenset(name for name, _kind in rows) - house, house


def _taken_out(page: Any) -> frozenset[str]:
    """Digests of the words that reviewers wanted changed on the page, and have not kept since."""
    decided = FindingDecision.objects.filter(page_id=page.pk).order_by("at", "pk")
    last = dict(decided.values_list("words_digest", "verdict"))
    return frozenset(digest for digest, verdict in last.items() if verdict in TAKEN_OUT)


def faces_are_hidden(appearances: Iterable[Appearance]) -> bool:
    """Whether a consent on the page allows no picture, or none with a face."""
    consents = (each.consent for each in appearances if each.consent)
    return any(each.picture_form != PictureForm.FULL for each in consents)


def _terms(rows: "QuerySet[TermFingerprint]", names: dict[str, str] | None = None) -> Terms:
    """Fingerprints by their digest; ``names`` are the shown names of the people on a page."""
    shared: dict[tuple[str, str], KnownTerm] = {}
    terms = {}
    for digest, kind, reference in rows.values_list(
        "digest", "term__kind", "term__storyteller__reference"
    ):
        same = (kind, reference)
        if same not in shared:
            name = (names or {}).get(reference, "")
            shared[same] = KnownTerm(reference, kind, on_page=names is not None, shown_name=name)
        terms[bytes.fromhex(digest)] = shared[same]
    return terms
