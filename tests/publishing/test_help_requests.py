"""Who can be asked for what keeps a page from readers, and how often."""

import ast
import inspect
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from stories.audit.lines import AuditLine
from stories.publishing.conditions import CONDITIONS
from stories.publishing.help_requests import (
    SUPPLIERS,
    HelpRequest,
    ask_for_help,
    asked_last,
    called,
    who_can_supply,
)
from tests import factories as make
from tests.desk import zoe

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


@pytest.fixture
def page():
    for name in make.STAFF:
        make.user(name)
    return make.story(record=None, person=make.storyteller())


def names(page, code: str, *, asker: str = "erin") -> list[str]:
    return [user.username for user in who_can_supply(page, [code], asker=make.user(asker))[code]]


def codes_of_the_gate() -> set[str]:
    modules = {inspect.getmodule(condition) for condition in CONDITIONS}
    calls = [
        node
        for module in modules
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Blocker"
    ]
    return {call.args[0].value for call in calls}


def test_for_everything_that_the_gate_misses_it_is_said_who_can_supply_it():
    assert codes_of_the_gate() == set(SUPPLIERS)


def test_a_consent_is_recorded_by_editors_and_administrators(page):
    assert names(page, "no_consent") == ["ada", "sami"]
    assert names(page, "no_consent", asker="sami") == ["ada", "erin"]


def test_a_review_is_made_by_reviewers_who_did_not_write_the_words(page):
    assert names(page, "not_approved") == ["noa", "ruth"]
    page.teaser = "Told by Ruth."
    page.save_revision(user=make.user("ruth"))
    assert names(page, "not_approved") == ["noa"]


def test_nobody_else_is_asked_for_what_the_author_can_do(page):
    assert names(page, "consent_name") == []
    assert names(page, "a code nobody knows") == []


def test_whoever_has_no_address_or_has_left_is_not_offered(page):
    sami, ada = make.user("sami"), make.user("ada")
    sami.email = ""
    sami.save()
    ada.is_active = False
    ada.save()
    assert names(page, "no_consent") == []


def test_a_superuser_is_asked_where_there_is_nobody_else(page):
    zoe()
    assert names(page, "no_consent") == ["ada", "sami"]
    make.user("ada").delete()
    assert names(page, "private") == ["zoe"]


def test_people_are_called_by_their_names_where_they_have_some():
    ruth = make.user("ruth")
    assert called(ruth) == "ruth"
    ruth.first_name, ruth.last_name = "Ruth", "Abela"
    assert called(ruth) == "Ruth Abela"


def test_who_was_asked_stands_in_a_row_and_in_the_log_by_code(page):
    erin, sami = make.user("erin"), make.user("sami")
    request = ask_for_help(page=page, code="no_consent", asked=sami, by=erin)
    assert HelpRequest.objects.get(page=page.pk) == request
    assert asked_last(page) == {("no_consent", sami.pk): request}
    assert str(request).startswith("no_consent 20")
    line = AuditLine.objects.filter(act="help_asked").get()
    assert (line.page, line.by) == (page.pk, erin.pk)
    assert "no_consent" in line.codes


def test_the_same_person_is_asked_for_the_same_thing_once_a_day(page):
    erin, sami, ada = make.user("erin"), make.user("sami"), make.user("ada")
    first = ask_for_help(page=page, code="no_consent", asked=sami, by=erin)
    with pytest.raises(ValidationError, match="today already"):
        ask_for_help(page=page, code="no_consent", asked=sami, by=erin)
    ask_for_help(page=page, code="no_consent", asked=ada, by=erin)
    ask_for_help(page=page, code="consent_over", asked=sami, by=erin)
    HelpRequest.objects.filter(pk=first.pk).update(at=timezone.now() - timedelta(days=1))
    ask_for_help(page=page, code="no_consent", asked=sami, by=erin)
    assert HelpRequest.objects.count() == 4


def test_nobody_is_asked_for_what_is_not_theirs(page):
    erin, ruth = make.user("erin"), make.user("ruth")
    for stranger in (ruth, erin, None):
        with pytest.raises(ValidationError, match="cannot supply"):
            ask_for_help(page=page, code="no_consent", asked=stranger, by=erin)
    with pytest.raises(PermissionDenied, match="may not edit"):
        ask_for_help(page=page, code="no_consent", asked=erin, by=ruth)
    assert not HelpRequest.objects.exists()
