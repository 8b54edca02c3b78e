"""Comments at a passage: Wagtail's own, told without words, and never an edit."""

import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import Comment, CommentReply, Page, PageSubscription, Revision

from stories.editing.review.commenting import comment_it, reply_it, resolve_it
from stories.editing.review.comments import (
    LONGEST,
    NEEDS_TEXT,
    NO_PLACE,
    NOT_HERE,
    RESOLVED_ALREADY,
    TOO_LONG,
    add_comment,
    comments_on,
    may_comment,
    places_to_comment,
    reply_to,
    resolve_comment,
)
from stories.editing.review.comments_position import position_of, words_at
from stories.editing.review.situation import situation_of
from stories.publishing.traces import erase_traces
from stories.redaction.approval import eyes_given
from stories.redaction.contributors import contributors_of
from stories.redaction.reviews import RedactionReview
from tests import factories as make
from tests.desk import latest, signed_in

pytestmark = pytest.mark.django_db

KEYED = '<p data-block-key="abc12">My sister Kwon Mi-rae came to the shop.</p>'


def passages(page):
    return {passage.path: passage for passage in page.passages()}


def body_path(page) -> str:
    return f"body.{latest(page).body[0].id}"


def commented(page, *, by: str = "ruth", text: str = "Is this the true year?", path: str = ""):
    draft = latest(page)
    return add_comment(page=draft, path=path or body_path(page), text=text, by=make.user(by))


def test_a_reviewers_comment_stands_in_wagtails_editor_at_its_block():
    page = make.story()
    comment = commented(page)
    answer = signed_in("erin").get(f"/admin/pages/{page.pk}/edit/")
    assert "Is this the true year?" in answer.content.decode()
    assert comment.has_valid_contentpath(latest(page))


def test_a_comment_is_shown_with_its_place_its_words_and_its_replies():
    page = make.story(body=[("text", KEYED)])
    comment = commented(page)
    reply_to(page=latest(page), number=comment.pk, text="No.", by=make.user("erin"))
    draft = latest(page)
    (thread,) = comments_on(draft, passages(draft))
    assert thread.place == "Text, block 1"
    assert thread.words == "My sister Kwon Mi-rae came to the shop."
    assert [reply.text for reply in thread.replies] == ["No."]


def test_comments_stand_in_the_order_of_the_page():
    page = make.story(body=[("text", KEYED), ("heading", "Later")])
    second = f"body.{latest(page).body[1].id}"
    for path in (second, "title", body_path(page)):
        commented(page, path=path)
    draft = latest(page)
    places = [thread.place for thread in comments_on(draft, passages(draft))]
    assert places == ["Title", "Text, block 1", "Heading, block 2"]


@pytest.mark.parametrize("path", ["introduction", "teaser", "title", "slug"])
def test_every_field_can_be_commented(path):
    page = make.story(introduction="<p>Two years ago.</p>")
    assert commented(page, path=path).contentpath == path


def test_what_stands_in_a_list_or_a_caption_can_be_commented():
    moments = {"heading": "", "moments": [{"when": "199X", "text": "School"}]}
    page = make.story(body=[("timeline", moments), ("quote", {"quote": "Yes", "attribution": "M"})])
    draft = latest(page)
    inside = [path for path in passages(draft) if path.startswith("body.")]
    for path in inside:
        commented(page, path=path)
    assert len(comments_on(draft, passages(draft))) == len(inside) == 4


def test_a_comment_on_a_person_stands_at_the_title_where_the_editor_can_show_it():
    page = make.story()
    assert commented(page, path="appearances.0.shown_name").contentpath == "title"


def test_every_passage_is_a_place_that_can_be_chosen():
    page = latest(make.story(body=[("text", KEYED)]))
    places = dict(places_to_comment(page, passages(page)))
    assert places["title"] == "Title"
    assert places[f"body.{page.body[0].id}"] == "Text, block 1"
    assert all(Comment(contentpath=path).has_valid_contentpath(page) for path in places)


def test_a_comment_on_words_marks_exactly_these_words_in_the_editor():
    page = make.story(body=[("text", KEYED)])
    draft = latest(page)
    (told,) = json.loads(position_of(draft.body[0].value.source, 10, 21))
    assert told == {"key": "abc12", "start": 10, "end": 21}
    path = body_path(page)
    assert words_at(draft, path, json.dumps([told]), None) == "Kwon Mi-rae"


