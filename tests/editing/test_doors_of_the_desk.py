"""Publish, pressed anywhere in the admin: an answer in plain words, and nothing half-done."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from stories.editing.doors import publish_checked
from stories.editing.protection_panel import SCAN_BROKEN
from stories.publishing.blockers import PublicationBlocked
from stories.publishing.editions import Edition
from stories.publishing.withdrawals import GateEntry
from stories.redaction.scanning import MEMORY
from tests import factories as make
from tests.desk import edit, latest, signed_in, story_form

pytestmark = pytest.mark.django_db


def said(response) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def readable(page: Page) -> bool:
    return Edition.objects.readable().filter(page_number=page.pk).exists()


def approved_story():
    """A story that is approved but taken down, so that Publish may issue it again."""
    page, edition = make.published_story()
    Edition.objects.filter(pk=edition.pk).delete()
    Page.objects.filter(pk=page.pk).update(live=False)
    return page


def test_publish_in_the_editor_saves_the_words_and_says_what_is_missing():
    page = make.story(record=None, person=make.storyteller())
    response = edit(signed_in("ada"), page, action="action-publish", teaser="A new teaser")
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "Not published yet; your words are saved" in said(response)
    assert "No redaction review of these words is approved" in said(response)
    assert "There is no consent for “K. M.”" in said(response)
    assert "Whoever keeps the contact" in said(response)
    assert latest(page).teaser == "A new teaser"
    assert not Page.objects.get(pk=page.pk).live
    assert not readable(page)


def test_publish_of_a_new_page_keeps_it_as_a_draft():
    index = make.index()
    address = reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk])
    form = story_form(title="New", slug="new") | {"action-publish": "1"}
    response = signed_in("ada").post(address, form, follow=True)
    assert "Not published yet" in said(response)
    page = Page.objects.get(slug="new")
    assert not page.live
    assert not readable(page)


def test_publish_of_approved_words_issues_their_edition():
    page = approved_story()
    response = edit(signed_in("ada"), page, action="action-publish")
    edition = Edition.objects.readable().get(page_number=page.pk)
    assert "Readers find it at" in said(response)
    assert edition.path in said(response)
    assert Page.objects.get(pk=page.pk).live


def test_an_empty_save_in_the_editor_does_not_void_the_approval():
    page, edition = make.published_story()
    edit(signed_in("ada"), page)
    assert latest(page).fingerprint() == edition.fingerprint


def test_publish_of_approved_words_that_were_changed_is_refused():
    page = approved_story()
    response = edit(signed_in("ada"), page, action="action-publish", title="Another title")
    assert "No redaction review of these words is approved" in said(response)
    assert not readable(page)


def test_an_editor_who_forges_publish_saves_a_draft():
    page = make.story()
    edit(signed_in("erin"), page, action="action-publish", teaser="Mine")
    assert latest(page).teaser == "Mine"
    assert not readable(page)


def test_publish_when_the_check_breaks_down_is_refused(monkeypatch):
    page = approved_story()

    def broken(*passages, **options):
        raise RuntimeError

    MEMORY.forget()
    monkeypatch.setattr("stories.redaction.scanning.scan", broken)
    response = edit(signed_in("ada"), page, action="action-publish")
    assert "The check of the text broke down" in said(response)
    assert not readable(page)


def test_what_breaks_the_check_may_break_a_condition_too(monkeypatch):
    page = approved_story()

    def broken(_page):
        raise RuntimeError

    monkeypatch.setattr("stories.pages.gated.passages_of", broken)
    with pytest.raises(PublicationBlocked) as refusal:
        publish_checked(page, make.user("ada"))
    assert refusal.value.blockers == [SCAN_BROKEN]
    assert not readable(page)


def test_what_breaks_something_else_is_not_told_as_a_broken_check(monkeypatch):
    page = approved_story()

    def broken(_page, _review):
        raise RuntimeError("somewhere else")

    monkeypatch.setattr("stories.publishing.gate.write_edition", broken)
    with pytest.raises(RuntimeError, match="somewhere else"):
        edit(signed_in("ada"), page, action="action-publish")
    assert not readable(page)


def bulk(client, action: str, *pages: Page, **data: str):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    query = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{query}&next=/admin/", data, follow=True)


def test_publishing_many_pages_publishes_those_that_are_approved():
    ready, draft = approved_story(), make.story(person=make.storyteller("P. L."), title="Draft")
    response = bulk(signed_in("ada"), "publish", ready, draft)
    assert readable(ready)
    assert not readable(draft)
    assert "Pages published: 1" in said(response)
    assert "“Draft” was not published" in said(response)


def test_publishing_a_page_with_everything_below_asks_the_gate_for_each():
    ready, draft = approved_story(), make.story(person=make.storyteller("P. L."), title="Draft")
    index = Page.objects.get(pk=ready.get_parent().pk)
    bulk(signed_in("ada"), "publish", index, include_descendants="on")
    assert readable(ready)
    assert not readable(draft)


def test_a_refusal_in_bulk_is_logged_without_words():
    draft = make.story(title="Draft")
    bulk(signed_in("ada"), "publish", draft)
    entry = GateEntry.objects.filter(page_number=draft.pk, act=GateEntry.Act.KEPT_SHUT).get()
    assert entry.blockers == ["not_approved"]


def test_other_bulk_actions_are_left_alone():
    draft = make.story(title="Draft")
    bulk(signed_in("zoe"), "delete", draft)
    assert not Page.objects.filter(pk=draft.pk).exists()


def test_the_admin_api_answers_400_and_names_what_is_missing():
    page = make.story()
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, "publish"])
    response = signed_in("ada").post(address)
    assert response.status_code == 400
    assert "Only an approved review publishes a page" in response.content.decode()
    assert not readable(page)


def test_a_refusal_from_deep_inside_a_screen_is_a_message_not_a_breakdown(monkeypatch):
    page = make.story()
    make.approve_text(page)
    state = page.current_workflow_task_state
    task = state.task.specific
    monkeypatch.setattr(type(task), "get_actions", lambda *args: [("approve", "Approve", False)])
    make.review(page)
    appearance = page.appearances.get()
    appearance.consent.expires_on = appearance.consent.given_on
    appearance.consent.save()
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    response = signed_in("ruth").post(address, follow=True)
    assert "The consent for “K. M.” has ended" in said(response)
    state.refresh_from_db()
    assert state.status == "in_progress"
    assert not readable(page)


def test_the_buttons_speak_the_words_of_the_desk():
    page = make.story()
    html = signed_in("erin").get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "Send to review" in html.content.decode()
    assert "Submit to" not in html.content.decode()


def test_view_live_leads_to_the_edition_and_only_while_there_is_one():
    page, edition = make.published_story()
    draft = make.story(person=make.storyteller("P. L."))
    published = Page.objects.get(pk=page.pk).specific
    assert published.url == edition.path
    assert published.full_url.endswith(edition.path)
    assert Page.objects.get(pk=draft.pk).specific.url is None


@pytest.mark.parametrize("name", ["erin", "zoe"])
def test_nobody_can_make_the_desk_break_on_purpose(name):
    assert signed_in(name).get("/admin/failwhale/").status_code == 404


def waiting_for_a_colleague():
    """A page of Erin's that waits for somebody to say that its text is ready."""
    page = make.story()
    state = page.get_workflow().start(page, make.user("erin")).current_task_state
    return page, state


