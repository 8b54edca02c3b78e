"""Taking one person out of a manuscript that others share."""

import json
import re
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from stories.consent.records import ConsentRecord
from stories.people.storytellers import Storyteller
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down_page
from stories.publishing.traces import erase_traces
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.scanning import scan_page
from stories.redaction.tasks import manuscript_of

SHORTEST_NAME = 3  # a shorter pseudonym would match everywhere


def mentions_of(person: Storyteller, *, besides: Iterable[Any]) -> list[Any]:
    """Manuscripts without an appearance of ``person`` whose edition tells the shown name."""
    if len(person.shown_name) < SHORTEST_NAME:
        return []
    telling = Edition.objects.readable().filter(fragment__contains=person.shown_name)
    numbers = set(telling.values_list("page_number", flat=True)) - {page.pk for page in besides}
    return [page.specific for page in Page.objects.filter(pk__in=numbers, alias_of=None)]


def return_to_desk(page: Any, record: ConsentRecord, by: Any) -> DeskReturn:
    """Take the person out of ``page``, drop its history, and mark the passages concerned.

    The names are replaced by a visible mark so that an editor finds the places; the words of
    the others stay. What readers had is taken down until somebody has looked at it again.
    """
    manuscript = manuscript_of(page)
    words, places = words_telling(manuscript, record.storyteller)
    content = without_person(manuscript.serializable_data(), record.storyteller_id, words)
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


def words_telling(page: Any, person: Storyteller) -> tuple[set[str], list[str]]:
    """The words of ``page`` that tell ``person`` (shown name, protected terms), and where."""
    passages, findings = scan_page(page)
    names = {item.name_shown for item in page.appearances.all() if item.storyteller == person}
    words = {name for name in {*names, person.shown_name} if len(name) >= SHORTEST_NAME}
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
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(word) for word in longest_first))
    return {name: _replaced(value, pattern) for name, value in content.items()}


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
