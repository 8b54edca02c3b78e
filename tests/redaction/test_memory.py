"""A page is checked once, and anew as soon as anything that matters is another."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from stories.detection import (
    EntityType,
    Finding,
    KnownTerm,
    Lexicon,
    Passage,
    PassageKind,
    Severity,
    canonical_keys,
    scan,
)
from stories.people.public_names import PublicName
from stories.people.terms import protect
from stories.redaction import scanning
from stories.redaction.lexicons import Known
from stories.redaction.memory import LONGEST, ScanMemory, digest_of
from stories.redaction.scanning import findings_of, remembering
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


SAID = (
    "Kwon Mi-rae called +81 90-1234-5678 on 14 March 2011.",
    "I was 27 then, and my sister Han Seol-a was 19.",
    "They left Hoeryong for Musan after eleven months and four days.",
    "She taught at Hanbit Middle School; write to lamp@example.org.",
    "K. M. has a shop near the harbour of Lake View.",
    "권미래는 2011년 3월 14일에 회령을 떠났다.",
    "The kettle was on and the neighbours came in.",
)


def terms(words, subject, kind, *, on_page):
    """The registry's terms for some words; their keys are not hidden here."""
    term = KnownTerm(subject, kind, on_page=on_page)
    return {key.encode(): term for key in canonical_keys(words)}


LEXICONS = (
    Lexicon(),
    Lexicon(public_names=frozenset({"Han Seol-a"})),
    Lexicon(shown_names={"Kwon Mi-rae": "LF-1"}, minors=frozenset({"LF-1"})),
    Lexicon(
        shown_names={"K. M.": "LF-1"},
        terms=terms("Lake View", "LF-1", "school", on_page=True),
        digest=str.encode,
    ),
    Lexicon(terms=terms("Lake View", "LF-2", "home_town", on_page=False), digest=str.encode),
)
PAGES = some.lists(
    some.builds(
        lambda block, said: Passage(f"body.{block}", " ".join(said), "en"),
        some.integers(0, 4),
        some.lists(some.sampled_from(SAID), min_size=1, max_size=4),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda passage: passage.path,
)


@settings(max_examples=60)
@given(looks=some.lists(some.tuples(PAGES, some.sampled_from(LEXICONS)), min_size=2, max_size=5))
def test_what_is_remembered_of_passages_is_what_a_fresh_check_finds(looks):
    scanning.MEMORY.forget()
    for page, lexicon in looks:
        stamp = (LEXICONS.index(lexicon),)
        remembered = scan(
            page, lexicon, with_language_models=False, read=remembering(Known(lexicon, stamp))
        )
        assert remembered == scan(page, lexicon, with_language_models=False)


def test_the_lexicons_of_the_test_before_find_different_things():
    page = [Passage(f"body.{number}", said, "en") for number, said in enumerate(SAID)]
    found = [scan(page, lexicon, with_language_models=False) for lexicon in LEXICONS]
    assert all(one != other for one in found for other in found if one is not other)


def test_only_the_passage_that_changed_is_read_again():
    memory, read = ScanMemory(), []

    def ask(text, known):
        passage = Passage("body", text, "en")
        return memory.raw_findings(passage, known, lambda: read.append(text) or list(FOUND))

    known, other = digest_of("known"), digest_of("known otherwise")
    for text in ("One.", "Two.", "One."):
        assert ask(text, known) == FOUND
    assert read == ["One.", "Two."]
    ask("One.", other)
    assert len(read) == 3
    memory.forget()
    ask("One.", known)
    assert len(read) == 4


@pytest.mark.django_db
def test_a_sentence_more_reads_one_block_and_not_the_page(monkeypatch):
    asked = []
    truly = scanning.raw_findings

    def counting(passage, lexicon):
        asked.append(passage.text)
        return truly(passage, lexicon)

    monkeypatch.setattr(scanning, "raw_findings", counting)
    blocks = [("text", f"<p>Morning number {number}.</p>") for number in range(9)]
    page = factories.story(body=blocks)
    findings_of(manuscript_of(page))
    asked.clear()
    page.body[4].value.source = "<p>Morning number four, and Kwon Mi-rae.</p>"
    page.save_revision()
    found = findings_of(manuscript_of(page))
    assert asked == ["Morning number four, and Kwon Mi-rae.\n"]
    assert [item.words for item in found] == ["Kwon Mi-rae"]


def test_a_block_that_was_moved_keeps_its_findings_and_tells_its_new_place():
    memory = ScanMemory()
    for path in ("body.1", "body.9"):
        passage = Passage(path, "She is 34.", "en")
        found = memory.raw_findings(passage, b"known", lambda: list(FOUND))
        assert [(each.path, each.start) for each in found] == [(path, 7)]
    title = Passage("title", "She is 34.", "en", PassageKind.TITLE)
    assert memory.raw_findings(title, b"known", list) == []


def test_two_who_checked_the_same_at_once_keep_nothing_alive_too_long(monkeypatch):
    memory, now = ScanMemory(), [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])

    def check_while_another_does():
        now[0] = LONGEST - 1
        memory.findings(WORDS, "known", lambda: list(FOUND))  # theirs is older than this answer
        memory.findings(WORDS, "something else", lambda: list(FOUND))
        now[0] = LONGEST
        return list(FOUND)

    memory.findings(WORDS, "known", check_while_another_does)
    now[0] = 2 * LONGEST - 0.5
    assert memory.findings(WORDS, "something else", list) == []
    assert memory.findings(WORDS, "known", list) == FOUND