@pytest.mark.parametrize(
    ("name", "why", "way_back"),
    [
        ("erin", "You wrote or edited this text", "wagtailadmin_pages:edit"),
        ("ada", "This stage is for: Editors", "wagtailadmin_pages:edit"),
    ],
)
@pytest.mark.parametrize("act", ["approve", "reject"])
def test_who_may_not_end_the_first_stage_is_told_why(name, why, way_back, act):
    page, state = waiting_for_a_colleague()
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, act, state.pk])
    response = signed_in(name).post(address, {"comment": "No."}, follow=True)
    assert response.redirect_chain == [(reverse(way_back, args=[page.pk]), 302)]
    assert why in said(response)
    assert "Sorry" not in said(response)
    state.refresh_from_db()
    assert state.status == "in_progress"


def test_a_window_over_the_page_leads_back_to_it_with_the_reason():
    page, state = waiting_for_a_colleague()
    erin = signed_in("erin")
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk])
    answer = erin.get(address, headers={"x-requested-with": "XMLHttpRequest"}).json()
    editor = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert answer == {"step": "success", "redirect": editor}
    assert "You wrote or edited this text" in said(erin.get(editor))


def test_who_changes_the_words_while_calling_them_ready_keeps_the_words_and_is_told_why():
    page, state = waiting_for_a_colleague()
    sami, press = signed_in("sami"), {"workflow-action-name": "approve"}
    for teaser in ("A better teaser", "The best teaser"):
        form = story_form(latest(page), teaser=teaser) | {"action-workflow-action": "1"} | press
        response = sami.post(f"/admin/pages/{page.pk}/edit/", form, follow=True)
        assert response.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert "You wrote or edited this text" in said(response)
        assert "Sorry" not in said(response)
        assert latest(page).teaser == teaser
        state.refresh_from_db()
        assert state.status == "in_progress"


def test_a_colleague_of_the_author_is_not_kept_from_the_first_stage():
    page, state = waiting_for_a_colleague()
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    assert "You wrote" not in said(signed_in("sami").post(address, follow=True))
    state.refresh_from_db()
    assert state.status == "approved"
