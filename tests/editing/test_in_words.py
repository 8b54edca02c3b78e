"""What the detectors say in English, the desk says in the language of whoever sits there."""

import ast
from pathlib import Path

import pytest
from django.utils import translation

from stories.detection import EntityType
from stories.detection.detectors.dates import REASON
from stories.detection.policy import CHILD_REASON
from stories.editing.in_words import kind_in_words, reason_in_words
from stories.redaction.scanning import UnscannableContent, unscannable

DETECTORS = Path("stories/detection/detectors")


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_a_reason_is_told_in_the_language_of_the_desk(language: str) -> None:
    with translation.override(language):
        assert reason_in_words(REASON) != REASON
        child = reason_in_words(f"{REASON} {CHILD_REASON}")
        assert child == f"{reason_in_words(REASON)} {reason_in_words(CHILD_REASON)}"
        assert CHILD_REASON not in child


@pytest.mark.parametrize("language", ["ja", "ko"])
@pytest.mark.parametrize("kind", list(EntityType))
def test_every_kind_of_finding_has_a_name_in_every_language(kind, language: str) -> None:
    with translation.override(language):
        assert kind_in_words(kind) != kind.label


def test_in_english_it_is_what_the_detector_said() -> None:
    assert reason_in_words(REASON) == REASON
    assert reason_in_words("") == kind_in_words("") == ""


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_what_cannot_be_read_is_told_with_its_cause(language: str) -> None:
    reason = unscannable(UnscannableContent("body.0", "the block “map” has no reader")).reason
    with translation.override(language):
        told = reason_in_words(reason)
    assert "the block “map” has no reader" in told
    assert not told.startswith("This part")


def test_every_reason_of_a_detector_is_marked_for_the_catalogues() -> None:
    """A reason that is no call is a bare string: the catalogues would never hear of it."""
    bare = [
        f"{path.name}: {node.lineno}"
        for path in DETECTORS.glob("*.py")
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.AnnAssign)
        and "REASON" in ast.unparse(node.target)
        and isinstance(node.value, ast.Constant | ast.JoinedStr)
    ]
    assert not bare
