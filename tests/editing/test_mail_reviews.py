"""E-mails about reviews and live pages: the right people, the comment, one link, no secret."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.users.models import UserProfile

from stories.editing.mail import tell_somebody_asked
from stories.editing.mail_reviews import tell_handed_over, tell_overdue, tell_taken_over
from stories.editing.mailing import SUBJECTS, SWITCHES
from stories.people.terms import protect
from stories.publishing.gate import finish_approved
from stories.publishing.holding import lift_hold, set_hold
from stories.redaction.approval import approve, open_review
from stories.redaction.claims import claim
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of
from tests import factories as make
from tests.desk import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

TITLE = "The shop above the harbour"
TOWN = "Tolmari"
SECRETS = (TITLE, "harbour", "K. M.", "Kwon", "Mi-rae", "Pugo", TOWN, "was 27", "LF-", "+81")
BODY = f"<p>I was 27 when I left {TOWN}. Call +81 90-1234-5678.</p>"


@pytest.fixture
def sent(mailoutbox, django_capture_on_commit_callbacks):
    """Do something, and get the e-mails that it sends."""

    def during(act):
        connection.run_on_commit.clear()
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return list(mailoutbox)

    return during


@pytest.fixture(autouse=True)
def staff():
    for name in make.STAFF:
        make.user(name)


def secret_page(**changes):
    person = make.storyteller(**changes)
    return make.story(title=TITLE, person=person, body=[("text", BODY)])


def everything(message) -> str:
    """Subject, text, HTML, and all that goes over the wire with it."""
    html = message.alternatives[0].content
    headers = "\n".join(f"{key}: {value}" for key, value in message.message().items())
    return f"{message.subject}\n{message.body}\n{html}\n{headers}"


def reached(messages) -> list[str]:
    return sorted(message.to[0].partition("@")[0] for message in messages)


def link_of(message) -> str:
    (link,) = {part for part in message.body.split() if part.startswith("http")}
    assert link in message.alternatives[0].content
    return link.removeprefix("http://testserver")


def overdue(page) -> RedactionReview:
    review = open_review(manuscript_of(page))
    review.due_on = timezone.localdate() - timedelta(days=2)
    review.save()
    return review


def test_a_review_handed_over_is_told_to_whoever_has_it_now(sent):
    page = secret_page()
    ruth, noa = make.user("ruth"), make.user("noa")
    comment = "Please look at the second half."
    (message,) = sent(lambda: tell_handed_over(page=page, to=noa, by=ruth, comment=comment))
    assert reached([message]) == ["noa"]
    assert comment in message.body
    assert link_of(message) == reverse("stories_review", args=[page.pk])
    assert sent(lambda: tell_handed_over(page=page, to=ruth, by=ruth)) == []


def test_a_review_taken_over_is_told_to_whoever_was_on_it(sent):
    page = secret_page()
    ruth, noa = make.user("ruth"), make.user("noa")
    assert reached(sent(lambda: tell_taken_over(page=page, former=ruth, by=noa))) == ["ruth"]
    assert sent(lambda: tell_taken_over(page=page, former=None, by=noa)) == []
    assert sent(lambda: tell_taken_over(page=page, former=noa, by=noa)) == []


def test_a_page_of_a_minor_asks_the_other_reviewers_after_the_first_approval(sent):
    page = secret_page(is_minor=True)
    review = make.review(page)
    ruth = make.user("ruth")
    messages = sent(lambda: approve(review=review, page=manuscript_of(page), by=ruth))
    assert reached(messages) == ["noa"]
    assert "second one" in messages[0].body


def test_where_one_pair_of_eyes_is_enough_nobody_is_asked(sent):
    page = make.story(title=TITLE)
    review, ruth = make.review(page), make.user("ruth")
    assert sent(lambda: approve(review=review, page=manuscript_of(page), by=ruth)) == []


def test_a_page_that_goes_out_when_its_hold_is_lifted_is_told_to_author_and_approver(sent):
    page = make.story(title=TITLE)
    hold = set_hold(page=page, kind="journey", by=make.user("ruth"))
    approved = approve(review=make.review(page), page=manuscript_of(page), by=make.user("ruth"))
    assert finish_approved(approved) is None
    messages = sent(lambda: lift_hold(hold=hold, by=make.user("noa")))
    assert reached(messages) == ["erin", "ruth"]


def test_a_page_that_never_waited_is_told_once_and_not_twice(sent):
    page = make.story(title=TITLE)
    assert [mail.subject for mail in sent(lambda: make.publish(page)) if "out" in mail.subject] == (
        []
    )


def test_a_must_on_a_public_page_reaches_every_reviewer_at_once(sent):
    page = secret_page()
    make.publish(page)
    other = make.storyteller("P. L.")
    messages = sent(lambda: protect(storyteller=other, kind="home_town", terms=[TOWN]))
    assert reached(messages) == ["noa", "ruth"]
    assert {link_of(mail) for mail in messages} == {reverse("stories_review", args=[page.pk])}


def test_a_must_on_several_pages_is_one_mail_that_leads_home(sent):
    for number in range(2):
        make.publish(
            make.story(
                title=f"Page {number}",
                person=make.storyteller("R. S."),
                body=[("text", f"<p>The ferry of {TOWN}.</p>")],
            )
        )
    other = make.storyteller("P. L.")
    messages = sent(lambda: protect(storyteller=other, kind="home_town", terms=[TOWN]))
    assert reached(messages) == ["noa", "ruth"]
    assert {link_of(mail) for mail in messages} == {reverse("wagtailadmin_home")}


def test_the_command_for_all_pages_tells_the_reviewers_too(sent):
    make.publish(secret_page())
    protect(storyteller=make.storyteller("P. L."), kind="home_town", terms=[TOWN])
    messages = sent(lambda: call_command("check_live", stdout=StringIO(), stderr=StringIO()))
    assert reached(messages) == ["noa", "ruth"]


def test_an_overdue_review_reminds_all_who_may_take_it_once_a_day(sent):
    page = secret_page()
    review = overdue(page)
    assert reached(sent(tell_overdue)) == ["noa", "ruth"]
    assert sent(tell_overdue) == []
    tomorrow = timezone.now() + timedelta(days=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", lambda: tomorrow)
        assert reached(sent(tell_overdue)) == ["noa", "ruth"]
    review.refresh_from_db()
    assert review.state == "open"


def test_an_overdue_review_that_somebody_is_on_reminds_only_them(sent):
    page = secret_page()
    claim(review=overdue(page), page=manuscript_of(page), by=make.user("noa"))
    out = StringIO()
    messages = sent(lambda: call_command("publish_scheduled", stdout=out))
    assert reached(messages) == ["noa"]
    assert link_of(messages[0]) == reverse("stories_review", args=[page.pk])
    assert "1 overdue reviews were told." in out.getvalue()


def test_somebody_with_two_overdue_reviews_gets_one_mail(sent):
    for number in range(2):
        overdue(make.story(title=f"Late {number}", person=make.storyteller("R. S.")))
    messages = sent(tell_overdue)
    assert reached(messages) == ["noa", "ruth"]
    assert {link_of(mail) for mail in messages} == {reverse("wagtailadmin_home")}


def test_who_wants_no_mail_about_reviews_still_hears_of_a_public_must(sent):
    profile = UserProfile.get_for_user(make.user("ruth"))
    profile.submitted_notifications = profile.approved_notifications = False
    profile.save()
    page = secret_page()
    make.publish(page)
    overdue(make.story(title="Late", person=make.storyteller("R. S.")))
    assert reached(sent(tell_overdue)) == ["noa"]
    other = make.storyteller("P. L.")
    messages = sent(lambda: protect(storyteller=other, kind="home_town", terms=[TOWN]))
    assert reached(messages) == ["noa", "ruth"]


def every_kind(sent) -> dict:
    """One mail of every kind, each from a page full of secrets, with a comment full of them."""
    page, ruth, noa, erin = secret_page(), *map(make.user, ("ruth", "noa", "erin"))
    comment = f"“{TITLE}”: take out Kwon Mi-rae and {TOWN}, she was 27."
    mails = sent(lambda: page.get_workflow().start(page, erin))
    state = page.current_workflow_task_state
    task = state.task.specific
    mails += sent(lambda: task.on_action(state, make.user("sami"), "reject", comment=comment))
    mails += sent(lambda: tell_handed_over(page=page, to=noa, by=ruth, comment=comment))
    mails += sent(lambda: tell_taken_over(page=page, former=noa, by=ruth, comment=comment))
    mails += sent(lambda: tell_somebody_asked(noa, page=page, code="no_consent"))
    overdue(page)
    mails += sent(tell_overdue)
    minor = secret_page(is_minor=True)
    hold = set_hold(page=minor, kind="journey", by=ruth)
    review = make.review(minor)
    mails += sent(lambda: approve(review=review, page=manuscript_of(minor), by=ruth))
    again = make.review(minor, by="noa")
    finish_approved(approve(review=again, page=manuscript_of(minor), by=noa))
    mails += sent(lambda: lift_hold(hold=hold, by=ruth))
    other = make.storyteller("P. L.")
    mails += sent(lambda: protect(storyteller=other, kind="home_town", terms=[TOWN]))
    calm = make.story(title=TITLE, person=make.storyteller("R. S."))
    mails += sent(lambda: make.send_through_review(calm))
    return {mail.subject.partition(": ")[2]: mail for mail in mails}


def test_no_mail_of_any_kind_tells_a_secret_in_subject_text_html_or_headers(sent):
    mails = every_kind(sent)
    assert set(mails) == {str(subject) for subject in SUBJECTS.values()}
    for subject, message in mails.items():
        told = everything(message)
        assert [secret for secret in SECRETS if secret in told] == [], subject
        assert link_of(message)
        assert message.alternatives[0].mimetype == "text/html"
        assert not re.search(r"<(?:img|script|link)\b", message.alternatives[0].content)
        assert message.message()["Auto-Submitted"] == "auto-generated"


def test_every_switch_is_one_of_a_profile_and_of_a_mail_that_exists():
    assert set(SWITCHES) <= set(SUBJECTS)
    assert all(hasattr(UserProfile(), switch) for switch in SWITCHES.values())


def test_the_review_screen_tells_who_it_was_handed_to_and_taken_from(sent):
    page = secret_page()
    make.approve_text(Page.objects.get(pk=page.pk))
    address = reverse("stories_review", args=[page.pk])
    ruth, noa = signed_in("ruth"), signed_in("noa")
    ruth.get(address)
    review = RedactionReview.objects.get(page_id=page.pk)
    form = {"review": str(review.pk), "fingerprint": review.fingerprint}
    assert sent(lambda: ruth.post(address, form | {"act": "claim"})) == []
    assert reached(sent(lambda: noa.post(address, form | {"act": "claim"}))) == ["ruth"]
    handed = {"act": "hand_over", "hand_to": str(make.user("ruth").pk)}
    assert reached(sent(lambda: noa.post(address, form | handed))) == ["ruth"]
