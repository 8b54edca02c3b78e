"""Two drawn pictures that need boxes: a letter in Korean, and a group before a wall."""

import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from home.demo.pictures import INK, PAPER, lighthouse, scribbled_lines
from stories.images.boxes import BoxKind
from stories.images.geometry import Region

Box = tuple[BoxKind, Region]
Drawn = tuple[Image.Image, list[Box]]

# Fonts of Debian's packages fonts-nanum-extra and fonts-noto-cjk, with the face of a collection.
FONTS = (
    ("/usr/share/fonts/truetype/nanum/NanumPen.ttf", 0, 50),
    ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 1, 38),
)
# What stands between the signs is covered; the names are of nobody.
LETTER = (
    "항구의 등불을 지키는 여러분께.",
    "처음으로 제가 번 돈으로 이 편지지를 샀습니다.",
    "값은 비싸지 않았지만 가게에서 오래 망설였습니다.",
    "같이 간 [윤소담] 언니가 웃었습니다.",
    "저는 이제 아침마다 사람들에게 먼저 인사를 합니다.",
    "처음에는 목소리가 나오지 않았습니다.",
    "지금은 동네 강아지에게도 인사합니다.",
    "[마루골] 집에 있던 강아지를 닮았습니다.",
    "언젠가 여러분이 사는 바닷가에 가서",
    "함께 차를 마시고 싶습니다.",
    "그날까지 건강하세요.",
    "[채여울] 드림",
)
SCRIBBLED = (Region(320, 432, 210, 58), Region(700, 876, 260, 58), Region(130, 1172, 180, 58))
WALL, FLOOR, SKIN, HAIR = (206, 196, 178), (140, 120, 100), (226, 188, 156), (44, 36, 32)
COATS = ((96, 120, 104), (150, 84, 70), (84, 96, 132), (172, 140, 82), (110, 90, 120))


def letter(size: tuple[int, int] = (1200, 1600)) -> Drawn:
    """A page with a lighthouse, and boxes for its names; without a font it only looks written."""
    page = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(page)
    lighthouse(draw, size[0] - 280, size[1] - 320)
    font = _font()
    if font is None:
        scribbled_lines(draw, size)
        return page, [(BoxKind.NAME, region) for region in SCRIBBLED]
    boxes = []
    for number, line in enumerate(LETTER):
        boxes += _written(draw, font, line, 200 + 84 * number)
    return page, boxes


def _font() -> ImageFont.FreeTypeFont | None:
    for path, face, size in FONTS:
        if Path(path).exists():
            return ImageFont.truetype(path, size, index=face)
    return None


def _written(
    draw: ImageDraw.ImageDraw, font: ImageFont.FreeTypeFont, line: str, top: int
) -> list[Box]:
    """Write a line; gives the boxes for what is to be covered in it."""
    boxes, left = [], 130.0
    for number, part in enumerate(line.replace("]", "[").split("[")):
        draw.text((left, top), part, fill=INK, font=font)
        if number % 2:
            around = draw.textbbox((left, top), part, font=font)
            start, above, end, below = (round(side) for side in around)
            region = Region(start - 4, above - 6, end - start + 8, below - above + 12)
            boxes.append((BoxKind.NAME, region))
        left += draw.textlength(part, font=font)
    return boxes


def group(size: tuple[int, int] = (1500, 1000)) -> Drawn:
    """Five people before a wall, with a box for each face."""
    width, height = size
    chance = random.Random(7)  # noqa: S311  a picture, no secret
    picture = Image.new("RGB", size, WALL)
    draw = ImageDraw.Draw(picture)
    draw.rectangle([0, height - 160, width, height], fill=FLOOR)
    boxes = []
    for number, coat in enumerate(COATS):
        x, top = 190 + 280 * number, 280 + chance.randrange(90)
        draw.rounded_rectangle([x - 110, top + 150, x + 110, height - 60], 70, fill=coat)
        draw.ellipse([x - 78, top - 34, x + 78, top + 150], fill=HAIR)
        draw.ellipse([x - 64, top, x + 64, top + 160], fill=SKIN)
        boxes.append((BoxKind.FACE, Region(x - 84, top - 40, 168, 210)))
    return picture, boxes
