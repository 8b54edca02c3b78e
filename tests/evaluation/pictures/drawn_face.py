"""A face that belongs to nobody: drawn, and good enough for the detector."""

from PIL import Image, ImageDraw, ImageFilter

from stories.images.geometry import Region

HAIR, SKIN, WALL = "#2b1d16", "#dcae88", "#8aa0b0"


def drawn_face(size: int = 100) -> Image.Image:
    """Somebody before a wall; the face is about half of ``size`` wide."""
    unit = size / 200
    picture = Image.new("RGB", (size, size), WALL)
    draw = ImageDraw.Draw(picture)

    def oval(left: int, top: int, right: int, bottom: int, colour: str) -> None:
        place = (50 + left, 40 + top, 50 + right, 40 + bottom)
        draw.ellipse([side * unit for side in place], fill=colour)

    def line(points: list[int], colour: str, width: int) -> None:
        shifted = [(point + (40 if index % 2 else 50)) * unit for index, point in enumerate(points)]
        draw.line(shifted, fill=colour, width=max(1, round(width * unit)))

    oval(-6, -18, 106, 90, HAIR)
    line([50, 90, 50, 160], "#c8946f", 40)
    oval(4, 0, 96, 122, SKIN)
    oval(0, -16, 100, 30, HAIR)
    for x in (28, 72):
        line([x - 13, 43, x, 39, x + 13, 43], HAIR, 4)
        oval(x - 11, 45, x + 11, 58, HAIR)
        oval(x - 11, 47, x + 11, 58, "#f4efe9")
        oval(x - 6, 46, x + 6, 58, "#3a2617")
        oval(x - 2, 49, x + 2, 53, "black")
    line([47, 55, 42, 80, 58, 80], "#cf9d78", 3)
    for x in (45, 55):
        oval(x - 4, 76, x + 4, 83, "#a8714f")
    oval(32, 92, 68, 104, "#a8504a")
    line([32, 98, 68, 98], "#5f2320", 2)
    return picture.filter(ImageFilter.GaussianBlur(size / 180))


def face_in(size: int) -> Region:
    """Where the face is in the picture of that size, from the brows to the chin."""
    return Region(*(round(share * size) for share in (0.28, 0.42, 0.44, 0.38)))
