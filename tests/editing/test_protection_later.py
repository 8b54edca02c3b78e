"""The panel right after a save: what the rules found, and the names in a moment."""

from dataclasses import replace

import pytest
from django.urls import reverse
from wagtail.models import GroupPagePermission

from stories.detection import EntityType, Finding, Severity
from stories.publishing.gate import find_blockers
from stories.redaction import scanning
from stories.redaction.approval import open_review
from stories.redaction.decisions import StoredFinding
from stories.redaction.scanning import findings_of
from stories.redaction.scanning_later import names_may_wait
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import edit, latest, signed_in, story_form

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

NAME = "Mago"  # which only a language model takes for a name here
TEXT = f"<p>Call {NAME} on +81 90-1234-5678.</p>"
STILL = "Names are still being read"
AS_SCRIPT = {"HTTP_ACCEPT": "application/json"}


def models_that_know_a_name(monkeypatch, settings, *, before=lambda: None):
    """Models that have read nothing yet and know one name; ``before`` they read they do this."""
    settings.LANDFALL_LANGUAGE_MODELS = True
    truly = scanning.scan

    def with_the_name(passages, lexicon, *, with_language_models, **options):
        found = truly(passages, lexicon, with_language_models=False, **options)
        if not with_language_models:
            return found
        before()
        name = Finding(EntityType.PERSON_NAME, "", 0, 0, Severity.MUST, "model_names", "A name.")
        places = [(each.path, each.text.index(NAME)) for each in passages if NAME in each.text]
        return found + [
            replace(name, path=path, start=at, end=at + len(NAME)) for path, at in places
        ]

    monkeypatch.setattr(scanning, "scan", with_the_name)
    monkeypatch.setattr("stories.redaction.scanning_later.unread_by_models", lambda _page: 9999)


@pytest.fixture(autouse=True)
def _models(monkeypatch, settings):
    models_that_know_a_name(monkeypatch, settings)


def kinds(page):
    return set(StoredFinding.objects.filter(page=page.pk).values_list("entity_type", flat=True))


def autosave(client, page, **changes):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, story_form(latest(page), **changes), **AS_SCRIPT).json()["html"]


def test_an_autosave_answers_with_the_rules_and_says_that_names_are_being_read():
    page, erin = make.story(), signed_in("erin")
    html = autosave(erin, page, text=TEXT)
    assert "1 must, 0 should" in html
    assert STILL in html
    assert "data-reading" in html
    assert f"<q>{NAME}</q>" not in html
    assert kinds(page) == {"phone"}


def test_the_second_answer_waits_for_everything_and_stores_it():
    page, erin = make.story(), signed_in("erin")
    autosave(erin, page, text=TEXT)
    answer = erin.post(reverse("stories_read_names", args=[page.pk]), **AS_SCRIPT).json()
    assert answer["success"]
    assert answer["changes"] == []
    assert "2 must, 0 should" in answer["html"]
    assert f"<q>{NAME}</q>" in answer["html"]
    assert STILL not in answer["html"]
    assert kinds(page) == {"phone", "person_name"}


def test_without_scripts_the_button_leads_back_to_the_editor():
    page, erin = make.story(body=[("text", TEXT)]), signed_in("erin")
    back = erin.post(reverse("stories_read_names", args=[page.pk]))
    assert back.url == reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_somebody_who_may_not_edit_has_nothing_read():
    page = make.story(body=[("text", TEXT)])
    StoredFinding.objects.all().delete()
    page.owner = make.user("sami")
    page.save(update_fields=["owner"])
    asked = signed_in("ruth")
    GroupPagePermission.objects.filter(group__user__username="ruth").delete()
    answer = asked.post(reverse("stories_read_names", args=[page.pk]), **AS_SCRIPT)
    assert answer.status_code == 400
    assert NAME not in answer.content.decode()
    assert kinds(page) == set()


def test_an_opened_draft_says_so_too_and_never_that_nothing_was_found():
    page = make.story(body=[("text", f"<p>Then came {NAME}.</p>")])
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = signed_in("erin").get(address).content.decode()
    assert STILL in html
    assert "Nothing found so far." in html
    assert "Nothing found that could give somebody away" not in html


def test_an_approved_page_is_not_called_complete_before_its_names_are_read():
    page, _edition = make.published_story()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = signed_in("erin").get(address).content.decode()
    assert "Nothing is missing" not in html
    assert STILL in html


def test_send_to_review_waits_for_everything():
    page, erin = make.story(), signed_in("erin")
    edit(erin, page, action="action-submit", text=TEXT)
    assert kinds(page) == {"phone", "person_name"}


def test_a_version_saved_by_code_is_read_whole():
    assert kinds(make.story(body=[("text", TEXT)])) == {"phone", "person_name"}


def test_the_gate_waits_for_everything_even_while_somebody_waits_for_a_save():
    page = make.story(body=[("text", f"<p>Then came {NAME}.</p>")])
    with names_may_wait():
        assert [item.words for item in findings_of(manuscript_of(page))] == [NAME]
        blockers = find_blockers(manuscript_of(page), open_review(manuscript_of(page), by=None))
    assert "open_findings" in {blocker.code for blocker in blockers}


def test_a_check_that_breaks_down_is_told_and_not_waited_for(monkeypatch):
    def broken(*_passages, **_options):
        raise RuntimeError

    page, erin = make.story(), signed_in("erin")
    monkeypatch.setattr(scanning, "scan", broken)
    html = autosave(erin, page, text=TEXT)
    assert "The text could not be checked" in html
    assert STILL not in html
    answer = erin.post(reverse("stories_read_names", args=[page.pk]), **AS_SCRIPT).json()
    assert "The text could not be checked" in answer["html"]
    assert kinds(page) == {"unscannable"}
