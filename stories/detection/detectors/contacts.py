"""Ways to reach somebody: e-mail, telephone, accounts, links."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind

EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# Numbering plans: Korea (0N0 and area codes), Japan (0N0, 0NN), China (1NN mobile), and
# ITU-T E.164 for anything with a plus.
PHONES: Final = (
    re.compile(r"(?<![\w+])\+\d{1,3}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){6,11}(?!\d)"),
    re.compile(r"(?<![\d-])0(?:1[016789]|[579]0|80)[ .-]?\d{3,4}[ .-]?\d{4}(?![\d-])"),
    re.compile(r"(?<![\d-])\(?0\d{1,3}\)?[ -]\d{2,4}-\d{4}(?![\d-])"),
    re.compile(r"(?<![\d-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d-])"),
)
AT_NAME: Final = re.compile(r"(?<![\w@/.])@[A-Za-z0-9_][\w.]{2,30}\b")
ACCOUNT: Final = re.compile(
    r"(?:kakao\s?talk|kakao|line|we\s?chat|telegram|whats\s?app|signal|instagram|skype|카카오톡|"
    r"카톡|"
    r"라인|위챗|텔레그램|微信|ライン|カカオトーク)\s?(?:id|아이디|account|号)?\s?[:：=]\s?"
    r"(?P<account>[A-Za-z0-9_][\w.-]{2,30})",
    re.IGNORECASE,
)
WEB: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"'“”‘’()（）「」、。]{3,300}", re.IGNORECASE)
# Where a link leads to a person or to papers rather than to a publication.
REVEALING: Final = re.compile(
    r"//(?:[\w-]+\.)*(?:facebook|instagram|twitter|x|tiktok|youtube|youtu|weibo|linkedin|vk|line|"
    r"kakao|naver|band|drive\.google|docs\.google|photos\.google|maps\.google|goo|dropbox|onedrive|"
    r"t|bit)\.[a-z.]{2,8}(?=[/?#:]|$)",
    re.IGNORECASE,
)
TRAILING: Final = ".,;:!?…"
REASONS: Final = {
    EntityType.EMAIL: "An e-mail address leads straight to its owner.",
    EntityType.PHONE: "A telephone number leads straight to its owner.",
    EntityType.HANDLE: "An account name leads to a profile with pictures and friends.",
    EntityType.WEB_ADDRESS: "A link may lead to another telling of the story, or to a person.",
}
LINK_SUGGESTION: Final = "leave the link out, or link to a page of your own that was reviewed"


class Contacts:
    """Finds whatever a reader could write to, call or follow."""

    name: ClassVar = "contacts"
    entity_types: ClassVar = frozenset(REASONS)

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each address, number, account and link."""
        text = passage.text
        for match in EMAIL.finditer(text):
            yield self._finding(EntityType.EMAIL, passage, match.span())
        for match in AT_NAME.finditer(text):
            yield self._finding(EntityType.HANDLE, passage, match.span())
        for match in ACCOUNT.finditer(text):
            yield self._finding(EntityType.HANDLE, passage, match.span("account"))
        if passage.kind is not PassageKind.ADDRESS:
            for pattern in PHONES:
                for match in pattern.finditer(text):
                    yield self._finding(EntityType.PHONE, passage, match.span())
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


def links(passage: Passage, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Links that a reader sees as such, and targets of links that lead to people.

    The target behind a word is the editor's own choice of source; it is minded only when
    it leads to a profile or to shared papers. Hosts among the public names are silent.
    """
    public = tuple(name.casefold() for name in lexicon.public_names if "." in name)
    for match in WEB.finditer(passage.text):
        address = match.group().rstrip(TRAILING)
        if passage.kind is PassageKind.ADDRESS and not REVEALING.search(address):
            continue
        if _host(address).endswith(public):
            continue
        yield match.start(), match.start() + len(address)


def _host(address: str) -> str:
    return address.partition("//")[2].partition("/")[0].casefold() or address.casefold()
