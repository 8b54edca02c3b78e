"""Words of English that say that a name follows or has gone before."""

import re
from typing import Final

TITLED: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Pastor|Rev|Reverend)\b\.?[ \u00a0]"
    r"(?P<name>[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?(?:[ \u00a0][A-Z][a-z]+(?:-[A-Z]?[a-z]+)?){0,2})"
)
SOMEBODY: Final = (
    "man|woman|girl|boy|son|daughter|sister|brother|friend|broker|guide|baby|child|husband|wife|"
    "neighbou?r|family|student|nurse|teacher|farmer|driver|colleague|volunteer|person|someone|"
    "somebody|couple|twin"
)
INTRODUCED: Final = re.compile(
    r"\b(?:(?:(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Rr]eal|[Tt]rue|['’]s)\s(?:[a-z]+\s){0,2}names?"
    r"(?:\s(?:in|at|on|by|of)\s(?:[A-Za-z]+\s?){1,3})?\s?(?:is|was|are|were)|"
    rf"(?:{SOMEBODY})s?\s(?:named|called)|named|nicknamed|"
    r"(?:goes|went|known)\s(?:by|as)|answer(?:s|ed)?\sto|"
    r"call(?:s|ed|ing)?\s(?:me|him|her|them|us|myself|himself|herself|our\s[a-z]+|the\s[a-z]+)|"
    r"named\s(?:me|him|her|them|our\s[a-z]+))\s[“\"'‘]?)"
    r"(?P<name>[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?(?:[ \u00a0][A-Z][a-z]+(?:-[A-Z]?[a-z]+)?){0,2})"
)
# "Old Xu", "Comrade Om", "Tesfalem the tailor": called so by all who know them.
CALLED_SO: Final = re.compile(
    r"\b(?:Comrade|(?<!\bThe\s)(?<!\bthe\s)(?:Old|Little)(?=\s(?:Xu|Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Sun|Hu|Zhu|"
    r"Gao|Lin|He|Guo|Ma|Luo|Liang|Song|Zheng|Xie|Han|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Fu|"
    r"Shen|Peng|Lu|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Yan|Pan|Kim|Pak|Park|Ri|Choe|Choi|Jong|Jang)\b))"
    r"[ \u00a0](?P<name>[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?)(?![ \u00a0][A-Z])"
)
BY_TRADE: Final = re.compile(
    r"\b(?P<name>[A-Z][a-z]{2,12})\sthe\s(?:[a-z]{3,12}\s)?(?:tailor|baker|butcher|barber|cobbler|shoemaker|"
    r"carpenter|smith|blacksmith|welder|mason|miller|weaver|fisherman|ferryman|driver|boatman|cook|"
    r"nurse|midwife|teacher|doctor|herder|shepherd|smuggler|broker|guide|translator|interpreter|"
    r"mechanic|electrician|plumber|painter|potter|porter|farmer|gardener|guard|caretaker|janitor|"
    r"grocer|milkman|postman|soldier|elder|deacon|beekeeper|watchmaker|locksmith|photographer)\b"
)
# "Yonatan, 11, plays goalkeeper"; "Ivo Marten has a van, he": whoever is told of so is somebody.
TOLD_OF: Final = (
    re.compile(
        r"(?<![A-Za-z-]\s)\b(?P<name>[A-Z][a-z]{2,12}),\s\d{1,2},\s(?:who|and\s(?:her|his)|is|was|has|[a-z]{3,8}s)\b"
    ),
    re.compile(
        r"(?<=\band\s)(?P<name>[A-Z][a-z]{2,12}),\s\d{1,2},\s(?:who|is|was|has|[a-z]{3,8}s)\b"
    ),
    re.compile(
        r"(?:(?<=[.!?]\s)|(?<=\n)|^)(?P<name>[A-Z][^\W\d_]{2,12}\s[A-Z][^\W\d_]{2,14})\s(?:has|is|was|had|will|can|came|"
        r"went|works?|lives?)\s[^.!?\n]{0,40}?\b(?:he|she|his|her)\b"
    ),
)
ADDRESSED: Final = re.compile(r"\b(?P<name>[A-Z][a-z]{1,11})-(?:san|sama|chan|kun|ssi|nim)\b")
