"""Who wrote it: every name minds, but one that may be told, initials and roles."""

import pytest

from stories.detection import EntityType, PassageKind, Severity
from tests.detection.readers import by_rules, found, registry


def authors(text, lexicon=None):
    return found(text, EntityType.PERSON_NAME, lexicon=lexicon, kind=PassageKind.BYLINE)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mara Finchley", ["Mara Finchley"]),
        ("Kim Chol-su, field worker", ["Kim Chol-su"]),
        ("Mara Finchley and Odd Berg", ["Mara Finchley", "Odd Berg"]),
        ("Finch", ["Finch"]),
        ("サラ・ベルク", ["サラ・ベルク"]),
        ("田中花子、通訳", ["田中花子"]),
        ("김영자, 편집부", ["김영자"]),
        ("The Friday Table", ["The Friday Table"]),
    ],
)
def test_an_author_is_a_name_whatever_it_looks_like(text, words):
    assert authors(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "M. F.",
        "Mr. I.K.",
        "Kim S.",
        "Park OO",
        "a volunteer",
        "The editors",
        "our correspondent at the harbour",
        "Editors",
        "編集部",
        "当会のスタッフ",
        "우리 활동가",
        "편집부, 통역",
    ],
)
def test_initials_and_roles_are_silent(text):
    assert authors(text) == []


def test_whoever_may_be_named_is_silent():
    lexicon = registry(public_names={"Edda Marlowe"}, shown_names={"Willow": "S-001"})
    assert authors("Edda Marlowe and Willow", lexicon) == []
    assert authors("Edda Marlowe and Rowan", lexicon) == ["Rowan"]


def test_a_name_has_to_be_solved():
    (finding,) = by_rules("Mara Finchley", kind=PassageKind.BYLINE)
    assert finding.severity == Severity.MUST
    assert "an author is named" in finding.reason.lower()


def test_the_same_words_elsewhere_are_no_byline():
    assert by_rules("The Friday Table", kind=PassageKind.LABEL) == []
