"""What nobody should send, sent all the same: a clear answer each time, and nothing is lost."""

import json

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page, TaskState

from stories.people.terms import protect
from stories.publishing.editions import Edition
from tests import desk, factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent():
    """A story that Erin sent to review, and the state of the first stage."""
    page = factories.story()
    state = page.get_workflow().start(page, factories.user("erin"))
    return page, state.current_task_state


def test_sending_back_without_a_reason_by_wagtails_own_address(sent):
    page, state = sent
    address = f"/admin/pages/workflow/action/{page.pk}/reject/{state.pk}/"
    answer = desk.signed_in("sami").post(address, {"comment": ""}, follow=True)
    assert answer.status_code < 500
    assert TaskState.objects.get(pk=state.pk).status == TaskState.STATUS_IN_PROGRESS


@pytest.mark.parametrize("extra", ["{}", '{"comment": "  "}', '{"comment": null}'])
def test_sending_back_without_a_reason_by_the_editors_form(sent, extra):
    page, state = sent
    form = desk.story_form(desk.latest(page)) | {
        "action-workflow-action": "true",
        "workflow-action-name": "reject",
        "workflow-action-extra-data": extra,
    }
    answer = desk.signed_in("sami").post(f"/admin/pages/{page.pk}/edit/", form, follow=True)
    assert answer.status_code == 200
    assert TaskState.objects.get(pk=state.pk).status == TaskState.STATUS_IN_PROGRESS


def test_a_task_state_of_yesterday(sent):
    page, state = sent
    address = f"/admin/pages/workflow/action/{page.pk}/approve/{state.pk}/"
    sami = desk.signed_in("sami")
    sami.post(address, {"comment": ""})
    again = sami.post(address, {"comment": ""}, follow=True)
    assert again.status_code < 500
    assert Page.objects.get(pk=page.pk).current_workflow_task_state.pk != state.pk


def test_half_a_letter():
    """A browser can send half of a surrogate pair inside the JSON of a rich text."""
    page = factories.story()
    form = desk.story_form(desk.latest(page))
    text = json.loads(form["introduction"])
    text["blocks"] = [{"key": "a", "text": "\ud800", "type": "unstyled", "depth": 0}]
    text["blocks"][0] |= {"inlineStyleRanges": [], "entityRanges": []}
    form["introduction"] = json.dumps(text)
    answer = desk.signed_in("erin").post(f"/admin/pages/{page.pk}/edit/", form, follow=True)
    assert answer.status_code == 200
    assert "\ufffd" in desk.latest(page).introduction


@pytest.mark.parametrize(
    "change",
    [
        {"body-0-type": "carousel"},
        {"date": "2019-13-45"},
        {"date_precision": "hour"},
        {"appearances-0-consent": "999999"},
        {"appearances-TOTAL_FORMS": "x"},
        {"slug": "../admin"},
        {"expire_at": "2001-01-01 00:00"},
    ],
)
def test_forms_that_no_browser_sends(change):
    page = factories.story()
    before = page.revisions.count()
    form = desk.story_form(desk.latest(page)) | change
    try:
        answer = desk.signed_in("erin").post(f"/admin/pages/{page.pk}/edit/", form, follow=True)
    except ValidationError:
        pytest.fail("The form broke the desk.")
    assert answer.status_code < 500
    assert Page.objects.get(pk=page.pk).title == "A shop of our own"
    assert page.revisions.count() >= before


def test_a_shown_name_that_is_the_true_name():
    person = factories.storyteller("Kim S.", "surname_initial")
    with pytest.raises(ValidationError, match="same as a true name"):
        protect(storyteller=person, kind="name", terms=["Kim S."])


def test_a_consent_without_a_channel_and_one_that_ends_before_it_begins():
    person = factories.storyteller()
    consent = factories.consent(person)
    for field, value in (("channels", ()), ("languages", ())):
        broken = factories.consent(person)
        setattr(broken, field, value)
        with pytest.raises(ValidationError, match="at least one"):
            broken.full_clean()
    consent.expires_on = consent.given_on.replace(year=consent.given_on.year - 1)
    with pytest.raises(ValidationError, match="end before it was given"):
        consent.full_clean()


def test_a_page_with_an_unknown_block_is_kept_whole():
    """Wagtail drops the block where it shows the page; the version keeps it, the gate says so."""
    page = factories.story()
    revision = page.latest_revision
    blocks = [*json.loads(revision.content["body"]), {"type": "carousel", "value": "x", "id": "v"}]
    revision.content["body"] = json.dumps(blocks)
    revision.save()
    ada = desk.signed_in("ada")
    answer = ada.post(
        f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/", follow=True
    )
    assert "A block of an unknown kind: carousel" in answer.content.decode()
    revision.refresh_from_db()
    assert "carousel" in revision.content["body"]
    assert not Edition.objects.of_page(page.pk).exists()
