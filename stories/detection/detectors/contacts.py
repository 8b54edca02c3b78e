"""Ways to reach somebody: e-mail, telephone, accounts, links."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.english.people import RELATIVE
from stories.detection.english.triggers import matches
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.names.given import CLEAR as CLEAR_NAMES
from stories.detection.names.shapes import (
    CHINESE_SURNAMES,
    JAPANESE_SURNAMES,
    KOREAN_SURNAMES,
    is_korean_given,
)
from stories.detection.passages import Passage, PassageKind
from stories.detection.phone_numbers import phone_spans
from stories.detection.wording import gettext_noop as _

EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# Written so that no machine may read it: hana (at) example.org.
SPELLED_EMAIL: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]{2,40}\s?(?:\[at\]|\(at\)|\sat\s|\{at\})\s?[\w-]{1,40}(?:\.|\s?[\[(]dot[\])]\s?|\sdot\s)"
    r"(?:com|org|net|info|jp|kr|cn|de|uk|me|example|test)\b",
    re.IGNORECASE,
)
# Cheap to look for: where these do not stand, the long patterns need not be tried.
AT: Final = re.compile("[@＠]")
DOT_COM: Final = re.compile(
    r"(?:\.|\bdot\W{1,3})(?:com|org|net|info|jp|kr|cn|de|uk|me|example|test)\b", re.IGNORECASE
)
PICTURE: Final = re.compile(
    r"\.(?:jpe?g|png|gif|heic|webp|mp[34]|m4a|wav|mov|avi)\b", re.IGNORECASE
)
SLASH: Final = re.compile(r"/|www\.", re.IGNORECASE)
AT_NAME: Final = re.compile(r"(?<![\w@/.])@[A-Za-z0-9_][\w.]{2,30}\b")
ACCOUNT: Final = re.compile(
    r"(?<![A-Za-z])(?:kakao\s?talk|kakao|line|we\s?chat|telegram|whats\s?app|signal|instagram|skype|카카오톡|"
    r"카톡|"
    r"라인|위챗|텔레그램|微信|ライン|カカオトーク)\s?(?:id|아이디|account|号)?\s?[:：=]\s?"
    r"(?P<account>[A-Za-z0-9_][\w.-]{2,30})",
    re.IGNORECASE,
)
SERVICE: Final = (
    r"(?:facebook|instagram|kakao\s?talk|kakao|we\s?chat|telegram|whats\s?app|twitter|tiktok|skype|"
    r"youtube|weibo|naver|viber|signal|line|linkedin|zalo|messenger|blog)"
)
# "on Instagram as hana_k", "her WeChat is moon88", "the channel of Hana on YouTube".
CALLED: Final = re.compile(
    rf"\b{SERVICE}\b(?:\s(?:name|id|account|handle|channel|page|profile|group|user|nick\w*)){{0,2}},?\s"
    r"(?:is|was|as|under|by|called|at|named|the\sname|user)\s(?:the\s\w+\s)?[“\"'‘]?"
    r"(?P<account>(?=[\w.]{0,30}[\d_.])[A-Za-z0-9_][\w.]{2,30}\w)",
    re.IGNORECASE,
)
# The name of a picture or a recording was often given by somebody who knew whose it is.
FILE_NAME: Final = re.compile(
    r"(?<![\w/.-])[\w-]{3,80}\.(?:jpe?g|png|gif|heic|webp|mp[34]|m4a|wav|mov|avi)\b",
    re.IGNORECASE,
)
WEB: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'“”‘’()（）「」、。]{3,300}|"
    r"(?<![\w@/.-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|info|jp|kr|cn|th|uk|io|me|co|ly|be|tv|gl|"
    r"example|test|blog|site|page)/[^\s<>\"'“”‘’()（）「」、。]{0,300}",
    re.IGNORECASE,
)
# Where a link leads to a person or to papers rather than to a publication.
REVEALING: Final = re.compile(
    r"//(?:[\w-]+\.)*(?:facebook|instagram|twitter|x|tiktok|youtube|youtu|weibo|linkedin|vk|line|"
    r"kakao|naver|band|drive\.google|docs\.google|photos\.google|maps\.google|goo|dropbox|onedrive|"
    r"t|bit)\.[a-z.]{2,8}(?=[/?#:]|$)",
    re.IGNORECASE,
)
PART: Final = re.compile(r"[^\W\d_]{2,40}")
CAMERA_WORDS: Final = frozenset(
    "img dsc dscn dscf pxl vid mov photo image picture screenshot scan".split()
)
SURNAMES: Final = KOREAN_SURNAMES | JAPANESE_SURNAMES | CHINESE_SURNAMES
# Relatives and papers: a picture of these has an owner.
PERSONAL_PART: Final = re.compile(
    rf"{RELATIVE}|gran(?:ny|dma|dpa|d)?s?|mummy|daddy|mama|papa|auntie|me|my|our|her|his|selfie|portrait|"
    r"passport|permit|visa|id|x-?ray|birth|wedding|funeral|grave|tattoo|scar|letter|diary|baby|kid|"
    r"kids|family|home|house|village|voice|interview|face",
    re.IGNORECASE,
)
TRAILING: Final = ".,;:!?…"
REASONS: Final = {
    EntityType.EMAIL: _("An e-mail address leads straight to its owner."),
    EntityType.PHONE: _("A telephone number leads straight to its owner."),
    EntityType.HANDLE: _("An account name leads to a profile with pictures and friends."),
    EntityType.WEB_ADDRESS: _("A link may lead to another telling of the story, or to a person."),
}
LINK_SUGGESTION: Final = "leave the link out, or link to a page of your own that was reviewed"


class Contacts:
    """Finds whatever a reader could write to, call or follow."""

    name: ClassVar = "contacts"
    entity_types: ClassVar = frozenset(REASONS)

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each address, number, account and link."""
        text = passage.text
        for span in emails(text):
            yield self._finding(EntityType.EMAIL, passage, span)
        for span in accounts(passage):
            yield self._finding(EntityType.HANDLE, passage, span)
        if passage.kind is not PassageKind.ADDRESS:
            for span in phone_spans(text):
                yield self._finding(EntityType.PHONE, passage, span)
        for start, end in links(passage, lexicon):
            yield self._finding(EntityType.WEB_ADDRESS, passage, (start, end))

    def _finding(self, entity: EntityType, passage: Passage, span: tuple[int, int]) -> Finding:
        is_link = entity is EntityType.WEB_ADDRESS
        return Finding(
            entity,
            passage.path,
            *span,
            Severity.SHOULD if is_link else Severity.MUST,
            self.name,
            REASONS[entity],
            LINK_SUGGESTION if is_link else None,
        )