def test_words_in_a_later_paragraph_are_counted_from_its_beginning():
    source = '<p data-block-key="aa">One &amp; two.</p><p data-block-key="bb">So <b>three</b>.</p>'
    assert json.loads(position_of(source, 14, 19)) == [{"key": "bb", "start": 3, "end": 8}]
    assert position_of(source, 5, 16) == ""  # over two paragraphs
    assert position_of("<p>No key</p>", 0, 2) == ""
    assert position_of(source, 5, 500) == ""


@pytest.mark.parametrize("broken", ["no", "7", '[{"key": 3}]', '[{"key":"x","start":-1,"end":2}]'])
def test_a_position_that_is_none_shows_the_passage_instead(broken):
    page = make.story(body=[("text", KEYED)])
    draft = latest(page)
    path = body_path(page)
    assert words_at(draft, path, broken, passages(draft)[path]).startswith("My sister")


def test_a_comment_voids_no_approval_and_makes_nobody_an_author():
    page, _edition = make.published_story()
    (approved,) = RedactionReview.objects.filter(page_id=page.pk)
    before = latest(page).fingerprint()
    versions = Revision.page_revisions.filter(object_id=str(page.pk)).count()
    comment = commented(page, by="noa")
    reply_to(page=latest(page), number=comment.pk, text="No.", by=make.user("noa"))
    resolve_comment(page=latest(page), number=comment.pk, by=make.user("noa"))
    draft = latest(page)
    assert draft.fingerprint() == before == approved.fingerprint
    assert RedactionReview.objects.get(pk=approved.pk).is_approved()
    assert make.user("noa").pk not in contributors_of(draft)
    assert Revision.page_revisions.filter(object_id=str(page.pk)).count() == versions


def test_eyes_that_were_given_count_after_a_comment_of_the_same_reviewer():
    page = make.story(person=make.storyteller(is_minor=True))
    opened = make.review(page)
    make.approve(review=opened, page=latest(page), by=make.user("ruth"))
    commented(page, by="ruth")
    assert [each.by.username for each in eyes_given(opened, latest(page))] == ["ruth"]


def test_a_resolved_comment_is_gone_from_the_screen_and_cannot_be_answered():
    page = make.story()
    comment = commented(page)
    resolve_comment(page=latest(page), number=comment.pk, by=make.user("erin"))
    draft = latest(page)
    assert comments_on(draft, passages(draft)) == []
    for act in (resolve_comment, lambda **given: reply_to(text="x", **given)):
        with pytest.raises(ValidationError, match=str(RESOLVED_ALREADY)):
            act(page=draft, number=comment.pk, by=make.user("ruth"))
    assert Comment.objects.get(pk=comment.pk).resolved_by == make.user("erin")


@pytest.mark.parametrize(("text", "why"), [("  ", NEEDS_TEXT), ("x" * (LONGEST + 1), TOO_LONG)])
def test_nothing_and_too_much_are_refused(text, why):
    page = make.story()
    with pytest.raises(ValidationError, match=str(why)):
        commented(page, text=text)
    assert not Comment.objects.exists()


@pytest.mark.parametrize("path", ["body.gone", "nothing", "title.inner"])
def test_a_place_that_is_not_on_the_page_is_refused(path):
    page = make.story()
    with pytest.raises(ValidationError, match=str(NO_PLACE)):
        commented(page, path=path)


def test_a_comment_of_another_page_is_not_touched():
    page, other = make.story(), make.story(person=make.storyteller("P. L."))
    comment = commented(other)
    with pytest.raises(ValidationError, match=str(NOT_HERE)):
        resolve_comment(page=latest(page), number=comment.pk, by=make.user("ruth"))
    assert Comment.objects.get(pk=comment.pk).resolved_at is None


def test_only_reviewers_and_who_may_edit_comment():
    page = latest(make.story())
    stranger = make.user("hana")
    assert [may_comment(page, make.user(name)) for name in ("ruth", "erin", "ada")] == [True] * 3
    assert not may_comment(page, stranger)
    with pytest.raises(PermissionDenied):
        add_comment(page=page, path="title", text="Hello", by=stranger)
    gone = make.user("noa")
    gone.is_active = False
    assert not may_comment(page, gone)


