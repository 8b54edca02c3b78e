"""An answer of the editor is made of what the request knows, and of no more than is shown."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stories.editing.protection import just_checked
from stories.redaction.scanning import MEMORY
from tests import factories as make
from tests.desk import edit, latest, signed_in, story_form

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

PHONE = "<p>Call +81 90-1234-5678.</p>"
AS_SCRIPT = {"HTTP_ACCEPT": "application/json"}


def editor(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def autosave(client, page, **changes) -> str:
    answer = client.post(editor(page), story_form(latest(page), **changes), **AS_SCRIPT).json()
    assert answer["success"]
    return answer["html"]


def asked(call, table: str) -> int:
    """How many queries of a call read a table."""
    with CaptureQueriesContext(connection) as captured:
        call()
    return sum(f'FROM "{table}"' in each["sql"] for each in captured.captured_queries)


def test_an_autosave_renews_the_sides_and_sends_no_field() -> None:
    page, erin = make.story(), signed_in("erin")
    html = autosave(erin, page, text=PHONE)
    for side in ("status", "protection"):
        assert f"data-side-panel='{side}'" in html
    assert "data-w-breadcrumbs" in html
    for field in ('name="title"', "data-w-block-data-value", 'name="slug"'):
        assert field not in html


def test_the_editor_itself_has_all_its_fields_and_buttons() -> None:
    html = signed_in("erin").get(editor(make.story())).content.decode()
    for field in ('name="title"', "data-w-block-data-value", 'name="slug"'):
        assert field in html


def test_an_autosave_checks_the_words_once(monkeypatch) -> None:
    page, erin = make.story(), signed_in("erin")
    looked = []
    truly = MEMORY.findings
    monkeypatch.setattr(MEMORY, "findings", lambda *told: looked.append(1) or truly(*told))
    assert "90-1234-5678" in autosave(erin, page, text=PHONE)
    assert len(looked) == 1


def test_opening_and_autosaving_asks_for_the_workflow_twice_at_most() -> None:
    page, erin = make.story(), signed_in("erin")
    form = story_form(latest(page))
    workflows = "wagtailcore_workflowstate"
    # Once for all, once for the last one that is over; and whether one may be started.
    assert asked(lambda: erin.get(editor(page)), workflows) <= 4
    assert asked(lambda: erin.post(editor(page), form, **AS_SCRIPT), workflows) <= 4


def test_whoever_sends_a_page_to_review_sees_it_there() -> None:
    page, erin = make.story(), signed_in("erin")
    edit(erin, page, action="action-submit")
    assert page.workflow_in_progress
    assert "In Moderation" in erin.get(editor(page)).content.decode()


def test_what_was_found_in_older_words_is_not_shown_for_newer_ones(monkeypatch) -> None:
    page = make.story(body=[("text", PHONE)])
    version = latest(page).latest_revision
    version.save()
    assert [each.finding.entity_type for each in version.checked.look.found] == ["phone"]

    def broken(*_passages, **_options):
        raise RuntimeError

    MEMORY.forget()
    monkeypatch.setattr("stories.redaction.scanning.scan", broken)
    version.save()
    assert version.checked is None


def test_a_page_without_a_version_of_this_moment_is_shown_itself() -> None:
    page = latest(make.story())
    assert just_checked(page) is page
