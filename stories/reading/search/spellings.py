"""Words that Japanese writes now in kanji and now in kana; each line is one word."""

from typing import Final

_SPELLINGS: Final = """
子ども 子供 こども
友だち 友達 ともだち
ふるさと 故郷 古里
お母さん おかあさん 母さん
お父さん おとうさん 父さん
おばあさん お婆さん
おじいさん お爺さん
私 わたし
私たち 私達 わたしたち
一人 ひとり 独り
二人 ふたり
めがね 眼鏡 メガネ
言葉 ことば
仕事 しごと
心 こころ
命 いのち
涙 なみだ
夢 ゆめ
歌 うた
名前 なまえ
手紙 てがみ
家族 かぞく
学校 がっこう
先生 せんせい
料理 りょうり
お金 おかね
ご飯 ごはん 御飯
いちご 苺 イチゴ
りんご 林檎 リンゴ
パン屋 ベーカリー
車 くるま
船 舟 ふね
冬 ふゆ
雪 ゆき
今 いま
初めて はじめて
嬉しい うれしい
楽しい たのしい
怖い こわい 恐い
寂しい さびしい 淋しい
難しい むずかしい
分かる わかる
看護師 看護士 看護婦
医者 医師 お医者さん
"""
_OTHERS: Final = {
    word: tuple(other for other in line.split() if other != word)
    for line in _SPELLINGS.strip().splitlines()
    for word in line.split()
}


def other_spellings(word: str) -> tuple[str, ...]:
    """Other ways to write ``word``; none where the table has it not."""
    return _OTHERS.get(word, ())
