"""Findings on every save, and the Protection panel beside the editor."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.users.models import UserProfile

from stories.editing.protection_panel import jump_to
from stories.redaction.decisions import StoredFinding
from tests import factories as make
from tests.desk import edit, latest, signed_in, story_form

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

PHONE = "<p>Call me on +81 90-1234-5678 when the shop is open.</p>"


def panel_of(client, page):
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return response.content.decode()


def broken(*passages, **options):
    raise RuntimeError("the number +81 90-1234-5678 broke the detector")


def test_saving_in_the_editor_stores_findings_without_the_words():
    page = make.story()
    assert not StoredFinding.objects.filter(page=page.pk).exists()
    edit(signed_in("erin"), page, text=PHONE)
    stored = StoredFinding.objects.get(page=page.pk, entity_type="phone")
    assert stored.severity == "must"
    told = [
        str(getattr(stored, field.name)) for field in stored._meta.fields if field.name != "page"
    ]
    assert not [text for text in told if "90-1234" in text]


def test_a_new_page_is_checked_when_it_is_first_saved():
    index = make.index()
    erin = signed_in("erin")
    form = story_form(title="New", slug="new", text=PHONE)
    erin.post(reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk]), form)
    page = Page.objects.get(slug="new")
    assert StoredFinding.objects.filter(page=page, entity_type="phone").exists()


def test_an_autosave_that_overwrites_is_checked_too():
    page = make.story()
    erin = signed_in("erin")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    as_script = {"HTTP_ACCEPT": "application/json"}
    first = erin.post(address, story_form(latest(page)), **as_script).json()
    again = {"overwrite_revision_id": str(first["revision_id"])}
    answer = erin.post(address, story_form(latest(page), text=PHONE) | again, **as_script).json()
    assert answer["revision_id"] == first["revision_id"]
    assert StoredFinding.objects.filter(page=page.pk, entity_type="phone").exists()
    assert "90-1234-5678" in answer["html"]
    assert "data-side-panel='protection'" in answer["html"]


def test_a_version_saved_by_code_is_checked_too():
    page = make.story(body=[("text", PHONE)])
    assert StoredFinding.objects.filter(page=page.pk, entity_type="phone").exists()


def test_findings_that_were_solved_are_forgotten():
    page = make.story(body=[("text", PHONE)])
    edit(signed_in("erin"), page, text=make.CALM_TEXT)
    assert not StoredFinding.objects.filter(page=page.pk).exists()


def test_a_check_that_breaks_down_never_loses_the_words(monkeypatch, caplog):
    page = make.story()
    monkeypatch.setattr("stories.redaction.scanning.scan", broken)
    html = edit(signed_in("erin"), page, text=PHONE).content.decode()
    assert "90-1234-5678" in latest(page).body[0].value.source
    assert "The text could not be checked" in html
    assert "Tell an administrator" in html
    stored = StoredFinding.objects.get(page=page.pk)
    assert (stored.entity_type, stored.severity) == ("unscannable", "must")
    assert "broke down: RuntimeError" in caplog.text
    assert "90-1234" not in caplog.text


def test_the_panel_counts_and_puts_the_worst_first():
    page = make.story(body=[("text", PHONE + "<p>I was 27 then.</p>")])
    html = panel_of(signed_in("erin"), page)
    assert "1 must, 1 should" in html
    assert html.index("telephone number") < html.index("exact age")
    assert 'data-side-panel-toggle="protection"' in html


def test_kinds_of_findings_are_named_in_the_language_of_the_desk():
    client = signed_in("erin")
    erin = get_user_model().objects.get(username="erin")
    UserProfile.objects.update_or_create(user=erin, defaults={"preferred_language": "ko"})
    html = panel_of(client, make.story(body=[("text", PHONE)]))
    assert "전화번호" in html
    assert "telephone number" not in html


def test_the_panel_leads_to_the_words():
    page = make.story(body=[("text", PHONE)])
    block = latest(page).body[0].id
    assert f"#:w:contentpath=body.{block}" in panel_of(signed_in("erin"), page)
    assert jump_to("introduction#link2") == "#:w:contentpath=introduction"
    assert jump_to("appearances.1.update") == "#inline_child_appearances-1"


def test_the_panel_says_what_is_missing_and_who_can_supply_it():
    person = make.storyteller()
    page = make.story(person=person, record=None)
    html = panel_of(signed_in("erin"), page)
    assert "There is no consent for “K. M.”" in html
    assert "Whoever keeps the contact with the storyteller" in html
    assert "No redaction review of these words is approved." in html


def test_the_panel_of_an_approved_page_misses_nothing():
    page, _edition = make.published_story()
    assert "Nothing is missing: these words are approved." in panel_of(signed_in("erin"), page)


def test_a_page_without_findings_says_so():
    assert "Nothing found that could give somebody away" in panel_of(
        signed_in("erin"), make.story()
    )


def test_a_page_that_was_never_saved_asks_for_a_first_draft():
    index = make.index()
    address = reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk])
    assert "Save a first draft" in signed_in("erin").get(address).content.decode()


def test_every_page_type_has_the_panel():
    pages = [make.home(), make.index(), make.meetings(), make.article(), make.story()]
    erin = signed_in("erin")
    assert all("data-protection" in panel_of(erin, page) for page in pages)


def test_use_it_works_in_a_panel_that_an_autosave_has_renewed():
    page = make.story()
    erin = signed_in("erin")
    form = story_form(latest(page), title="The shop of Kwon Mi-rae")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = erin.post(address, form, HTTP_ACCEPT="application/json").json()["html"]
    panel = html[html.index("data-protection") :]
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', panel))
    fields["wording"] = re.findall(r'name="wording" value="([^"]*)"', panel)[0]
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = erin.cookies
    strict.post(reverse("stories_use_suggestion", args=[page.pk]), fields)
    assert latest(page).title == "The shop of K. M."
