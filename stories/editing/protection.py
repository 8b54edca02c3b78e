"""Looking at a manuscript: its findings, on every save and for whoever opens the screen.

A check that breaks down never costs anybody their words. It is told as what it is: something
that could not be read, which keeps the gate shut.
"""

import logging
import traceback
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from wagtail.models import Revision

from stories.detection import EntityType, Passage, Severity, UnscannableContent
from stories.pages.gated import GatedPage
from stories.redaction.decisions import FindingDecision, StoredFinding
from stories.redaction.once import known_beforehand, look_once
from stories.redaction.scanning import (
    FoundWords,
    findings_by_rules,
    findings_of,
    store_findings,
)
from stories.redaction.scanning_later import names_wait

logger = logging.getLogger(__name__)

BROKEN_SCAN = "scan"  # the name under which a breakdown stands among the detectors


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at a page gave: its findings, worst first, or that it could not be read.

    ``reading`` says that the language models have not read its names yet: there may be more.
    """

    found: list[FoundWords] = field(default_factory=list)
    failed: bool = False
    reading: bool = False

    @property
    def open(self) -> list[FoundWords]:
        """Findings that nobody has decided yet."""
        return [item for item in self.found if item.is_open]

    def count(self, severity: Severity) -> int:
        """How many open findings are of this severity."""
        return sum(item.finding.severity == severity for item in self.open)

    @property
    def musts(self) -> int:
        """How many open findings keep the page from being published."""
        return self.count(Severity.MUST) + self.failed

    @property
    def shoulds(self) -> int:
        """How many open findings are worth a look."""
        return self.count(Severity.SHOULD)


def look_at(page: Any) -> Look:
    """The findings of ``page``; a breakdown of the check is an answer too, never an error."""
    try:
        with transaction.atomic():
            return Look(findings_of(page))
    except Exception as trouble:
        _log(page, trouble)
        return Look(failed=True)


def glance_at(page: Any) -> Look:
    """What the editor shows: the names may be read later, where its author waits for an answer.

    The page remembers what is read of it, so that the rest of the screen tells the same.
    """
    if (look := getattr(page, "look", None)) is not None:  # this object was just checked
        return look
    try:
        with transaction.atomic():
            if names_wait(look_once(page)):
                known_beforehand(page, findings_of, findings_by_rules(page))
                return Look(findings_of(page), reading=True)
    except Exception as trouble:
        _log(page, trouble)
        return Look(failed=True)
    return look_at(page)


def just_checked(page: Any) -> Any:
    """The words that were saved of ``page`` a moment ago, with what was found; otherwise itself.

    Whoever answers to a save shows what was checked then, and reads and checks nothing again.
    """
    return getattr(page.latest_revision, "checked", None) or page


def readable_passages(page: Any) -> list[Passage]:
    """The passages of ``page`` for a screen; none where a part of it cannot be read.

    That it cannot is a finding of its own, and keeps the gate shut.
    """
    try:
        return list(page.passages())
    except UnscannableContent:
        return []


def asked_to_change(item: FoundWords) -> FindingDecision | None:
    """The reviewer's wish that these words be changed, where there is one."""
    decision = item.decision
    asks = {FindingDecision.Verdict.REDACT, FindingDecision.Verdict.GENERALISE}
    return decision if decision and decision.verdict in asks else None


def scan_saved_words(
    sender: Any, instance: Revision, update_fields: Any = None, raw: bool = False, **kwargs: Any
) -> None:
    """Store the findings of a page whenever its words are saved, by whatever way.

    Every way ends in a row of Wagtail's versions: the editor, an autosave that overwrites, the
    API, an import. A row written without its content (a schedule) holds no new words.
    """
    if raw or (update_fields is not None and "content" not in update_fields):
        return
    model = instance.content_type.model_class()
    if model is None or not issubclass(model, GatedPage):
        return
    instance.checked = None  # that of older words
    try:
        with transaction.atomic():
            instance.checked = _check(instance)
    except Exception as trouble:
        _log(instance, trouble)
        _remember_breakdown(int(instance.object_id))


def _check(version: Any) -> Any:
    """The page as a version says it, which knows what was found in it."""
    page = look_once(version.as_object())
    page.latest_revision = version  # its row follows in a moment
    reading = names_wait(page)
    found = store_findings(page, by_rules=reading)
    if reading:
        known_beforehand(page, findings_of, found)
    page.look = Look(found, reading=reading)
    return page


def _remember_breakdown(page_number: int) -> None:
    """Findings of older words would be a lie; that nothing could be read is the truth."""
    with transaction.atomic():
        StoredFinding.objects.filter(page_id=page_number).delete()
        StoredFinding.objects.create(
            page_id=page_number,
            entity_type=EntityType.UNSCANNABLE,
            severity=Severity.MUST,
            detector=BROKEN_SCAN,
            path="",
            start=0,
            end=0,
            words_digest="",
        )


def _log(subject: Any, trouble: Exception) -> None:
    """Where the check broke down, without its message: that could quote the story."""
    place = traceback.extract_tb(trouble.__traceback__)[-1]
    logger.error(
        "The check of %s %s broke down: %s in %s, line %s",
        type(subject).__name__,
        subject.pk,
        type(trouble).__name__,
        place.name,
        place.lineno,
    )
