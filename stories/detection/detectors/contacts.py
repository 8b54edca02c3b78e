"""Ways to reach somebody: e-mail, telephone, accounts, links."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.addresses import account_spans, email_spans
from stories.detection.english.people import RELATIVE
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
from stories.detection.spelling.figures import plain_figures
from stories.detection.spoken_figures import spoken_numbers
from stories.detection.wording import gettext_noop as _

PICTURE: Final = re.compile(
    r"\.(?:jpe?g|png|gif|heic|webp|mp[34]|m4a|wav|mov|avi)(?![A-Za-z\d])", re.IGNORECASE
)
SLASH: Final = re.compile(r"/|www\.", re.IGNORECASE)
# The name of a picture or a recording was often given by somebody who knew whose it is. Behind
# hiragana a Latin one begins anew.
FILE_NAME: Final = re.compile(
    r"(?:(?<![\w/.-])|(?<=[\u3041-\u3096])(?=[A-Za-z]))"
    r"(?:[^\W\u3041-\u3096]|-|[\u3041-\u3096](?![A-Za-z])){3,80}\.(?:jpe?g|png|gif|heic|webp|mp[34]|m4a|wav|mov|avi)(?![A-Za-z\d])",
    re.IGNORECASE,
)
# A word of Korean or Japanese right behind a Latin letter is no part of the link any more.
_EASTERN: Final = "\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_REST: Final = rf"(?:[^\s<>\"'“”‘’()（）「」、。{_EASTERN}]|(?<![A-Za-z\d])[{_EASTERN}])"
WEB: Final = re.compile(
    rf"(?:https?://|www\.){_REST}{{3,300}}|"
    r"(?<![A-Za-z\d_@/.-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|info|jp|kr|cn|th|uk|io|me|co|ly|be|tv|gl|"
    rf"example|test|blog|site|page)/{_REST}{{0,300}}",
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
        text = plain_figures(passage.text)
        for span in email_spans(text):
            yield self._finding(EntityType.EMAIL, passage, span)
        for span in (*account_spans(text), *files(passage)):
            yield self._finding(EntityType.HANDLE, passage, span)
        if passage.kind is not PassageKind.ADDRESS:
            for span in (*phone_spans(text), *spoken_numbers(text)):
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


def files(passage: Passage) -> Iterator[tuple[int, int]]:
    """Names of files in running text that tell whose they are."""
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
