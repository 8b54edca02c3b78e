"""English words for persons, relatives and the handles that stand for them."""

import re
from typing import Final

RELATIVE: Final = (
    r"(?:(?:grand|step|half-?|foster[-\s])?(?:mother|father|daughter|son|brother|sister)s?|"
    r"(?:mother|father|sister|brother|daughter|son)s?-in-law|grand(?:child(?:ren)?|parents?|ma|pa)|"
    r"child(?:ren)?|bab(?:y|ies)|twins?|wi(?:fe|ves)|husbands?|aunts?|uncles?|cousins?|nieces?|"
    r"nephews?|siblings?|parents?|mum|mom|dad|widow(?:er)?|fianc[ée]e?|ex-(?:wife|husband))"
)
PERSON: Final = (
    r"(?:girls?|boys?|m[ae]n|wom[ae]n|ladies|lady|teenagers?|infants?|toddlers?|youths?|students?|"
    r"pupils?|females?|males?|couple|defectors?|refugees?|orphans?|kids?|person|people|survivors?)"
)
RANK: Final = (
    r"(?:eld(?:er|est)|old(?:er|est)|young(?:er|est)|middle|other|first|second|third|last)"
)
# How a person is shown: Mr. I.K., Y.K., Kim S., Lee OO, Park ***, or a plain first name.
HANDLE: Final = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s?[A-Z][a-z]{0,12}(?:\.[ -]?[A-Z]\.?)?|[A-Z]\.[ -]?[A-Z]\.?|"
    r"[A-Z][a-z]{1,9}\s(?:[A-Z]\.|O{1,3}|\*{2,3}|XX)|[A-Z][a-z]{1,12}-[a-z]{2,9}|[A-Z][a-z]{2,12})"
)
# Capitalised words that are nobody's name though a number may follow them.
NOT_A_NAME: Final = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|"
    r"July|August|September|October|November|December|Article|Chapter|Page|Room|Unit|No|Exit|"
    r"Case|Camp|Building|Figure|Table|Volume|Vol|Part|Section|Level|Line|Bus|Number|Gate|Floor|"
    r"Psalm|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|In|On|At|By|Of|The|Only|"
    r"And|But|From|For|About|Over|Spring|Summer|Autumn|Winter|Day|Year|Step|Phase|Class|Grade)"
)
SOMEBODY: Final = re.compile(
    rf"\b(?:I(?!\.)|(?i:me|my|she|he|her|his|him|hers|who|whose|we|us|our|they|them|their|{RELATIVE}|"
    rf"{PERSON}|Mr|Mrs|Ms|Miss))\b|[A-Z]\.[ -]?[A-Z]\.?|"
    rf"\b[A-Z][a-z]+\s(?:[A-Z]\.|O{{1,3}}|\*{{2,3}})|"
    r"\b(?!(?:The|This|That|It|There|What|Here|All|Each|Which|Nothing|Everything|Today|Now)\b)"
    r"[A-Z][a-z]{2,12}\s(?:was|is|has|had|became|works?|worked|used)\s"
)


def is_about_somebody(sentence: str) -> bool:
    """Whether a sentence speaks of a person at all."""
    return bool(SOMEBODY.search(sentence))
