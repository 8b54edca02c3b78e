"""A promise on the page, and words elsewhere on it that break the promise."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.context import Sentences
from stories.detection.detectors.places import find_places
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.words import HAN, HANGUL, KATAKANA
from stories.detection.wording import gettext_noop as _

REASON: Final = _(
    "The page promises not to tell this kind of thing, and here it is told: whoever trusted the "
    "promise is exposed, and so is the next one who is asked to."
)
FACE_REASON: Final = _(
    "Somebody on this page agreed to no picture with a face, and these words tell of one."
)
Span = tuple[int, int]
# What a promise is made of: not telling, and what is not told. One sentence holds both.
NOT_TOLD: Final = re.compile(
    r"\b(?:do\snot|don't|cannot|can't|will\snot|won't|shall\snot|may\snot|must\snot|can\sonly|"
    r"never|without|contains?\sno|has\sno|have\sno|are\snot\s(?:given|told|shown|printed)|"
    r"left\sout|withheld|omitted|been\schanged|are\schanged|were\schanged|hidden|kept\ssecret|"
    r"covered|blurred)\b|"
    r"밝히지|밝힐\s수\s없|공개하지|공개할\s수\s없|알리지|알려\s드릴\s수\s없|적지\s않|바꾸었|바꿨|가명|"
    r"쓰지\s않|말하지\s않|말씀드리지|싣지\s않|남기지\s않|비밀로|비공개|숨깁|숨겼|지웠|지우고|생략|가렸|가립|신변\s?(?:보호|안전)|"
    r"明かせ|明かし(?:ませ|な)|伏せ|公表(?:し(?:ませ|な)|でき)|書(?:きませ|けませ)|変えて|仮名|"
    r"控え(?:ます|させ)|記し(?:ません|ていません)|載せ(?:ません|ていません)|ふせ|省(?:き|い)|秘密|お伝えでき|隠して|伏字",
    re.IGNORECASE,
)
OF_A_PLACE: Final = re.compile(
    r"\b(?:where|places?|town|towns|city|cities|country|countries|route|way|tracks?|location|"
    r"whereabouts|details|village)\b|장소|도시|마을|동네|지명|땅\s?이름|길|나라|경로|지역|어디|곳|사정|위치|行き先|場所|土地|国名|町の名|道のり|地名|"
    r"経路|どこ|道筋|居場所|所在|詳細|詳しい",
    re.IGNORECASE,
)
OF_A_FACE: Final = re.compile(
    r"\b(?:faces?|pictures?|photographs?)\b|얼굴|사진|顔|写真", re.IGNORECASE
)
# Reasons of safety stand for where and who, even when the sentence names neither.
OF_SAFETY: Final = re.compile(
    r"\b(?:safety|security|protect\w*)\b|안전|신변|보호|安全|保護|身の上", re.IGNORECASE
)
# A place in a caption, by the shape of the phrase: the list of places knows only some.
PLACE_PHRASES: Final = (
    re.compile(
        r"\b(?:in|at|near|from|outside|behind|beside|opposite|above|below|of)\s(?:the\s)?"
        r"(?:[A-Z][\w'-]{2,}(?:\s[A-Z][\w'-]{2,}){0,2})"
        r"(?:,?\s(?:beside|near|behind|opposite|above|below|by)\s(?:the\s)?[\w' -]{3,30})?"
    ),
    re.compile(
        rf"(?:라오스|태국|중국|베트남|몽골|캄보디아|미얀마|러시아|일본)\s[{HANGUL}]{{2,8}}(?:의|에서|에)?"
        rf"(?:\s[{HANGUL}]{{1,6}}(?:역|정류장|터미널|시장|공항|국경|호텔|교회|식당))?|"
        rf"[{HANGUL}]{{2,6}}(?:역|정류장|터미널|시장|나루|나루터|선착장|부두|읍내|국경)(?=[에의을를과와은는이가로]|[^{HANGUL}]|$)"
    ),
    re.compile(
        rf"[{HAN}{KATAKANA}]{{2,8}}(?:行き|発|駅|空港|市場|港|国境|県|市|町|村|の渡し場|の船着き場|の桟橋|の市場|の駅前|のバス停|の寺|の町並み)(?:の[{HAN}{KATAKANA}]{{1,8}})?"
    ),
)
FACE_SHOWN: Final = re.compile(
    r"\b(?:(?:her|his|their|the)\s(?:smiling\s|laughing\s|young\s|tired\s|happy\s)?faces?|smil\w+|laugh\w*|grin(?:s|ning|ned)|beam(?:s|ing|ed)|dimples?|(?:looks?|looking|facing)\s(?:straight\s)?(?:into|at)\sthe\scamera|portrait|selfie|close-?up)\b|"
    r"웃는\s?얼굴|활짝\s?웃|웃고\s?있|얼굴|미소|보조개|옆모습|笑顔|笑って|ほほえ|微笑|横顔|素顔|えくぼ|カメラ目線",
    re.IGNORECASE,
)
SHOWING: Final = frozenset({PassageKind.CAPTION, PassageKind.ALT, PassageKind.TITLE})
# Words with a capital after "in" that are no place; nations and months narrow nobody down.
NO_PLACE: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Korea|Japan|China|"
    r"Seoul|Tokyo|Korean|Japanese|Chinese|English|Mr|Mrs|Ms|Miss|Dr|North|South|spring|Asia)\b"
)


class Contradictions:
    """Reads the promises of a page and holds its captions and headings against them."""

    name: ClassVar = "contradictions"
    entity_types: ClassVar = frozenset({EntityType.CONTRADICTION})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each place or face that is shown although the page promises not to."""
        places, faces = promised(passages)
        for passage in passages:
            if lexicon.hidden_faces and passage.kind is PassageKind.PROSE:
                yield from self._told(passage, _portraits(passage), FACE_REASON)
            if passage.kind not in SHOWING:
                continue
            if places:
                yield from self._told(passage, _places(passage), REASON)
            if faces or lexicon.hidden_faces:
                yield from self._told(passage, _faces(passage), REASON if faces else FACE_REASON)

    def _told(self, passage: Passage, spans: Iterable[Span], reason: str) -> Iterator[Finding]:
        for start, end in spans:
            yield Finding(
                EntityType.CONTRADICTION,
                passage.path,
                start,
                end,
                Severity.SHOULD,
                self.name,
                reason,
            )


