"""Faces: every photograph in many forms, and how many of its faces are proposed in each."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from stories.images.faces import find_faces
from stories.images.geometry import Region
from stories.images.suggestions_turning import Turn, enlarged, turned
from tests.evaluation.pictures.sources import Photograph, photographs, pictures_without

COVERED: Final = 0.7  # of a face lies in the region that proposes it
LARGEST: Final = 8  # times the face's area: a region that is larger proposes the whole picture
GROUND: Final = (120, 125, 118)


@dataclass
class Row:
    """One form: faces found of faces there, and proposals where no face is, by picture."""

    form: str
    found: int = 0
    there: int = 0
    false: int = 0
    pictures: int = 0


def quarter(photograph: Photograph, turn: Turn) -> Photograph:
    """Turned by a right angle or two."""
    width, height = photograph.picture.size
    back = {Turn.LEFT: (0, -1, 1, 0), Turn.OVER: (-1, 0, 0, -1), Turn.RIGHT: (0, 1, -1, 0)}[turn]
    centre = (width / 2, height / 2)
    made = turned(photograph.picture, turn)
    cosine, sine = back[0], -back[1]
    shift = ((made.width - width) / 2, (made.height - height) / 2)
    faces = tuple(spun(face, centre, cosine, sine, shift) for face in photograph.faces)
    return Photograph(photograph.name, made, faces)


def tilted(photograph: Photograph, degrees: int) -> Photograph:
    """Leaning to the left, on a larger canvas."""
    picture = photograph.picture
    made = picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=GROUND)
    angle = math.radians(degrees)
    centre = (picture.width / 2, picture.height / 2)
    shift = ((made.width - picture.width) / 2, (made.height - picture.height) / 2)
    faces = tuple(
        spun(face, centre, math.cos(angle), math.sin(angle), shift) for face in photograph.faces
    )
    return Photograph(photograph.name, made, faces)


def spun(
    face: Region,
    centre: tuple[float, float],
    cosine: float,
    sine: float,
    shift: tuple[float, float],
) -> Region:
    """A rectangle of the face's size around the place to which its middle turns."""
    x, y = face.left + face.width / 2 - centre[0], face.top + face.height / 2 - centre[1]
    to_x = x * cosine + y * sine + centre[0] + shift[0]
    to_y = -x * sine + y * cosine + centre[1] + shift[1]
    across = abs(sine) > abs(cosine)
    width, height = (face.height, face.width) if across else (face.width, face.height)
    return Region(round(to_x - width / 2), round(to_y - height / 2), width, height)


def sized(photograph: Photograph, factor: float) -> Photograph:
    """Smaller or larger."""
    width, height = (max(1, round(side * factor)) for side in photograph.picture.size)
    made = photograph.picture.resize((width, height), Image.Resampling.LANCZOS)
    return Photograph(photograph.name, made, tuple(enlarged(f, factor) for f in photograph.faces))


def small_in(photograph: Photograph, wide: int, canvas: tuple[int, int]) -> Photograph:
    """A face of so many pixels, somewhere in a large picture."""
    piece = sized(photograph, wide / photograph.faces[0].width)
    made = Image.effect_noise(canvas, 40).convert("RGB")
    at = (canvas[0] * 5 // 8, canvas[1] // 3)
    made.paste(piece.picture, at)
    faces = tuple(Region(f.left + at[0], f.top + at[1], f.width, f.height) for f in piece.faces)
    return Photograph(photograph.name, made, faces)


def drawn_over(photograph: Photograph, above: float, below: float, colour: str) -> Photograph:
    """A strip across the face, as a mask or dark glasses would cover it."""
    made = photograph.picture.copy()
    for face in photograph.faces:
        top, bottom = face.top + face.height * above, face.top + face.height * below
        ImageDraw.Draw(made).rectangle((face.left, top, face.right, bottom), fill=colour)
    return Photograph(photograph.name, made, photograph.faces)


def changed(photograph: Photograph, change: Callable[[Image.Image], Image.Image]) -> Photograph:
    """Other pixels in the same places."""
    return Photograph(photograph.name, change(photograph.picture), photograph.faces)


FORMS: Final[dict[str, Callable[[Photograph], Photograph]]] = {
    "upright": lambda one: one,
    "turned by 90°": lambda one: quarter(one, Turn.LEFT),
    "turned by 180°": lambda one: quarter(one, Turn.OVER),
    "turned by 270°": lambda one: quarter(one, Turn.RIGHT),
    "tilted by 15°": lambda one: tilted(one, 15),
    "tilted by 30°": lambda one: tilted(one, 30),
    "tilted by 45°": lambda one: tilted(one, 45),
    "half the size": lambda one: sized(one, 0.5),
    "face 40 px wide, in 2 MP": lambda one: small_in(one, 40, (1600, 1200)),
    "face 40 px wide, in 12 MP": lambda one: small_in(one, 40, (4000, 3000)),
    "face 20 px wide, in 2 MP": lambda one: small_in(one, 20, (1600, 1200)),
    "grey": lambda one: changed(one, lambda picture: picture.convert("L").convert("RGB")),
    "dark (a quarter of the light)": lambda one: changed(
        one, lambda picture: ImageEnhance.Brightness(picture).enhance(0.25)
    ),
    "very dark (a tenth)": lambda one: changed(
        one, lambda picture: ImageEnhance.Brightness(picture).enhance(0.1)
    ),
    "blurred (a fifteenth of the face)": lambda one: changed(
        one, lambda p: p.filter(ImageFilter.GaussianBlur(one.faces[0].width / 15))
    ),
    "mouth and nose covered": lambda one: drawn_over(one, 0.5, 1, "#9fc5d8"),
    "eyes covered": lambda one: drawn_over(one, 0.08, 0.42, "black"),
}


def measure() -> Iterator[Row]:
    """Every form of every photograph, how each face is seen, and pictures without faces."""
    seen = photographs()
    for form, made in FORMS.items():
        yield measured(form, [made(photograph) for _seen, photograph in seen])
    for kind in sorted({kind for kind, _photograph in seen}):
        yield measured(f"seen: {kind}", [one for other, one in seen if other == kind])
    yield measured("nobody there", pictures_without())


def measured(form: str, pictures: list[Photograph]) -> Row:
    """The faces found in these pictures."""
    row = Row(form, pictures=len(pictures))
    for photograph in pictures:
        regions = find_faces(photograph.picture)
        row.there += len(photograph.faces)
        row.found += sum(any(hit(r, face) for r in regions) for face in photograph.faces)
        row.false += sum(not any(hit(r, face) for face in photograph.faces) for r in regions)
    return row


def hit(region: Region, face: Region) -> bool:
    """Whether the region proposes this face, and not half the picture with it."""
    covers = region.common(face) >= COVERED * face.area
    return covers and region.area <= LARGEST * face.area
