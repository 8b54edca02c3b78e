"""Shown names that change: another writing, other letters, a second person under the same."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from stories.detection.context import Sentences
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.handles import Handle, NameForm, find_handles, mask_of
from stories.detection.lexicon import Lexicon
from stories.detection.likeness import (
    Identity,
    identity,
    is_near,
    letters,
    same_letters,
    same_person,
    writing,
)
from stories.detection.passages import Passage, PassageKind
from stories.detection.second_people import is_another, seconds, sex_told
from stories.detection.wording import gettext_noop as _

WRITING_REASON: Final = _(
    "One person is shown in two ways of writing; readers take them for two people, and one "
    "of the two was not agreed."
)
LETTERS_REASON: Final = _(
    "This shown name is nearly an agreed one, but not the same: a slip, or a second name that "
    "tells more of the true one."
)
SECOND_REASON: Final = _(
    "This joins the agreed shown name to another one: what older pages told under that name "
    "is then told of the same person."
)
TWO_PEOPLE_REASON: Final = _(
    "Two people stand under one shown name: what is told of one is believed of the other."
)
# A shown name after one of these is said to be another name of somebody.
CALLED: Final = re.compile(
    r"\b(?:call(?:s|ed|ing)?|known\sas|know\s(?:her|him|them)?\s?as|remember\s(?:her|him)\sas|"
    r"name\swas|under\sthe\sname)\b|라고\s?(?:부르|불리|소개|알려)|로\s?(?:알려|올라온|불리|나온|나왔|소개)|이라는\s이름|"
    r"と呼ば|として紹介|の名で|に出ていた|に載って|として出",
    re.IGNORECASE,
)
# Whose name it is: "her husband is called", "남편은", "夫の".
ANOTHERS: Final = re.compile(
    r"\b(?:husband|wife|mother|father|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew|"
    r"grand(?:mother|father|son|daughter)|friend|neighbou?r|teacher|pastor|broker|colleague|boss|"
    r"child|baby|twin|in-law)s?\b|남편|아내|어머니|아버지|엄마|아빠|아들|딸|오빠|언니|누나|동생|"
    r"이모|고모|삼촌|할머니|할아버지|친구|목사|선생|[夫妻母父息娘兄弟姉妹]|祖母|祖父|おば|おじ|友人|"
    r"友達|牧師|先生",
    re.IGNORECASE,
)
OUR_INITIALS: Final = re.compile(r"[A-Z]\. [A-Z]\.?")


@dataclass(frozen=True, slots=True)
class Seen:
    """A handle, where it stands on the page, and the letters it tells."""

    passage: Passage
    start: int
    end: int
    handle: Handle

    @property
    def words(self) -> str:
        """How it is written, whatever the spaces."""
        return writing(self.handle.text)

    def is_written(self, name: str) -> bool:
        """Whether it is written like this; a full stop behind it may belong to it."""
        stop = self.passage.text[self.end : self.end + 1] == "."
        return writing(name) in {self.words, self.words + "." * stop}


class Drift:
    """Compares the handles of a page with the agreed shown names and with each other."""

    name: ClassVar = "drift"
    entity_types: ClassVar = frozenset({EntityType.DRIFT})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each handle that is not written as it was agreed, or as elsewhere."""
        seen = [
            Seen(passage, start, end, handle)
            for passage in passages
            if passage.kind not in {PassageKind.ADDRESS, PassageKind.SHOWN_NAME}
            for start, end, handle in find_handles(passage.text)
        ]
        agreed = {
            shown: handle for shown in lexicon.shown_names for _, _, handle in find_handles(shown)
        }
        usual = _usual_writings(seen)
        told_in = {each.passage.path: each.passage.text for each in seen}
        sentences = {path: Sentences(text) for path, text in told_in.items()}
        changing = _of_another_sex(seen, sentences)
        for each in seen:
            told = _told(each, agreed, usual) or _named_anew(
                each, agreed, sentences[each.passage.path]
            )
            if told or each in changing:
                yield self._finding(each, *(told or (TWO_PEOPLE_REASON, None)))
        for passage in passages:
            for shown in lexicon.shown_names.keys() - agreed.keys() - {""}:
                for start, end in seconds(shown, passage.text):
                    handle = Handle(NameForm.ALIAS, shown)
                    yield self._finding(Seen(passage, start, end, handle), TWO_PEOPLE_REASON, None)

    def _finding(self, seen: Seen, reason: str, said: str | None) -> Finding:
        return Finding(
            EntityType.DRIFT,
            seen.passage.path,
            seen.start,
            seen.end,
            Severity.SHOULD,
            self.name,
            reason,
            said,
        )


