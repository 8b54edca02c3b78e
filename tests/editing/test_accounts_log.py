"""Accounts, groups and rights in the log: what is changed at the desk is a line."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.log_actions import LogContext

from stories.audit.lines import AuditLine
from stories.audit.verifying import verify_log
from stories.reporting.log_words import codes_in_words
from tests import desk, factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return factories.user("ada")


def told(act):
    return [(line.by, json.loads(line.codes)) for line in AuditLine.objects.filter(act=act)]


def test_who_becomes_a_reviewer_and_who_is_one_no_more_is_told(ada):
    erin, reviewers = factories.user("erin"), Group.objects.get(name="Reviewers")
    with LogContext(user=ada):
        erin.groups.add(reviewers)
        reviewers.user_set.remove(erin)
        erin.groups.clear()
        erin.groups.clear()  # nothing is left to be taken
    editors = Group.objects.get(name="Editors")
    assert told("groups_changed") == [
        (ada.pk, {"account": erin.pk, "given_groups": [reviewers.pk]}),
        (ada.pk, {"account": erin.pk, "taken_groups": [reviewers.pk]}),
        (ada.pk, {"account": erin.pk, "taken_groups": [editors.pk]}),
    ]


def test_an_account_that_is_closed_and_opened_again_is_told_and_nothing_else_of_it(ada):
    noa = factories.user("noa")
    with LogContext(user=ada):
        noa.first_name = "Noa"
        noa.save()
        noa.is_active = False
        noa.save()
        noa.save(update_fields=["last_login"])
        noa.is_active = True
        noa.save(update_fields=["is_active"])
    assert told("account_changed") == [
        (ada.pk, {"account": noa.pk, "is_active": False, "is_superuser": False}),
        (ada.pk, {"account": noa.pk, "is_active": True, "is_superuser": False}),
    ]


def test_a_new_account_and_one_that_goes_are_told_by_their_numbers(ada):
    with LogContext(user=ada):
        made = get_user_model().objects.create_user("mina", "mina@example.org")
        number = made.pk
        made.delete()
    assert [codes["account"] for _by, codes in told("account_added")] == [number]
    assert told("account_removed") == [(ada.pk, {"account": number})]
    assert "mina" not in "".join(AuditLine.objects.values_list("codes", flat=True))


def test_rights_of_a_group_are_told_by_their_names(ada):
    editors = Group.objects.get(name="Editors")
    right = Permission.objects.get(codename="review_redactions")
    with LogContext(user=ada):
        editors.permissions.add(right)
        editors.permissions.remove(right)
    assert told("rights_changed") == [
        (ada.pk, {"group": editors.pk, "given": ["review_redactions"]}),
        (ada.pk, {"group": editors.pk, "taken": ["review_redactions"]}),
    ]


def test_closing_an_account_on_wagtails_own_screen_is_a_line_and_the_log_stays_whole():
    zoe, noa = desk.signed_in("zoe"), factories.user("noa")
    reviewers = Group.objects.get(name="Reviewers")
    form = {
        "username": "noa",
        "email": "noa@example.org",
        "first_name": "Noa",
        "last_name": "B.",
        "groups": [reviewers.pk],
    }
    zoe.post(f"/admin/users/edit/{noa.pk}/", form)  # without “active”
    noa.refresh_from_db()
    assert not noa.is_active
    (by, codes), *others = told("account_changed")
    assert (by, codes["account"], codes["is_active"]) == (desk.zoe().pk, noa.pk, False)
    assert not others
    assert verify_log().broken is None


def test_the_command_line_enters_nothing():
    noa = factories.user("noa")
    noa.is_active = False
    noa.save()
    noa.groups.clear()
    noa.delete()
    assert not AuditLine.objects.exists()


def test_the_screen_of_the_log_tells_names_where_the_line_has_numbers(ada):
    erin, reviewers = factories.user("erin"), Group.objects.get(name="Reviewers")
    with LogContext(user=ada):
        erin.groups.add(reviewers)
    html = desk.signed_in("ada").get("/admin/stories/log/").content.decode()
    assert "account: erin, given_groups: Reviewers" in html
    codes = AuditLine.objects.get().codes
    assert codes_in_words(codes) == f"account: {erin.pk}, given_groups: {reviewers.pk}"
