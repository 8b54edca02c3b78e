"""Chains: how one story went on, page by page, over the years.

A chain is made of what editors linked as *earlier* and *next*, never of who somebody is, and it
does not reach across a page that cannot be read: what stood behind that page is as if it had
never been linked.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from stories.publishing.editions import Edition
from stories.reading.moments import Moment, remember

MOST = 40  # pages in each direction on one page; more are on a page of their own
STEPS = 24  # on one page of a whole story
SHORTEST = 3  # two pages lead to each other already
_ALL = 10_000
Pairs = tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Chain:
    """Numbers of the pages before and after one page, the nearest first."""

    earlier: tuple[int, ...] = ()
    later: tuple[int, ...] = ()

    @property
    def is_long(self) -> bool:
        """Whether there is enough to be read in a row: three pages or more."""
        return len(self.earlier) + len(self.later) > 1


def chain_of(page_number: int, moment: Moment, most: int = MOST) -> Chain:
    """What is linked before and after a page, step by step, at most ``most`` each way."""
    onward, back = remember("chains", moment, lambda: _links(moment))
    if not onward[0]:
        return Chain()
    return Chain(
        tuple(_walk(page_number, _steps(back), most)),
        tuple(_walk(page_number, _steps(onward), most)),
    )


def first_of(page_number: int, moment: Moment) -> int:
    """The number of the page where the story of a page begins; its own without links."""
    earlier = chain_of(page_number, moment, most=_ALL).earlier
    return earlier[-1] if earlier else page_number


def whole_chain(page_number: int, moment: Moment) -> list[int]:
    """A whole story in its order, from the page where it begins; only that page without links."""
    first = first_of(page_number, moment)
    return [first, *chain_of(first, moment, most=_ALL).later]


def whole_path(root: str, first: int) -> str:
    """Where the story that begins with page ``first`` stands in a row."""
    return f"{root}story/{first}/"


def every_chain(moment: Moment) -> Iterator[int]:
    """The numbers of the pages where a story begins that goes on for three pages or more."""
    onward, back = remember("chains", moment, lambda: _links(moment))
    later = set(_numbers(back[0]))
    for number in dict.fromkeys(_numbers(onward[0])):
        if number not in later and chain_of(number, moment).is_long:
            yield number


def _links(moment: Moment) -> tuple[Pairs, Pairs]:
    """Every step that readers could take from a page to the next, and back; as sorted numbers.

    Only between pages whose seals verify: to link two stories is to say that they are one.
    """
    readable = Edition.objects.readable(moment.now).order_by()
    linked = (
        Q(earlier_page__isnull=False)
        | Q(next_page__isnull=False)
        | Q(page_number__in=readable.values("earlier_page"))
        | Q(page_number__in=readable.values("next_page"))
    )
    rows = [
        (card.page_number, card.earlier_page, card.next_page)
        for card in readable.cards().filter(linked).iterator(chunk_size=500)
        if card.is_card_sealed()
    ]
    numbers = {number for number, _earlier, _next in rows}
    steps = {(earlier, number) for number, earlier, _next in rows if earlier in numbers}
    steps |= {(number, later) for number, _earlier, later in rows if later in numbers}
    return _pairs(sorted(steps)), _pairs(sorted((later, earlier) for earlier, later in steps))


def _pairs(steps: list[tuple[int, int]]) -> Pairs:
    froms, tos = array("q"), array("q")
    for start, end in steps:
        froms.append(start)
        tos.append(end)
    return froms.tobytes(), tos.tobytes()


def _numbers(packed: bytes) -> "array[int]":
    numbers = array("q")
    numbers.frombytes(packed)
    return numbers


def _steps(pairs: Pairs) -> Callable[[int], list[int]]:
    froms, tos = _numbers(pairs[0]), _numbers(pairs[1])

    def step(number: int) -> list[int]:
        start = bisect_left(froms, number)
        end = bisect_left(froms, number + 1, start)
        return tos[start:end].tolist()

    return step


def _walk(number: int, step: Callable[[int], list[int]], most: int) -> Iterator[int]:
    """Breadth first, each page once, also where links go round in a circle."""
    seen, waiting = {number}, [number]
    for here in waiting:
        for there in step(here):
            if there not in seen and len(waiting) <= most:
                seen.add(there)
                waiting.append(there)
                yield there
