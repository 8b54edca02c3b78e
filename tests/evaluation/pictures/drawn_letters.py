"""Letters, signs and screens that are drawn here: fiction, in three languages and many forms."""

import io
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from stories.images.geometry import Region

FOLDER: Final = Path("/usr/share/fonts")
# Of a font collection, the face that has the language's shapes.
FACES: Final = {"ja": 0, "ko": 1, "en": 0}
PRINT: Final = {
    "serif": "opentype/noto/NotoSerifCJK-Regular.ttc",
    "sans": "opentype/noto/NotoSansCJK-Regular.ttc",
    "bold": "opentype/noto/NotoSansCJK-Bold.ttc",
}
# Written by hand, or like it. Debian: fonts-nanum-extra, fonts-klee, fonts-dkg-handwriting.
PENS: Final = {
    "ko": ("truetype/nanum/NanumPen.ttf", "truetype/nanum/NanumBrush.ttf"),
    "ja": ("truetype/klee/KleeOne-Regular.ttf",),
    "en": ("truetype/fifthhorseman/dkg.ttf", "truetype/breip/Breip.ttf"),
}
WORDS: Final = {
    "en": [
        "Dear Mrs Harlow,",
        "I am writing from Brookhaven, where",
        "Minji Seo and her son Taemin found",
        "a room above the bakery in March.",
        "Pastor Ellis Whitmore helped us with",
        "the papers on the second day.",
        "Please tell Yuna Baek we are well.",
        "Yours, Daniel Okafor",
    ],
    "ko": [
        "존경하는 서미란 선생님께",
        "저는 작년 봄에 새빛마을에 왔습니다.",
        "오빠 백도현과 함께 살고 있습니다.",
        "처음에는 말이 달라서 힘들었지만",
        "이웃 강은채 씨가 많이 도와주셨습니다.",
        "딸 나래는 올해 학교에 들어갔습니다.",
        "언젠가 꼭 다시 뵙고 싶습니다.",
        "문지호 드림",
    ],
    "ja": [
        "水野佳代先生へ",
        "昨年の春、青葉町に引っ越しました。",
        "兄の田辺健吾と二人で暮らしています。",
        "最初は言葉が通じず大変でしたが、",
        "隣の小倉美咲さんが助けてくれました。",
        "娘の春香は今年学校に入りました。",
        "いつかまたお会いしたいです。",
        "森下拓也より",
    ],
}
NAMES: Final = {
    "en": ["Harlow", "Minji Seo", "Taemin", "Ellis Whitmore", "Yuna Baek", "Daniel Okafor"],
    "ko": ["서미란", "백도현", "강은채", "나래", "문지호"],
    "ja": ["水野佳代", "田辺健吾", "小倉美咲", "春香", "森下拓也"],
}


@dataclass
class Written:
    """A picture with lines of text, where each of them stands, and the names in them."""

    picture: Image.Image
    language: str
    lines: list[tuple[str, Region]] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """Names of people that the lines tell."""
        whole = "\n".join(text for text, _region in self.lines)
        return [name for name in NAMES[self.language] if name in whole]


def font(language: str, size: int, name: str = "serif") -> ImageFont.FreeTypeFont:
    """A font of Debian's; raises OSError when it is not installed."""
    return ImageFont.truetype(FOLDER / PRINT.get(name, name), size, index=FACES[language])


