"""Taking one person out of a manuscript that others share."""

import json
import re
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from stories.consent.records import ConsentRecord
from stories.detection import NameForm
from stories.detection.hangul import is_syllable
from stories.people.storytellers import Storyteller
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down_page
from stories.publishing.traces import erase_traces
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.scanning import scan_page
from stories.redaction.tasks import manuscript_of

SHORTEST_NAME = 3  # a shorter pseudonym would match everywhere


def mentions_of(person: Storyteller, *, besides: Iterable[Any]) -> list[Any]:
    """Manuscripts without an appearance of ``person`` whose edition tells the masked name.

    A chosen name or a role is an ordinary word (“Willow”, “a mother of two”) and may mean
    anybody: such pages are only marked, by :func:`mark_mentions`.
    """
    return [] if _is_ordinary(person) else _telling(person, besides)


def mark_mentions(person: Storyteller, *, besides: Iterable[Any]) -> list[DeskReturn]:
    """Mark, for an editor to look at, pages that may mean ``person`` by an ordinary word."""
    if not _is_ordinary(person):
        return []
    marked = []
    for page in _telling(person, besides):
        _words, places = words_telling(manuscript_of(page), person)
        marked.append(
            DeskReturn.objects.create(page_id=page.pk, reference=person.reference, passages=places)
        )
    return marked


def _is_ordinary(person: Storyteller) -> bool:
    return NameForm(person.name_form) in {NameForm.ALIAS, NameForm.ROLE}


def _telling(person: Storyteller, besides: Iterable[Any]) -> list[Any]:
    if len(person.shown_name) < SHORTEST_NAME:
        return []
    pattern = _whole_words({person.shown_name})
    editions = Edition.objects.readable().filter(fragment__contains=person.shown_name)
    numbers = {one.page_number for one in editions if pattern.search(one.fragment)}
    numbers -= {page.pk for page in besides}
    pages = [page.specific for page in Page.objects.filter(pk__in=numbers, alias_of=None)]
    return [page for page in pages if person.shown_name not in _names_of_others(page, person)]


def _names_of_others(page: Any, person: Storyteller) -> set[str]:
    """Two people may be shown by the same initials; one of them stays."""
    return {item.name_shown for item in page.appearances.all() if item.storyteller != person}


def return_to_desk(page: Any, record: ConsentRecord, by: Any) -> DeskReturn:
    """Take the person out of ``page``, drop its history, and mark the passages concerned.

    The names are replaced by a visible mark so that an editor finds the places; the words of
    the others stay. What readers had is taken down until somebody has looked at it again. Who
    has given another consent that is in force keeps the words, and only the history goes.
    """
    manuscript = manuscript_of(page)
    words, places = words_telling(manuscript, record.storyteller)
    content = manuscript.serializable_data()
    if not _has_renewed(manuscript, record):
        content = without_person(content, record.storyteller_id, words)
    take_down_page(page.pk, by=by)
    if page.current_workflow_state:
        page.current_workflow_state.cancel(user=by)
    erase_traces([page.pk])
    fresh = Page.objects.get(pk=page.pk).specific.with_content_json(content)
    fresh.go_live_at = None
    fresh.draft_title = fresh.title
    fresh.save(clean=False)
    fresh.save_revision(user=by, clean=False)
    return DeskReturn.objects.create(
        page_id=page.pk, reference=record.storyteller.reference, passages=places
    )


def _has_renewed(page: Any, record: ConsentRecord) -> bool:
    """Whether the person appears on ``page`` by another consent that is in force."""
    return any(
        item.consent is not None and item.consent_id != record.pk and item.consent.is_in_force()
        for item in page.appearances.all()
        if item.storyteller_id == record.storyteller_id
    )


def words_telling(page: Any, person: Storyteller) -> tuple[set[str], list[str]]:
    """The words of ``page`` that tell ``person`` (shown name, protected terms), and where."""
    passages, findings = scan_page(page)
    names = {item.name_shown for item in page.appearances.all() if item.storyteller == person}
    words = {name for name in {*names, person.shown_name} if len(name) >= SHORTEST_NAME}
    words -= _names_of_others(page, person)
    places = {path for path, text in passages.items() if any(word in text.text for word in words)}
    for finding in findings:
        if finding.subject == person.reference and finding.path in passages:
            words.add(passages[finding.path].text[finding.start : finding.end])
            places.add(finding.path)
    return words, sorted(places)


def without_person(content: dict[str, Any], person: int, words: set[str]) -> dict[str, Any]:
    """A version's content without the appearances of ``person`` and without ``words``."""
    kept = [entry for entry in content["appearances"] if entry.get("storyteller") != person]
    content = {**content, "appearances": kept}
    if not words:
        return content
    pattern = _whole_words(words)
    return {name: _replaced(value, pattern) for name, value in content.items()}


def _whole_words(words: set[str]) -> re.Pattern[str]:
    """Matches the words where no letter goes on in front; particles may follow (김영자는).

    Japanese puts no spaces between words: a name in kanji or kana is matched wherever it stands.
    """
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(_whole(word) for word in longest_first))


def _whole(word: str) -> str:
    spaced = word[0].isascii() or is_syllable(word[0])
    return rf"(?<!\w){re.escape(word)}" if spaced else re.escape(word)


def _replaced(value: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(value, list):
        return [_replaced(item, pattern) for item in value]
    if isinstance(value, dict):
        return {name: _replaced(item, pattern) for name, item in value.items()}
    if not isinstance(value, str):
        return value
    if value.startswith("[{"):  # a stream, stored as JSON with its letters escaped
        return json.dumps(_replaced(json.loads(value), pattern))
    return pattern.sub(_("[withdrawn]"), value)
