"""Covering for good: what lies under a box is not in the picture any more."""

from collections.abc import Iterable

from PIL import Image, ImageDraw

from stories.images.geometry import Region

# One colour whatever lies beneath. Blur and mosaic keep something of it and can be reversed
# (Hill, Zhou, Saul, Shacham: On the (In)effectiveness of Mosaicing and Blurring, PETS 2016).
INK = (17, 17, 17)


def burn(picture: Image.Image, regions: Iterable[Region]) -> Image.Image:
    """Fill ``regions`` of an RGB ``picture`` with :data:`INK`, in place, and give it back.

    Parts of a region outside the picture are left out; an empty region covers nothing.
    """
    draw = ImageDraw.Draw(picture)
    for region in regions:
        part = region.within(picture.size)
        if part.area:
            draw.rectangle([part.left, part.top, part.right - 1, part.bottom - 1], fill=INK)
    return picture
