"""Chinese characters in names: one shape for each, and how Korean and Chinese read them.

The tables beside this module are plain text. `hangul.txt` and `pinyin.txt` give a reading and
the characters that have it, `shapes.txt` a character and the other shapes it is written in.
They cover KS X 1001, JIS X 0208 and GB 2312 and were drawn from the `hanja` package 0.15
(WTFPL), `pypinyin` 0.55 (MIT) and the dictionaries of OpenCC (Apache-2.0).
"""

from stories.detection.spelling.han.readings import hangul_of, pinyin_of
from stories.detection.spelling.han.shapes import one_shape

__all__ = ["hangul_of", "one_shape", "pinyin_of"]
