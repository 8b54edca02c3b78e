"""What happens to a name on its way into a page: shapes, hidden characters, slips of the pen."""

import random
import string
import unicodedata

SIMPLIFIED = str.maketrans(
    "鄭趙張韓吳徐權黃宋梁孫裵盧許車閔羅嚴錦榮順賢恩慶眞鎭國華蓮勳東載德蘭萬燮澤禮潤範鳳學植壽善",
    "郑赵张韩吴徐权黄宋梁孙裴卢许车闵罗严锦荣顺贤恩庆真镇国华莲勋东载德兰万燮泽礼润范凤学植寿善",
)
JAPANESE = str.maketrans(
    "鄭權黃吳裵國榮惠德澤鎭眞學壽廣邊勳萬禮嚴", "鄭権黄呉裴国栄恵徳沢鎮真学寿広辺勲万礼厳"
)
CYRILLIC = str.maketrans("aceopxyiKMHOPCTBAEXY", "асеорхуіКМНОРСТВАЕХУ")
GREEK = str.maketrans("oKHMNOPTYABEIZ", "οΚΗΜΝΟΡΤΥΑΒΕΙΖ")
HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def fullwidth(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def mathematical(text, dice):
    """Bold, italic, script or monospace letters of mathematics."""
    start = dice.choice((0x1D400, 0x1D468, 0x1D4D0, 0x1D5D4, 0x1D670))
    return "".join(_mathematical(c, start) for c in text)


def _mathematical(letter, start):
    if letter in string.ascii_uppercase:
        return chr(start + ord(letter) - ord("A"))
    if letter in string.ascii_lowercase:
        return chr(start + 26 + ord(letter) - ord("a"))
    return letter


def with_hidden(text, dice):
    """Invisible characters between the letters, as an editor or a web page leaves them."""
    places = dice.sample(range(1, len(text)), min(2, len(text) - 1))
    for place in sorted(places, reverse=True):
        if text[place - 1].isalpha() and text[place].isalpha():
            text = text[:place] + dice.choice(HIDDEN) + text[place:]
    return text


def with_wide_gaps(text, dice):
    return text.replace(
        " ", dice.choice(("\u00a0", "\n", "\u2009", "\u3000", "\r\n", "  ", "\u202f"))
    )


def decomposed(text):
    """As the file names of some systems are."""
    return unicodedata.normalize("NFD", text)


def one_letter_wrong(text, way, dice):
    """One slip inside a name in Latin letters; capitals and hyphens stay."""
    places = [at for at, letter in enumerate(text) if letter.islower()]
    at = dice.choice(places)
    other = dice.choice([c for c in string.ascii_lowercase if c != text[at]])
    if way == "inserted":
        return text[:at] + other + text[at:]
    if way == "dropped":
        return text[:at] + text[at + 1 :]
    if way == "replaced":
        return text[:at] + other + text[at + 1 :]
    pairs = [p for p in places if p + 1 in places and text[p] != text[p + 1]]
    at = dice.choice(pairs or places[:1])
    return text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]


def slip_in_hangul(text, dice):
    """One vowel of a given name in Hangul is another."""
    at = dice.randrange(1, len(text))
    number = ord(text[at]) - 0xAC00
    vowel = (number % 588 // 28 + dice.randrange(1, 21)) % 21
    wrong = chr(0xAC00 + number // 588 * 588 + vowel * 28 + number % 28)
    return text[:at] + wrong + text[at + 1 :]


def dice_of(seed):
    return random.Random(seed)  # noqa: S311
