"""Where else a person is told, by the names that readers know: in editions, and in drafts."""

import html
import json
import re
from collections.abc import Iterable
from typing import Any

from wagtail.models import Page, Revision

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.detection import NameForm
from stories.detection.spelling.hangul import is_syllable
from stories.people.storytellers import Storyteller
from stories.publishing.editions import Edition

SHORTEST_NAME = 3  # a shorter pseudonym would match everywhere


def names_of(person: Storyteller) -> set[str]:
    """Every name under which ``person`` is or was shown on a page."""
    names = {person.shown_name}
    names |= set(Appearance.objects.filter(storyteller=person).values_list("shown_name", flat=True))
    for content in Edition.objects.filter(consents__storyteller=person).values_list(
        "content", flat=True
    ):
        told = content.get("names", {})
        names |= {told[key] for key in _keys_of(person) & told.keys()}
    return {name for name in names if len(name) >= SHORTEST_NAME}


def _keys_of(person: Storyteller) -> set[str]:
    return {str(number) for number in person.consents.values_list("pk", flat=True)}


def names_of_others(page: Any, person: Storyteller) -> set[str]:
    """Names of other people on ``page``. Two may be shown by the same initials; one stays."""
    return {item.name_shown for item in page.appearances.all() if item.storyteller != person}


def is_ordinary(person: Storyteller) -> bool:
    """Whether the name is made of ordinary words, such as “Willow” or “a mother of two”."""
    return NameForm(person.name_form) in {NameForm.ALIAS, NameForm.ROLE}


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """Matches the words where no letter goes on in front; particles may follow (김영자는).

    A name is found also where its parts stand closer or wider (“Mr. I. K.”). Japanese puts no
    spaces between words: a name in kanji or kana is matched wherever it stands.
    """
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(_whole(word) for word in longest_first))


def _whole(word: str) -> str:
    parts = [re.escape(part) for part in re.findall(r"[^\s.]+\.?|\.", word)]
    pattern = r"\s*".join(parts)
    spaced = word[0].isascii() or is_syllable(word[0])
    return rf"(?<!\w){pattern}" if spaced else pattern


def pages_telling(names: set[str], besides: Iterable[Any]) -> list[Any]:
    """Pages whose standing edition (public, scheduled or run out) or latest draft tells a name.

    A rehearsal tells of invented people, whose initials may be those of anybody.
    """
    if not names:
        return []
    pattern = whole_words(names)
    standing = Edition.objects.filter(withdrawn_at__isnull=True).only("page_number", "content")
    numbers = {
        edition.page_number
        for edition in standing.iterator()
        if any(pattern.search(words) for _kind, words in edition.content.get("passages", []))
    }
    drafts = Revision.page_revisions.filter(
        pk__in=Page.objects.filter(latest_revision__isnull=False).values("latest_revision")
    )
    for number, content in drafts.values_list("object_id", "content").iterator():
        if pattern.search(_text_of(content)):
            numbers.add(int(number))
    numbers -= {page.pk for page in besides}
    pages = [page.specific for page in Page.objects.filter(pk__in=numbers, alias_of=None)]
    return [page for page in pages if getattr(page, "can_go_out", True)]


def _text_of(content: dict[str, Any]) -> str:
    """All strings of a version, streams unpacked, as readers would see them."""
    return "\n".join(html.unescape(text) for text in _strings(content))


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, str):
        if value.startswith("[{"):  # a stream, stored as JSON with its letters escaped
            yield from _strings(json.loads(value))
        else:
            yield value


def pages_linking(numbers: Iterable[int]) -> list[Any]:
    """Pages whose standing edition links to one of these pages, and so may name it."""
    wanted = set(numbers)
    standing = Edition.objects.filter(withdrawn_at__isnull=True).values_list("page_number", "links")
    linking = {number for number, links in standing.iterator() if wanted & set(links or [])}
    return [page.specific for page in Page.objects.filter(pk__in=linking - wanted)]


def stays_by_another(page: Any, record: ConsentRecord) -> bool:
    """Whether the person appears on ``page``, or in its edition, by another consent in force."""
    used = set(page.appearances.values_list("consent_id", flat=True))
    revision = page.get_latest_revision()
    drafted = revision.content.get("appearances", []) if revision else []
    used |= {entry.get("consent") for entry in drafted}
    others = ConsentRecord.objects.in_force().filter(storyteller_id=record.storyteller_id)
    others = others.exclude(pk=record.pk)
    standing = others.filter(editions__page_number=page.pk, editions__withdrawn_at__isnull=True)
    return others.filter(pk__in=used - {None}).exists() or standing.exists()
