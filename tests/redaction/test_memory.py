"""A page is checked once, and anew as soon as anything that matters is another."""

import time

import pytest

from stories.detection import EntityType, Finding, Passage, Severity
from stories.people.public_names import PublicName
from stories.people.terms import protect
from stories.redaction import scanning
from stories.redaction.memory import LONGEST, ScanMemory
from stories.redaction.scanning import findings_of
from stories.redaction.tasks import manuscript_of
from tests import factories

WORDS = [Passage("body", "She is 34.", "en")]
FOUND = [Finding(EntityType.EXACT_AGE, "body", 7, 9, Severity.SHOULD, "ages", "Too exact.")]


def test_what_was_checked_is_remembered_and_what_is_new_is_checked():
    memory, asked = ScanMemory(), []

    def check():
        asked.append(1)
        return list(FOUND)

    assert memory.findings(WORDS, "known", check) == FOUND
    assert memory.findings(WORDS, "known", check) == FOUND
    assert len(asked) == 1
    memory.findings(WORDS, "known otherwise", check)
    memory.findings([Passage("body", "She is 35.", "en")], "known", check)
    assert len(asked) == 3


def test_the_oldest_is_forgotten_first():
    memory, asked = ScanMemory(most=2), []

    def check():
        asked.append(1)
        return []

    for known in (1, 2, 1, 3, 2):
        memory.findings(WORDS, known, check)
    assert len(asked) == 3
    memory.findings(WORDS, 1, check)
    assert len(asked) == 4


def test_nothing_is_remembered_for_longer_than_a_review_takes(monkeypatch):
    memory = ScanMemory()
    memory.findings(WORDS, "known", lambda: list(FOUND))
    later = time.monotonic() + LONGEST + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert memory.findings(WORDS, "known", list) == []


def test_a_list_that_somebody_changes_is_not_what_is_remembered():
    memory = ScanMemory()
    memory.findings(WORDS, "known", lambda: list(FOUND)).clear()
    assert memory.findings(WORDS, "known", list) == FOUND


@pytest.fixture
def checks(monkeypatch):
    done = []
    true_scan = scanning.scan

    def counting(*given, **options):
        done.append(1)
        return true_scan(*given, **options)

    monkeypatch.setattr(scanning, "scan", counting)
    return done


@pytest.mark.django_db
def test_a_page_is_checked_anew_when_a_term_a_public_name_or_a_shown_name_changes(checks):
    page = manuscript_of(factories.story(body=[("note", "Then came Han Seol-a to Lake View.")]))
    findings_of(page)
    checks.clear()
    findings_of(page)
    assert not checks
    person = page.appearances.get().storyteller
    protect(storyteller=person, kind="relative", terms=["Lake View"])
    assert any(item.words == "Lake View" for item in findings_of(page))
    PublicName.objects.create(name="Han Seol-a")
    assert not any("Han" in item.words for item in findings_of(page))
    assert len(checks) == 2
    appearance = page.appearances.all()[0]
    appearance.shown_name = "P. L."
    page.appearances = [appearance]
    findings_of(page)
    assert len(checks) == 3
