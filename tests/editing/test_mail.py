"""E-mails carry the comment and one link; never a title, a name or words that were found."""

import pytest
from django.urls import reverse
from wagtail.admin.mail import send_notification
from wagtail.users.models import UserProfile

from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

TITLE = "The shop above the harbour"


@pytest.fixture
def sent(mailoutbox, django_capture_on_commit_callbacks):
    """Do something, and get the e-mails that it sends."""

    def during(act):
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return list(mailoutbox)

    return during


def submit(page):
    return page.get_workflow().start(page, make.user("erin"))


def act(page, name: str, action: str, **kwargs):
    state = page.current_workflow_task_state
    state.task.specific.on_action(state, make.user(name), action, **kwargs)


def everything(message) -> str:
    html = message.alternatives[0].content
    return f"{message.subject}\n{message.body}\n{html}\n{message.message()}"


def staffed():
    for name in make.STAFF:
        make.user(name)


def test_sent_to_review_reaches_colleagues_but_not_the_author(sent):
    staffed()
    page = make.story(title=TITLE)
    (message,) = sent(lambda: submit(page))
    assert message.to == ["sami@example.org"]
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in message.body


def test_the_reviewers_get_the_link_to_the_review_screen(sent):
    staffed()
    page = make.story(title=TITLE)
    submit(page)
    messages = sent(lambda: act(page, "sami", "approve"))
    assert sorted(message.to[0] for message in messages) == ["noa@example.org", "ruth@example.org"]
    assert all(reverse("stories_review", args=[page.pk]) in mail.body for mail in messages)


def test_no_mail_of_the_whole_way_quotes_a_title_or_a_name(sent):
    staffed()
    page = make.story(title=TITLE, body=[("text", "<p>I was 27 then.</p>")])
    messages = sent(lambda: make.send_through_review(page))
    assert [mail.to[0] for mail in messages].count("erin@example.org") == 1
    for message in messages:
        told = everything(message)
        assert not [words for words in (TITLE, "K. M.", "Kwon", "27") if words in message.subject]
        assert TITLE not in told
        assert "K. M." not in told
        assert "Kwon" not in told
        assert len({part for part in message.body.split() if part.startswith("http")}) == 1


def test_what_came_back_carries_the_comment_in_text_and_html(sent):
    page = make.story(title=TITLE)
    make.approve_text(page)
    comment = "Please <soften> the year."
    (message,) = sent(lambda: act(page, "ruth", "reject", comment=comment))
    assert message.to == ["erin@example.org"]
    assert comment in message.body
    assert "Please &lt;soften&gt; the year." in message.alternatives[0].content
    assert message.alternatives[0].mimetype == "text/html"


@pytest.mark.parametrize(
    "comment",
    [
        f"“{TITLE}” needs another title.",
        "K. M. must not be named twice.",
        "Take out +81 90-1234-5678.",
        "Kwon Mi-rae is her true name!",
    ],
)
def test_a_comment_that_quotes_what_no_mail_may_say_stays_at_the_desk(sent, comment):
    page = make.story(title=TITLE)
    make.approve_text(page)
    (message,) = sent(lambda: act(page, "ruth", "reject", comment=comment))
    assert comment not in everything(message)
    assert "reason is at the desk" in message.body


def test_an_approval_that_is_rolled_back_is_not_told(sent):
    staffed()
    page = make.story(title=TITLE)
    make.approve_text(page)
    record = page.appearances.get().consent
    record.expires_on = record.given_on
    record.save()
    make.review(page)

    def blocked():
        with pytest.raises(Exception, match="has ended"):
            act(page, "ruth", "approve")

    assert sent(blocked) == []


def test_who_does_not_want_mail_gets_none(sent):
    staffed()
    profile = UserProfile.get_for_user(make.user("sami"))
    profile.submitted_notifications = False
    profile.save()
    page = make.story(title=TITLE)
    assert sent(lambda: submit(page)) == []


def test_a_new_comment_is_told_without_its_words_and_without_the_title(mailoutbox):
    page = make.story(title=TITLE)
    context = {
        "page": page,
        "editor": make.user("sami"),
        "new_comments": [{"text": "Who is K. M.?"}],
    }
    send_notification([make.user("erin")], "updated_comments", context)
    (message,) = mailoutbox
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in message.body
    assert TITLE not in message.subject + message.body
    assert "K. M." not in message.body
