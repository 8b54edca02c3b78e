"""Exceptions of the whole site: with who, when and why; retired, never deleted."""

import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from stories.audit.lines import AuditLine
from stories.people.public_names import PublicName, add_exception, retire_exception
from stories.people.terms import protect
from stories.redaction.lexicons import lexicon_for
from stories.redaction.scanning import findings_of
from tests import factories as make

pytestmark = pytest.mark.django_db


def add(name: str = "Harbour Lights", by: str = "ada", **changes) -> PublicName:
    values = {"kind": "organisation", "reason": "our own name"} | changes
    return add_exception(name=name, **values, by=make.user(by))


def told(act: str) -> list[AuditLine]:
    return list(AuditLine.objects.filter(act=act))


def test_ada_adds_an_exception_and_the_log_tells_it_without_its_words() -> None:
    exception = add("  Harbour   Lights ")
    assert (exception.name, exception.added_by.username) == ("Harbour Lights", "ada")
    (line,) = told("exception_added")
    assert line.by == make.user("ada").pk
    assert json.loads(line.codes) == {"exception": exception.pk, "kind": "organisation"}


@pytest.mark.parametrize("name", ["erin", "ruth"])
def test_only_administrators_make_exceptions(name: str) -> None:
    with pytest.raises(PermissionDenied):
        add(by=name)
    with pytest.raises(PermissionDenied):
        retire_exception(public_name=add(), by=make.user(name))


def test_who_has_left_makes_no_exception() -> None:
    ada = make.user("ada")
    ada.is_active = False
    with pytest.raises(PermissionDenied):
        add_exception(name="Harbour", kind="place", reason="known", by=ada)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"name": "  "}, "Write the words"),
        ({"name": "K"}, "at least two letters"),
        ({"name": ".*"}, "at least two letters"),
        ({"name": "Ha\u200brbour"}, "nobody sees"),
        ({"reason": " "}, "Say why"),
        ({"kind": "whim"}, "no kind of exception"),
        ({"name": "x" * 121}, "at most 120"),
        ({"reason": "x" * 201}, "200"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_to_do(wrong: dict, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        add(**wrong)
    assert not PublicName.objects.exists()


@pytest.mark.parametrize("name", ["Kwon Mi-rae", "Mirae Kwon", "권미래"])
@pytest.mark.parametrize("kind", ["person", "house", "staff"])
def test_a_true_name_is_never_an_exception_in_any_spelling(name: str, kind: str) -> None:
    make.storyteller()
    with pytest.raises(ValidationError, match="true name"):
        add(name, kind=kind)


def test_the_name_of_a_relative_is_none_either() -> None:
    protect(storyteller=make.storyteller(), kind="relative", terms=["Pyo Kang-il"])
    with pytest.raises(ValidationError, match="true name"):
        add("Kang-il Pyo", kind="person")


def test_the_same_words_are_not_added_twice() -> None:
    add()
    with pytest.raises(ValidationError, match="already"):
        add()


def test_a_retired_exception_keeps_who_and_when_and_is_no_longer_known() -> None:
    page, exception = make.article(), add()
    assert "Harbour Lights" in lexicon_for(page).public_names
    retired = retire_exception(public_name=exception, by=make.user("ada"))
    assert retired.retired_by == make.user("ada")
    assert retired.retired_at is not None
    assert not lexicon_for(page).public_names
    assert [line.by for line in told("exception_retired")] == [make.user("ada").pk]
    with pytest.raises(ValidationError, match="already"):
        retire_exception(public_name=exception, by=make.user("ada"))


def test_what_was_retired_can_come_back_with_a_new_reason() -> None:
    exception = add()
    before = retire_exception(public_name=exception, by=make.user("ada")).added_at
    again = add(reason="agreed anew")
    assert again.pk == exception.pk
    assert (again.reason, again.retired_at, again.retired_by) == ("agreed anew", None, None)
    assert again.added_at > before


def kinds_on(page) -> set[str]:
    return {str(found.finding.entity_type) for found in findings_of(page)}


def test_words_of_the_house_are_no_finding_of_any_kind() -> None:
    page = make.article(
        body=[("text", "<p>We write to desk@harbour.example and to Han Seol-a.</p>")]
    )
    assert {"email", "person_name"} <= kinds_on(page)
    add("desk@harbour.example", kind="house")
    add("Han Seol-a", kind="house")
    assert not {"email", "person_name"} & kinds_on(page)


def test_words_of_the_house_never_silence_a_protected_term() -> None:
    """A known place did, before somebody came from there, on pages where they are not."""
    page = make.article(body=[("text", "<p>The road from Pugo-ri was long.</p>")])
    exception = add("Pugo-ri", kind="house")
    make.storyteller()
    assert "protected_term" in kinds_on(page)
    retire_exception(public_name=exception, by=make.user("ada"))
    PublicName.objects.filter(pk=exception.pk).update(kind="place", retired_at=None)
    assert "protected_term" not in kinds_on(page)


@pytest.mark.parametrize("kind", ["place", "house", "organisation"])
def test_a_protected_home_town_is_never_an_exception_and_the_reason_is_said(kind: str) -> None:
    make.storyteller()
    with pytest.raises(ValidationError, match="home town of a storyteller") as refusal:
        add_exception(name="Pugo-ri", kind=kind, reason="known anyway", by=make.user("ada"))
    assert "somebody has to look" in str(refusal.value)
    assert not PublicName.objects.exists()