def emails(text: str) -> Iterator[tuple[int, int]]:
    """E-mail addresses, as machines write them and as people spell them."""
    if AT.search(text):
        yield from (match.span() for match in EMAIL.finditer(text))
    if DOT_COM.search(text):
        yield from (match.span() for match in SPELLED_EMAIL.finditer(text))


def accounts(passage: Passage) -> Iterator[tuple[int, int]]:
    """Names of accounts, and names of files in running text."""
    if AT.search(passage.text):
        yield from (match.span() for match in AT_NAME.finditer(passage.text))
    for match in matches((ACCOUNT, CALLED), passage.text):
        yield match.span("account")
    if passage.kind is not PassageKind.ADDRESS and PICTURE.search(passage.text):
        for match in FILE_NAME.finditer(passage.text):
            if speaks_of_somebody(match.group()):
                yield match.span()


def speaks_of_somebody(file_name: str) -> bool:
    """Whether a name of a file tells whose it is, rather than what it shows."""
    parts = PART.findall(file_name.rpartition(".")[0])
    return any(
        part[0].isupper()
        or PERSONAL_PART.fullmatch(part)
        or part in SURNAMES
        or part in CLEAR_NAMES
        or is_korean_given(part)
        for part in parts
        if part.casefold() not in CAMERA_WORDS
    )


def links(passage: Passage, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Links that a reader sees as such, and targets of links that lead to people.

    The target behind a word is the editor's own choice of source; it is minded only when
    it leads to a profile or to shared papers. Hosts among the public names are silent.
    """
    public = tuple(name.casefold() for name in lexicon.public_names if "." in name)
    if not SLASH.search(passage.text):
        return
    for match in WEB.finditer(passage.text):
        address = match.group().rstrip(TRAILING)
        if passage.kind is PassageKind.ADDRESS and not REVEALING.search(address):
            continue
        if _host(address).endswith(public):
            continue
        yield match.start(), match.start() + len(address)


def _host(address: str) -> str:
    return address.partition("//")[2].partition("/")[0].casefold() or address.casefold()