def promised(passages: Sequence[Passage]) -> tuple[bool, bool]:
    """Whether a page promises to tell no places, and to show no faces."""
    places = faces = False
    for passage in passages:
        if not NOT_TOLD.search(passage.text):
            continue
        sentences = Sentences(passage.text)
        for start, end in sentences.spans:
            sentence = passage.text[start:end]
            if not NOT_TOLD.search(sentence):
                continue
            is_safety = bool(OF_SAFETY.search(sentence))
            places = places or (
                bool(OF_A_PLACE.search(sentence)) and (is_safety or _is_telling(sentence))
            )
            faces = faces or bool(OF_A_FACE.search(sentence))
    return places, faces


# Verbs of telling: "we cannot find the place" promises nothing.
TELLING: Final = re.compile(
    r"\b(?:say|tell|told|name[ds]?|names|print|publish|show|give|given|reveal|disclose|mention|"
    r"sketch|describe|left\sout|changed|withheld)\b|밝히|공개|알리|적지|쓰지|말하지|말씀드리지|싣지|비밀|지웠|바꾸|바꿨|가명|"
    r"明か|伏せ|公表|書|変えて|仮名|控え|お伝え|記|載せ|ふせ|省|秘密",
    re.IGNORECASE,
)


def _is_telling(sentence: str) -> bool:
    return bool(TELLING.search(sentence))


def _places(passage: Passage) -> Iterator[Span]:
    """Places in a caption: of the list, or by the shape of the phrase; no promise itself."""
    if NOT_TOLD.search(passage.text) and passage.kind is not PassageKind.TITLE:
        return
    for place in find_places(passage.text):
        yield place.start, place.end
    for pattern in PLACE_PHRASES:
        for match in pattern.finditer(passage.text):
            if not NO_PLACE.search(match.group()):
                yield match.span()


# In running text a smile is no picture: only words about a picture tell of a face in it.
PORTRAIT: Final = re.compile(
    r"\b(?:(?:her|his|their)\s(?:smiling\s)?faces?\s(?:in|on)\s(?:the|this|our)\s"
    r"(?:picture|photo|photograph|cover|poster)|(?:portrait|photo|photograph|picture)s?\sof\s"
    r"(?:her|him|them)|(?:pictured|photographed)\shere)\b|"
    r"사진\s?속[의에]?\s?(?:얼굴|웃는|미소|그녀|그는)|사진[에은]\s[^.\n]{0,12}(?:얼굴|웃는|미소)|"
    r"写真(?:の中)?[のにで][^。\n]{0,8}(?:笑顔|素顔|横顔|顔|ほほえ|微笑)",
    re.IGNORECASE,
)


def _portraits(passage: Passage) -> Iterator[Span]:
    """Words of running text about a picture in which somebody can be known."""
    for match in PORTRAIT.finditer(passage.text):
        if not NOT_TOLD.search(Sentences(passage.text).around(match.start())):
            yield match.span()


def _faces(passage: Passage) -> Iterator[Span]:
    """Words that say a face can be seen, unless the caption says that it is covered."""
    if not NOT_TOLD.search(passage.text):
        for match in FACE_SHOWN.finditer(passage.text):
            yield match.span()
