"""Where agreed words stand in a text, and whether a finding lies inside them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

from stories.detection.findings import Finding

Span = tuple[int, int]

# Grammar and forms of address that belong to a name in print.
BEFORE: Final = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev)\.?|\b[Tt]he)[ \u00a0]$")
AFTER: Final = re.compile(
    r"(?:['’]s?|s['’]?|es)(?![A-Za-z])|\s?(?:씨|님|양|군)(?![\uac00-\ud7a3]{2})|さん|氏|様|ちゃん|くん"
)
LONGEST_BEFORE: Final = 6


class Spans:
    """Parts of a text, to ask whether a finding lies wholly inside one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        in_order = sorted(spans)
        self.starts = [start for start, _ in in_order]
        # The farthest end so far: of all parts that begin early enough, the longest decides.
        self.ends = list(accumulate((end for _, end in in_order), max))

    def hold(self, finding: Finding) -> bool:
        """Whether one part holds the whole finding."""
        last = bisect_right(self.starts, finding.start) - 1
        return last >= 0 and self.ends[last] >= finding.end

    def exceed(self, start: int, end: int) -> bool:
        """Whether one part holds a whole span, and more than it."""
        earlier, last = bisect_left(self.starts, start) - 1, bisect_right(self.starts, start) - 1
        return (earlier >= 0 and self.ends[earlier] >= end) or (last >= 0 and self.ends[last] > end)

    def beside(self, start: int, end: int) -> Span:
        """What is left of a span that begins or ends in a part, without that part."""
        first = bisect_right(self.starts, start) - 1
        if first >= 0:
            start = max(start, min(end, self.ends[first]))
        last = bisect_right(self.starts, end - 1) - 1
        if last >= 0 and start < self.starts[last] and self.ends[last] >= end:
            end = self.starts[last]
        return start, end


class Stretches:
    """Parts of a text, those that overlap as one, to ask which of them a span meets."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(spans):
            if self.ends and start < self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def meet(self, start: int, end: int) -> bool:
        """Whether a stretch shares a character with a span."""
        return bisect_right(self.ends, start) < bisect_left(self.starts, end)

    def meeting(self, start: int, end: int) -> list[Span]:
        """The stretches that share a character with a span, in order."""
        some = slice(bisect_right(self.ends, start), bisect_left(self.starts, end))
        return list(zip(self.starts[some], self.ends[some], strict=True))


def occurrences(text: str, names: Iterable[str]) -> Iterator[Span]:
    """Where names stand in a text as whole words, with titles, possessives and plurals.

    Written exactly so, save that the first letter may be large or small.
    """
    for name in names:
        for written in {name, name[:1].swapcase() + name[1:]} - {""}:
            start = text.find(written)
            while start >= 0:
                end = start + len(written)
                span = _whole(text, start, end)
                if span:
                    yield span
                start = text.find(written, end)


def _whole(text: str, start: int, end: int) -> Span | None:
    """A span with the grammar around it; None when Latin letters go on beyond it."""
    after = AFTER.match(text, end)
    end = after.end() if after else end
    if _goes_on(text, start - 1) or _goes_on(text, end - 1):
        return None
    before = BEFORE.search(text, max(0, start - LONGEST_BEFORE), start)
    return before.start() if before else start, end


def _goes_on(text: str, index: int) -> bool:
    """Whether a Latin word goes on from this character to the next."""
    pair = text[max(0, index) : index + 2] if index >= 0 else ""
    return len(pair) == 2 and pair.isascii() and pair.isalnum()