def letter(
    language: str,
    size: int = 32,
    name: str = "serif",
    *,
    ink: str = "#222222",
    paper: str = "white",
) -> Written:
    """A page of eight lines."""
    made = Written(Image.new("RGB", (22 * size, 17 * size), paper), language)
    if name in PENS[language]:
        typeface = ImageFont.truetype(FOLDER / name, size)
    else:
        typeface = font(language, size, name)
    for number, text in enumerate(WORDS[language]):
        put(made, text, (2 * size, 2 * size + number * size * 7 // 4), typeface, ink)
    return made


def put(
    made: Written,
    text: str,
    place: tuple[int, int],
    typeface: ImageFont.FreeTypeFont,
    ink: str,
) -> None:
    """Write one line, and note where it stands."""
    draw = ImageDraw.Draw(made.picture)
    draw.text(place, text, fill=ink, font=typeface)
    left, top, right, bottom = (round(side) for side in draw.textbbox(place, text, font=typeface))
    made.lines.append((text, Region(left, top, right - left, bottom - top)))


def ruled(language: str) -> Written:
    """Blue ink on ruled paper, with a red margin."""
    size = 32
    made = letter(language, size, ink="#1c3a8c", paper="#fbf7ea")
    drawn = made.picture.copy()
    draw = ImageDraw.Draw(drawn)
    for y in range(size, drawn.height, size * 7 // 8):
        draw.line((0, y, drawn.width, y), fill="#b9cfe4", width=2)
    draw.line((size, 0, size, drawn.height), fill="#e59a9a", width=2)
    return Written(Image.composite(made.picture, drawn, ink_of(made.picture)), language, made.lines)


def ink_of(picture: Image.Image) -> Image.Image:
    """A mask of what is darker than paper."""
    return picture.convert("L").point(lambda value: 255 if value < 200 else 0)


def sign(language: str) -> Written:
    """White letters on a coloured board before a wall."""
    made = Written(Image.effect_noise((900, 600), 60).convert("RGB"), language)
    ImageDraw.Draw(made.picture).rectangle((120, 150, 780, 430), fill="#0b6b4f")
    for number, text in enumerate(SIGNS[language]):
        put(made, text, (160, 180 + number * 120), font(language, 72, "bold"), "white")
    return made


SIGNS: Final = {
    "en": ["Yuna Baek", "Family Bakery"],
    "ko": ["강은채 미용실", "새빛마을 길"],
    "ja": ["小倉美咲商店", "青葉町二丁目"],
}


def chat(language: str) -> Written:
    """A screenshot of a telephone: bubbles to both sides, light on blue and dark on grey."""
    made = Written(Image.new("RGB", (720, 1000), "#e8edf1"), language)
    draw = ImageDraw.Draw(made.picture)
    typeface = font(language, 30, "sans")
    for number, text in enumerate(WORDS[language]):
        mine = number % 2
        wide = round(draw.textlength(text, font=typeface)) + 40
        left = 720 - wide - 20 if mine else 20
        top = 30 + number * 118
        ground, ink = ("#2f7ff5", "white") if mine else ("white", "#15181c")
        draw.rounded_rectangle((left, top, left + wide, top + 76), 26, fill=ground)
        put(made, text, (left + 20, top + 14), typeface, ink)
    return made


def by_hand(language: str, pen: int = 0) -> Written:
    """A page in a font that looks like handwriting, every line a little uneven."""
    size = 44
    made = letter(language, size, PENS[language][pen], ink="#25304f", paper="#f7f3e8")
    wavy = Image.new("RGB", made.picture.size, "#f7f3e8")
    chance = random.Random(5)  # noqa: S311
    for x in range(0, wavy.width, 3 * size):
        strip = made.picture.crop((x, 0, x + 3 * size, wavy.height))
        wavy.paste(strip, (x, chance.randint(-3, 3)))
    return Written(wavy, language, made.lines)


def skewed(made: Written, degrees: float) -> Written:
    """A page that lay askew on the scanner; the places of the lines are no longer known."""
    turned = made.picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    return Written(turned, made.language, [(text, nowhere()) for text, _place in made.lines])


def noisy(made: Written) -> Written:
    """Dust and grain, a soft lens and JPEG of low quality."""
    grain = Image.effect_noise(made.picture.size, 70).convert("RGB")
    mixed = Image.blend(made.picture, grain, 0.25).filter(ImageFilter.GaussianBlur(0.7))
    return damaged(Written(mixed, made.language, made.lines), 35)


def damaged(made: Written, quality: int) -> Written:
    """What JPEG leaves of it."""
    file = io.BytesIO()
    made.picture.save(file, "JPEG", quality=quality)
    return Written(Image.open(file).convert("RGB"), made.language, made.lines)


def shaded(made: Written) -> Written:
    """A photograph in the shadow of the hand: half of it is dark."""
    shade = Image.linear_gradient("L").resize(made.picture.size).rotate(180)
    dark = Image.eval(made.picture, lambda value: value * 2 // 5)
    return Written(Image.composite(made.picture, dark, shade), made.language, made.lines)


def turned_page(made: Written, how: Image.Transpose) -> Written:
    """A page that lies on its side or on its head."""
    lines = [(text, nowhere()) for text, _place in made.lines]
    return Written(made.picture.transpose(how), made.language, lines)


def vertical(language: str) -> Written:
    """Columns from right to left, as letters in Japanese are often written."""
    size = 36
    made = Written(Image.new("RGB", (18 * size, 22 * size), "white"), language)
    typeface = font(language, size)
    draw = ImageDraw.Draw(made.picture)
    for number, text in enumerate(WORDS[language]):
        left = 15 * size - number * size * 7 // 4
        for row, letter_of_it in enumerate(text):
            draw.text((left, (1 + row) * size), letter_of_it, fill="#222222", font=typeface)
        made.lines.append((text, Region(left, size, size, len(text) * size)))
    return made


def nowhere() -> Region:
    """The place of a line whose place is not known."""
    return Region(0, 0, 0, 0)


FORMS: Final[dict[str, Callable[[str], Written]]] = {
    "print, serif, 32 px": letter,
    "print, sans, 24 px": lambda of: letter(of, 24, "sans"),
    "small print, 14 px": lambda of: letter(of, 14, "sans"),
    "large print, 90 px": lambda of: letter(of, 90, "bold"),
    "askew by 3°": lambda of: skewed(letter(of), 3),
    "askew by 10°": lambda of: skewed(letter(of), 10),
    "grain, soft, JPEG 35": lambda of: noisy(letter(of)),
    "JPEG 15": lambda of: damaged(letter(of), 15),
    "half in shadow": lambda of: shaded(letter(of)),
    "on its side": lambda of: turned_page(letter(of), Image.Transpose.ROTATE_90),
    "upside down": lambda of: turned_page(letter(of), Image.Transpose.ROTATE_180),
    "blue ink, ruled paper": ruled,
    "sign, white on green": sign,
    "chat on a screen": chat,
    "like handwriting": by_hand,
    "vertical columns": vertical,
}


def written() -> Iterator[tuple[str, str, Written]]:
    """Every form in every language: its name, the language, the picture."""
    for form, made in FORMS.items():
        for language in WORDS:
            if form != "vertical columns" or language == "ja":
                yield form, language, made(language)
