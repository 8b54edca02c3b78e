"""Whether what a table suggests can stand where the words stood, in Korean and Japanese.

The tables suggest nouns. Where the words are a clause, or tell of somebody or something else
than the noun does, the sentence would break, or say what is not true.
"""

import re
from typing import Final

# A verb, a particle or a copula at the end, where a noun would have to stand.
JAPANESE_VERB: Final = re.compile(
    "(?:[うくすつぬむるた]|[てで]い?|[にをはがへもと]|ま|し|み|営み|亡く|しい|です|ます|つつ)$"
)
KOREAN_VERB: Final = re.compile(
    "(?:다|[하되있없]고|며|[하되]면|면서|아서|어서|해서|지만|는데|[었았였했]던|던|[었았]?습니?|"
    "[로을를] [두낳잃]|었|았|했|됐|대요|"
    "는 동안|지내는|으로|에서|에게|까지)$"
)
# Somebody of whom something is said, inside the words.
KOREAN_SUBJECT: Final = re.compile(
    "(?:아버지|어머니|남편|아내|할머니|할아버지|[형나저그]|누나|언니|오빠|동생|삼촌|[고이]모|둥이)"
    "[은는] "
)
CLAUSES: Final = (JAPANESE_VERB, KOREAN_VERB, KOREAN_SUBJECT)
CHILDREN: Final = {"쌍둥이": "아이들", "双子": "子どもたち"}
JAPANESE_KIN: Final = re.compile(
    "[父母兄弟姉妹祖夫妻娘婿嫁孫叔伯双]|子ども|子供|息子|きょうだい|家族|家$|親|三つ子"
)
KOREAN_KIN: Final = re.compile(
    "아버|어머|엄마|아빠|아들|딸|남매|자매|형제|오빠|언니|누나|동생|할머|할아|외조|조부|조모|손자|손녀|"
    "고모|이모|삼촌|부모|남편|아내|시[부모]|장인|장모|사위|며느리|쌍둥|가족|식구|친척"
)
JAPANESE_PERSON: Final = re.compile(
    "(?:[人男女性師員者官客長]|さん|先生|夫婦|夫妻|青年|少年|少女|運転手|老婆)$"
)
KOREAN_PERSON: Final = re.compile(
    "(?:사람|아저씨|아주머니|할머니|할아버지|청년|남자|여자|남성|여성|노인|교원|집사|목사|전도사|선교사|"
    "브로커|안내인|선생|운전사|기사|병사|군인|부부|상인|농부|어부|님|[가-힣]꾼|이|분)(?:이었|였)?$"
)
# Somebody who works, and not what is done.
JAPANESE_WORKER: Final = re.compile("[工係屋手員師長者人医官匠士]$")
KOREAN_WORKER: Final = re.compile(
    "(?:[가-힣][공원사관수장인]|기술자|연주자|기자|화가|가수|배우|무용수|변사)(?:였|이었)?$"
)
FAMILY: Final = frozenset({"家族", "가족"})
HELPER: Final = frozenset({"助けてくれた人", "도와준 사람"})
A_WORKER: Final = {"ある仕事": "働き手", "어떤 일": "일하는 사람"}


def standing(said: str | None, words: str) -> str | None:
    """What is suggested, if it can stand in the place of the words; None where it cannot.

    >>> standing("助けてくれた人", "塩を売る苗族のおばあさん"), standing("家族", "父を亡くし")
    ('助けてくれた人', None)
    """
    bare = words.strip()
    if said is None or any(each.search(bare) for each in CLAUSES):
        return None
    if bare in CHILDREN and said in FAMILY:
        return CHILDREN[bare]
    if said in FAMILY and not (JAPANESE_KIN.search(bare) or KOREAN_KIN.search(bare)):
        return None
    if said in HELPER and not (JAPANESE_PERSON.search(bare) or KOREAN_PERSON.search(bare)):
        return None
    is_worker = JAPANESE_WORKER.search(bare) or KOREAN_WORKER.search(bare)
    return A_WORKER[said] if said in A_WORKER and is_worker else said
