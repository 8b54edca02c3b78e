"""Letters that look Latin and are not.

From the confusables of Unicode (confusables.txt, as `confusable_homoglyphs` 3.3 ships them),
restricted to single letters with a Latin letter as their target. Fullwidth and mathematical
letters are missing because NFKC already turns them into what they look like.
"""

from typing import Final

LOOKING_LIKE: Final[dict[str, str]] = {
    "a": "ɑΑαАаᎪᗅꓮ",
    "b": "ƄΒВЬᏏᏴᑲᖯᗷꓐꞴв",
    "c": "СсᏟᴄⲤⲥꓚꮯ",
    "d": "ԁᎠᏧᑯᗞᗪꓒꓓɗ",
    "e": "ΕЕеҽᎬⴹꓰꬲ",
    "f": "ϜքᖴẝꓝꞘꞙꬵ",
    "g": "ƍɡԌցᏀᏳᶃꓖ",
    "h": "ΗНһհᎻᏂᕼⲎꓧнℎ",
    "i": "ıɩɪιіӏᎥꙇꭵίΙІ",
    "j": "ͿϳЈјᎫᒍꓙꞲ",
    "k": "ΚКᏦᛕⲔꓗκк",
    "l": "ƖǀӀᏞᒪᛁⲒⳐⵏꓡꓲӏ",
    "m": "ΜϺМᎷᗰᛖⲘꓟм",
    "n": "ΝոռⲚꓠη",
    "o": "ΟοσОоՕօଠഠဝჿዐᴏᴑⲞⲟⵔꓳꬽ",
    "p": "ΡρРрᏢᑭⲢⲣꓑ",
    "q": "ԛգզⵕ",
    "r": "ƦгᎡᏒᖇᴦⲅꓣꭇꭈꮁя",
    "s": "ƽЅѕՏᏕᏚꓢꜱꮪ",
    "t": "ΤТᎢⲦꓔтτ",
    "u": "ʋυՍսሀᑌᴜꓴꞟꭎꭒ",
    "v": "νѴѵᏙᐯᴠⴸꓦꛟꮩ",
    "w": "ɯѡԜԝաᎳᏔᴡꓪꮃω",
    "x": "ΧХхᕁᕽᚷⲬⵝꓫꞳ",
    "y": "ɣʏΥγУуҮүყᎩᎽᶌỿⲨꓬꭚ",
    "z": "ΖᏃᴢꓜꮓ",
}
LOOKALIKES: Final = str.maketrans(
    {other: letter for letter, others in LOOKING_LIKE.items() for other in others}
)
