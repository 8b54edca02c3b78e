"""Taking one person out of a manuscript that others share."""

import json
import re
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page, PageLogEntry, Revision

from stories.consent.records import ConsentRecord
from stories.detection import PassageKind
from stories.people.storytellers import Storyteller
from stories.publishing.mentions import (
    SHORTEST_NAME,
    names_of,
    names_of_others,
    stays_by_another,
    whole_words,
)
from stories.publishing.takedown import take_down_page
from stories.publishing.traces import erase_traces
from stories.publishing.withdrawals import DeskReturn
from stories.redaction.scanning import scan_page
from stories.redaction.tasks import manuscript_of


def mark(page: Any, person: Storyteller) -> DeskReturn:
    """Leave ``page`` as it is, and ask an editor to look at what may mean ``person``."""
    _words, places = words_telling(manuscript_of(page), person)
    return DeskReturn.objects.create(page_id=page.pk, reference=person.reference, passages=places)


def return_to_desk(page: Any, record: ConsentRecord, by: Any) -> DeskReturn:
    """Take the person out of ``page``, drop its history, and mark the passages concerned.

    The names are replaced by a visible mark so that an editor finds the places; the words of
    the others stay. What readers had is taken down until somebody has looked at it again. Who
    has given another consent that is in force keeps the words, and only the history goes.
    """
    manuscript = manuscript_of(page)
    words, places = words_telling(manuscript, record.storyteller)
    content = manuscript.serializable_data()
    if not stays_by_another(page, record):
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


def forget_history(page: Any) -> None:
    """Drop older versions and log entries of ``page``; what stands today rests on others."""
    versions = Revision.page_revisions.filter(object_id=str(page.pk))
    kept = {page.latest_revision_id, page.live_revision_id} - {None}
    versions.exclude(pk__in=kept).delete()
    for version in versions:
        # Wagtail writes the title of before into each version.
        version.content["draft_title"] = version.content["title"]
        version.save(update_fields=["content"])
    PageLogEntry.objects.filter(page_id=page.pk).delete()


def words_telling(page: Any, person: Storyteller) -> tuple[set[str], list[str]]:
    """The words of ``page`` that tell ``person`` (shown names, protected terms), and where.

    Pictures are among the places: nobody but a person can say who is in them.
    """
    passages, findings = scan_page(page, foremost=person.reference)
    here = {item.name_shown for item in page.appearances.all() if item.storyteller == person}
    words = names_of(person) | {name for name in here if len(name) >= SHORTEST_NAME}
    words -= names_of_others(page, person)
    pattern = whole_words(words) if words else None
    places = {path for path, one in passages.items() if one.kind == PassageKind.ALT}
    for path, passage in passages.items():
        if pattern and pattern.search(passage.text):
            places.add(path)
            words |= {match[0] for match in pattern.finditer(passage.text)}
    for finding in (part for each in findings for part in each.apart()):
        for place in finding.same_words if finding.subject == person.reference else ():
            words.add(passages[place.path].text[place.start : place.end])
            places.add(place.path)
    return words, sorted(places)


def without_person(content: dict[str, Any], person: int, words: set[str]) -> dict[str, Any]:
    """A version's content without the appearances of ``person`` and without ``words``."""
    kept = [entry for entry in content["appearances"] if entry.get("storyteller") != person]
    content = {**content, "appearances": kept}
    if not words:
        return content
    pattern = whole_words(words)
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
