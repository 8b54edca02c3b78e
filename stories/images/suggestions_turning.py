"""Pictures on their side: turned copies, and the way back of a rectangle found in one."""

from enum import Enum

from PIL import Image

from stories.images.geometry import Region


class Turn(Enum):
    """How far a picture is turned before somebody looks at it, against the clock."""

    UPRIGHT = 0
    LEFT = 90
    OVER = 180
    RIGHT = 270


TRANSPOSED = {
    Turn.LEFT: Image.Transpose.ROTATE_90,
    Turn.OVER: Image.Transpose.ROTATE_180,
    Turn.RIGHT: Image.Transpose.ROTATE_270,
}


def turned(picture: Image.Image, turn: Turn) -> Image.Image:
    """The picture turned; itself when it stays upright."""
    return picture if turn is Turn.UPRIGHT else picture.transpose(TRANSPOSED[turn])


def turned_back(region: Region, turn: Turn, size: tuple[int, int]) -> Region:
    """Where ``region`` of the turned copy lies in the upright picture of ``size``."""
    width, height = size
    upright, across = (region.width, region.height), (region.height, region.width)
    left, top, (wide, high) = {
        Turn.UPRIGHT: (region.left, region.top, upright),
        Turn.LEFT: (width - region.bottom, region.left, across),
        Turn.OVER: (width - region.right, height - region.bottom, upright),
        Turn.RIGHT: (region.top, height - region.right, across),
    }[turn]
    return Region(left, top, wide, high, region.score)


def enlarged(region: Region, factor: float, offset: tuple[int, int] = (0, 0)) -> Region:
    """The region ``factor`` times as large, ``offset`` added after that; outwards rounded."""
    left, top = int(region.left * factor // 1), int(region.top * factor // 1)
    right, bottom = -int(-region.right * factor // 1), -int(-region.bottom * factor // 1)
    x, y = offset
    return Region(left + x, top + y, right - left, bottom - top, region.score)


def grown(region: Region, *, sides: float, above: float, below: float) -> Region:
    """The region with shares of its width and height added around it."""
    aside, over = round(region.width * sides), round(region.height * above)
    return Region(
        region.left - aside,
        region.top - over,
        region.width + 2 * aside,
        region.height + over + round(region.height * below),
        region.score,
    )
