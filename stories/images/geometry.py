"""Rectangles in whole pixels of a picture that stands upright, at its full size."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle; ``score`` is how sure a detector is of it, 1 where a person drew it."""

    left: int
    top: int
    width: int
    height: int
    score: float = 1.0

    @property
    def right(self) -> int:
        """The first column to the right of it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.top + self.height

    @property
    def area(self) -> int:
        """Pixels inside."""
        return self.width * self.height

    def common(self, other: "Region") -> int:
        """Pixels that lie in both."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(wide, 0) * max(high, 0)

    def overlap(self, other: "Region") -> float:
        """Common area over the area of both together (intersection over union), 0 to 1."""
        both = self.area + other.area - self.common(other)
        return self.common(other) / both if both else 0.0

    def within(self, size: tuple[int, int]) -> "Region":
        """The part of it that lies in a picture of ``size`` (width, height); may be empty."""
        left, top = max(self.left, 0), max(self.top, 0)
        right, bottom = min(self.right, size[0]), min(self.bottom, size[1])
        return Region(left, top, max(right - left, 0), max(bottom - top, 0), self.score)