def test_whoever_took_part_is_told_without_a_single_word(
    mailoutbox, django_capture_on_commit_callbacks
):
    page = make.story(title="The bakery in Pugo-ri")
    PageSubscription.objects.create(page=page, user=make.user("erin"), comment_notifications=True)
    with django_capture_on_commit_callbacks(execute=True):
        comment = commented(page, by="ruth", text="Who is Kwon Mi-rae?")
        reply_to(page=latest(page), number=comment.pk, text="My aunt.", by=make.user("noa"))
    told = [(mail.to, mail.subject + mail.body + str(mail.alternatives)) for mail in mailoutbox]
    assert sorted(to[0] for to, _words in told) == [
        "erin@example.org",
        "erin@example.org",
        "ruth@example.org",
    ]
    for secret in ("Kwon", "aunt", "bakery", "K. M.", "Pugo"):
        assert not any(secret in words for _to, words in told)
    assert all(f"/admin/pages/{page.pk}/edit/" in words for _to, words in told)


def test_comments_go_with_the_other_traces_of_a_page():
    page = make.story()
    comment = commented(page)
    reply_to(page=latest(page), number=comment.pk, text="No.", by=make.user("erin"))
    erase_traces([page.pk])
    assert not Comment.objects.exists()
    assert not CommentReply.objects.exists()


def test_many_comments_cost_two_queries(django_assert_max_num_queries):
    page = make.story()
    for number in range(6):
        comment = commented(page, text=f"Comment {number}")
        reply_to(page=latest(page), number=comment.pk, text="Yes.", by=make.user("erin"))
    draft = latest(page)
    here = passages(draft)
    with django_assert_max_num_queries(2):
        threads = comments_on(draft, here)
        assert [str(reply.user) for thread in threads for reply in thread.replies] == ["erin"] * 6


def test_the_words_of_a_decision_can_be_commented_from_its_card():
    page = make.story(body=[("text", KEYED)])
    now = situation_of(Page.objects.get(pk=page.pk), make.user("ruth"))
    card = next(card for card in now.cards if "Kwon" in card.items[0].words)
    comment_it(now, card.key, {f"comment|{card.key}": "Is she safe?"})
    (comment,) = Comment.objects.all()
    assert comment.text == "Is she safe?"
    (told,) = json.loads(comment.position)
    plain = latest(page).body[0].value.source.partition(">")[2]
    assert "Kwon Mi-rae" in plain[told["start"] : told["end"]]


def test_the_form_comments_replies_and_resolves():
    page = make.story()
    now = situation_of(Page.objects.get(pk=page.pk), make.user("ruth"))
    comment_it(now, "", {"comment-at": "teaser", "comment-text": "Shorter?"})
    (comment,) = Comment.objects.all()
    reply_it(now, f"{comment.pk}", {f"reply-{comment.pk}": "Please."})
    done = resolve_it(now, f"{comment.pk}", {})
    assert done.anchor == "comments"
    assert Comment.objects.get(pk=comment.pk).resolved_by == make.user("ruth")


@pytest.mark.parametrize("rest", ["", "x", "-1", "9" * 30, "99999"])
def test_a_forged_number_is_refused(rest):
    now = situation_of(Page.objects.get(pk=make.story().pk), make.user("ruth"))
    with pytest.raises(ValidationError, match=str(NOT_HERE)):
        resolve_it(now, rest, {})


@pytest.mark.parametrize("rest", ["", "person_name.0000"])
def test_a_comment_on_words_that_are_gone_is_refused(rest):
    now = situation_of(Page.objects.get(pk=make.story().pk), make.user("ruth"))
    with pytest.raises(ValidationError, match=str(NO_PLACE)):
        comment_it(now, rest, {"comment-text": "Hello"})


def act(name: str, page, **form: str):
    return signed_in(name).post(f"/admin/stories/review/{page.pk}/", form, follow=True)


def test_on_the_review_screen_the_author_answers_what_the_reviewer_asks():
    page = make.story()
    act("ruth", page, **{"act": "comment", "comment-at": "teaser", "comment-text": "Shorter?"})
    (comment,) = Comment.objects.all()
    screen = signed_in("erin").get(f"/admin/stories/review/{page.pk}/").content.decode()
    assert "Shorter?" in screen
    act("erin", page, **{"act": f"reply|{comment.pk}", f"reply-{comment.pk}": "Done."})
    act("ruth", page, act=f"resolve|{comment.pk}")
    assert [reply.text for reply in CommentReply.objects.all()] == ["Done."]
    assert Comment.objects.get().resolved_by == make.user("ruth")


def test_a_comment_on_the_screen_of_another_pages_review_is_refused():
    page, other = make.story(), make.story(person=make.storyteller("P. L."))
    comment = commented(other)
    answer = act("ruth", page, **{"act": f"reply|{comment.pk}", f"reply-{comment.pk}": "Hello"})
    assert str(NOT_HERE) in answer.content.decode()
    assert not CommentReply.objects.exists()
