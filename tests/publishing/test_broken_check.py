"""A check that breaks down opens nothing, and stops nobody else."""

import pytest
from django.core.exceptions import ValidationError

from stories.detection import UnscannableContent
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.gate import publish_page
from stories.redaction.approval import open_review
from stories.redaction.deciding import NOT_READ, decide_finding
from stories.redaction.scanning import MEMORY, FoundWords, unscannable
from tests import factories

pytestmark = pytest.mark.django_db


def broken(*_passages, **_options):
    raise RuntimeError("with words of the story in it")


def test_the_gate_says_so_and_the_log_tells_no_words(monkeypatch, caplog):
    page, _edition = factories.published_story()
    MEMORY.forget()
    monkeypatch.setattr("stories.redaction.scanning.scan", broken)
    with pytest.raises(PublicationBlocked, match="The check of the text broke down"):
        publish_page(page)
    assert "RuntimeError" in caplog.text
    assert "words of the story" not in caplog.text


def test_nobody_can_keep_what_could_not_be_read():
    page = factories.story()
    finding = unscannable(UnscannableContent("body", "unknown"))
    with pytest.raises(ValidationError, match=str(NOT_READ)):
        decide_finding(
            review=open_review(page),
            page=page,
            found=FoundWords(finding, "", "", None),
            verdict="keep",
            by=factories.user("ruth"),
            note="it will be fine",
        )