def _told(
    seen: Seen, agreed: dict[str, Handle], usual: dict[Identity, str]
) -> tuple[str, str | None] | None:
    """What is wrong with a handle, and what to write instead; None when nothing is."""
    text, handle = seen.passage.text, seen.handle
    if is_another(text, seen.start, seen.end):
        return TWO_PEOPLE_REASON, None
    if any(seen.is_written(known.text) for known in agreed.values()):
        return None
    told = _against_agreed(seen, agreed)
    if told is None:
        most = usual.get(identity(handle))
        if most and not seen.is_written(most) and not _ends_sentence(seen, most):
            told = WRITING_REASON, most
    return told or None


def _against_agreed(
    seen: Seen, agreed: dict[str, Handle]
) -> tuple[str, str | None] | tuple[()] | None:
    """A handle against the agreed ones; () when it is one of them, None when nothing is known."""
    for shown, known in agreed.items():
        if same_person(seen.handle, known):
            return () if _ends_sentence(seen, known.text) else (WRITING_REASON, shown)
    for shown, known in agreed.items():
        if same_letters(seen.handle, known):
            return TWO_PEOPLE_REASON, None
        if is_near(seen.handle, known):
            return LETTERS_REASON, shown
    return None


def _named_anew(
    seen: Seen, agreed: dict[str, Handle], sentences: Sentences
) -> tuple[str, str | None] | None:
    """Whether the sentence says that somebody agreed bears, or bore, this name too."""
    is_agreed = any(seen.is_written(known.text) for known in agreed.values())
    if not agreed or is_agreed or not CALLED.search(sentences.around(seen.start)):
        return None
    if _is_our_wording(seen.handle) or _is_of_somebody_else(seen, sentences):
        return None
    only = next(iter(agreed)) if len(agreed) == 1 else None
    return SECOND_REASON, only if only and _may_be(seen.handle, agreed[only]) else None


def _is_our_wording(handle: Handle) -> bool:
    """Whether a name is hidden as this program hides names: what it offers is no new finding."""
    return bool(handle.mask and handle.text == mask_of(handle.surname)) or bool(
        OUR_INITIALS.fullmatch(handle.text)
    )


def _is_of_somebody_else(seen: Seen, sentences: Sentences) -> bool:
    """Whether a relative or a role is told of in front of the name, which is then theirs."""
    start, _end = sentences.span_at(seen.start)
    return bool(ANOTHERS.search(seen.passage.text[start : seen.start]))


def _may_be(handle: Handle, known: Handle) -> bool:
    """Whether two handles tell the same surname, or an initial that both have."""
    theirs = {handle.surname[:1], *letters(handle)} - {""}
    return bool(theirs & ({known.surname[:1], *letters(known)} - {""}))


def _usual_writings(seen: Sequence[Seen]) -> dict[Identity, str]:
    """For each person shown by initials or a mask, the writing that is met most often."""
    counted: dict[Identity, Counter[str]] = {}
    for each in seen:
        # A bare surname is borne by too many: "Park ***" and "Park OO" may be two people.
        if each.handle.initials or (each.handle.mask and each.handle.title):
            counted.setdefault(identity(each.handle), Counter())[each.handle.text] += 1
    return {who: writings.most_common(1)[0][0] for who, writings in counted.items()}


def _of_another_sex(seen: Sequence[Seen], sentences: Mapping[str, Sentences]) -> set[Seen]:
    """Where a name without a title, told of a man before, is told of a woman, or the reverse."""
    first: dict[Identity, str] = {}
    changing = set()
    for each in seen:
        if each.handle.form is NameForm.INITIALS and not each.handle.title:
            place = each.start, each.end
            sex = sex_told(each.passage.text, sentences[each.passage.path], place)
            if sex and first.setdefault(identity(each.handle), sex) != sex:
                changing.add(each)
    return changing


def _ends_sentence(seen: Seen, other: str) -> bool:
    """Whether the writings differ only by a full stop that may end the sentence."""
    goes_on = seen.passage.text[seen.end : seen.end + 2].strip()[:1].islower()
    return seen.handle.text == other + "." and not goes_on
