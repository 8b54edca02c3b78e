"""Which text of a manuscript answers to which text of its edition."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stories.editing.review.changes_places import block_path
from stories.editing.review.changes_units import Unit

# Pairs that are weighed against each other in one place; beyond it the order decides.
_MOST = 400
# How much of their words two texts in different places share to be one text that moved.
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Pair:
    """A text before and after; one of them is missing where it was added or removed."""

    before: Unit | None
    after: Unit | None
    moved: bool = False


def pair_units(old: Sequence[Unit], new: Sequence[Unit]) -> list[Pair]:
    """Every text of both sides once, in the order of the manuscript.

    What was removed stands after what it followed. Equal texts belong together wherever they
    stand; between two that stayed in place, texts of one kind are paired by likeness.
    """
    pairing = _Pairing(old, new, _equal(old, new))
    stayed = _stayed(new, pairing.partner)
    moved = set(pairing.partner) - stayed
    taken, paired = set(pairing.partner.values()), set(pairing.partner)
    for olds, news in _gaps(stayed, dict(pairing.partner), len(old), len(new)):
        pairing.pair_alike(set(olds) - taken, set(news) - paired, least=0.0)
    in_place = set(pairing.partner)
    gone = set(range(len(old))) - set(pairing.partner.values())
    pairing.pair_alike(gone, set(range(len(new))) - in_place, least=_ALIKE)
    return pairing.in_order(moved | (set(pairing.partner) - in_place))


def _equal(old: Sequence[Unit], new: Sequence[Unit]) -> dict[int, int]:
    """For places of ``new`` the place of the same text in ``old``."""
    waiting: dict[tuple[str, str], deque[int]] = defaultdict(deque)
    for place, unit in enumerate(old):
        waiting[unit.kind, unit.text].append(place)
    found = {}
    for place, unit in enumerate(new):
        if same := waiting[unit.kind, unit.text]:
            found[place] = same.popleft()
    return found


def _stayed(new: Sequence[Unit], partner: dict[int, int]) -> set[int]:
    """The places of what kept its order; a block with many texts counts no more than another."""
    first: dict[str, int] = {}
    for place in sorted(partner):
        first.setdefault(block_path(new[place].path), place)
    run = longest_run({place: partner[place] for place in first.values()})
    stayed = {path for path, place in first.items() if place in run}
    return longest_run(
        {place: was for place, was in partner.items() if block_path(new[place].path) in stayed}
    )


def longest_run(partner: dict[int, int]) -> set[int]:
    """The most places that kept their order; whatever is not among them moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in sorted(partner):
        spot = bisect_left(tails, partner[place])
        tails[spot : spot + 1] = [partner[place]]
        ends[spot : spot + 1] = [place]
        before[place] = ends[spot - 1] if spot else None
    run: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        run.add(last)
        last = before[last]
    return run


def _gaps(
    stayed: set[int], partner: dict[int, int], olds: int, news: int
) -> Iterator[tuple[range, range]]:
    old_from = new_from = 0
    for place in [*sorted(stayed), news]:
        old_to = partner[place] if place < news else olds
        yield range(old_from, old_to), range(new_from, place)
        old_from, new_from = old_to + 1, place + 1


def _words(text: str) -> list[str]:
    """Words, or where there are no spaces pairs of letters."""
    parts = text.casefold().split()
    if len(text) > 12 * max(1, len(parts)):
        return [text[place : place + 2] for place in range(len(text) - 1)]
    return parts


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0


@dataclass(slots=True)
class _Pairing:
    """Both sides, and for places of ``new`` the place of what it was in ``old``."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    partner: dict[int, int]

    def pair_alike(self, olds: set[int], news: set[int], *, least: float) -> None:
        """Pair what is of one kind, the most alike first; where there is much, in order."""
        for kind in dict.fromkeys(self.new[place].kind for place in sorted(news)):
            before = [place for place in sorted(olds) if self.old[place].kind == kind]
            after = [place for place in sorted(news) if self.new[place].kind == kind]
            much = len(before) * len(after) > _MOST
            if not least and (much or len(before) == len(after)):
                self.partner.update(zip(after, before, strict=False))
            elif not much:
                self._most_alike_first(before, after, least)

    def _most_alike_first(self, before: list[int], after: list[int], least: float) -> None:
        words = {place: Counter(_words(self.old[place].text)) for place in before}
        others = {place: Counter(_words(self.new[place].text)) for place in after}
        weighed = sorted(
            ((_likeness(words[a], others[b]), -abs(a - b), a, b) for a in before for b in after),
            reverse=True,
        )
        taken: set[int] = set()
        for likeness, _far, a, b in weighed:
            if likeness > least and a not in taken and b not in self.partner:
                self.partner[b] = a
                taken.add(a)

    def in_order(self, moved: set[int]) -> list[Pair]:
        """The pairs in the order of ``new``, and what went where it had been."""
        taken = set(self.partner.values())
        kept = sorted((was, place) for place, was in self.partner.items() if place not in moved)
        after: dict[int, list[Pair]] = defaultdict(list)
        for place in range(len(self.old)):
            if place not in taken:
                spot = bisect_left(kept, (place, 0))
                after[kept[spot - 1][1] if spot else -1].append(Pair(self.old[place], None))
        pairs = after[-1]
        for place, unit in enumerate(self.new):
            before = self.old[self.partner[place]] if place in self.partner else None
            pairs.append(Pair(before, unit, place in moved))
            pairs += after[place]
        return pairs
