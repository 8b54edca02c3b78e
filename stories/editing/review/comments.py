"""Comments at a passage: Wagtail's own, so that the author finds them in the editor.

A comment is no edit. It touches neither the words nor their versions, so it voids no approval
and makes nobody an author; its text goes with the page's other traces.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.mail import send_notification
from wagtail.models import Comment, CommentReply, Page, PageSubscription

from stories.detection import Passage
from stories.editing.review.changes_places import blocks_of, place_of
from stories.editing.review.comments_position import words_at
from stories.redaction.once import once_a_look

NEEDS_TEXT = gettext_lazy("Write what you want to say.")
TOO_LONG = gettext_lazy("A comment has at most 2,000 characters.")
NO_PLACE = gettext_lazy("This place is no longer on the page. Nothing was recorded.")
NOT_HERE = gettext_lazy("There is no such comment on this page any more. Nothing was recorded.")
RESOLVED_ALREADY = gettext_lazy("This comment has been resolved meanwhile.")
MAY_NOT = gettext_lazy("Only reviewers and people who may edit this page comment on it.")
LONGEST = 2000
# People are rows of a form of their own, where Wagtail shows no comments.
_WITHOUT_COMMENTS = "appearances"


@dataclass(frozen=True, slots=True)
class Thread:
    """An unresolved comment with its replies, its place in words, and the words it is about."""

    comment: Comment
    place: str
    words: str
    replies: tuple[CommentReply, ...]


def may_comment(page: Any, by: Any) -> bool:
    """Whether ``by`` may comment: reviewers, and whoever may edit the page."""
    if not by.is_active:
        return False
    reviews = by.has_perm("stories.review_redactions")
    return reviews or page.permissions_for_user(by).can_edit()


def comments_on(page: Any, passages: Mapping[str, Passage]) -> list[Thread]:
    """The unresolved comments of ``page``, in the order of its passages. Two queries at most."""
    comments = open_comments_of(page)
    order = {path: place for place, path in enumerate(passages)}
    known = blocks_of(page)
    return [
        Thread(
            comment,
            _place(page, comment.contentpath, known),
            words_at(
                page, comment.contentpath, comment.position, passages.get(comment.contentpath)
            ),
            tuple(comment.replies.all()),
        )
        for comment in sorted(comments, key=partial(_in_order, order))
    ]


@once_a_look
def open_comments_of(page: Any) -> list[Comment]:
    """The unresolved comments of ``page`` with their replies and who wrote them."""
    replies = CommentReply.objects.select_related("user").order_by("created_at", "pk")
    return list(
        Comment.objects.filter(page_id=page.pk, resolved_at=None)
        .select_related("user")
        .prefetch_related(Prefetch("replies", queryset=replies))
    )


def places_to_comment(page: Any, passages: Mapping[str, Passage]) -> list[tuple[str, str]]:
    """Where a comment can stand: content paths, each with its place in words."""
    known = blocks_of(page)
    paths = dict.fromkeys(contentpath_of(path) for path in passages)
    return [(path, place_of(page, path, known)) for path in paths]


def _in_order(order: Mapping[str, int], comment: Comment) -> tuple[int, Any]:
    path = comment.contentpath
    inside = [place for name, place in order.items() if name == path or name.startswith(f"{path}.")]
    return min(inside, default=len(order)), comment.created_at


def _place(page: Any, path: str, known: Any) -> str:
    here = Comment(contentpath=path).has_valid_contentpath(page)
    return place_of(page, path, known) if here else _("A place that is no longer on the page")


def contentpath_of(path: str) -> str:
    """Where Wagtail's editor shows a comment on the passage at ``path``."""
    bare = path.partition("#")[0]
    return "title" if bare.partition(".")[0] == _WITHOUT_COMMENTS else bare


@transaction.atomic
def add_comment(*, page: Any, path: str, text: str, by: Any, position: str = "") -> Comment:
    """Comment on the passage at ``path`` of the manuscript ``page``.

    Raises:
        PermissionDenied: ``by`` neither reviews nor may edit the page.
        ValidationError: nothing or too much is said, or the place is gone.
    """
    _require_right(page, by)
    comment = Comment(
        page_id=page.pk,
        user=by,
        text=_said(text),
        contentpath=contentpath_of(path),
        position=position,
        revision_created_id=page.latest_revision_id,
    )
    if not comment.has_valid_contentpath(page):
        raise ValidationError(NO_PLACE)
    comment.save()
    comment.log_create(user=by, page_revision=page.latest_revision)
    _tell(page, comment, by)
    return comment


@transaction.atomic
def reply_to(*, page: Any, number: int, text: str, by: Any) -> CommentReply:
    """Reply to a comment of ``page``. Raises as :func:`add_comment`."""
    comment = _comment(page, number, by)
    if comment.resolved_at is not None:
        raise ValidationError(RESOLVED_ALREADY)
    reply = CommentReply.objects.create(comment=comment, user=by, text=_said(text))
    reply.log_create(user=by, page_revision=page.latest_revision)
    _tell(page, comment, by)
    return reply


@transaction.atomic
def resolve_comment(*, page: Any, number: int, by: Any) -> Comment:
    """Say that what a comment asked for is done. Raises as :func:`add_comment`."""
    comment = _comment(page, number, by)
    if comment.resolved_at is not None:
        raise ValidationError(RESOLVED_ALREADY)
    comment.resolved_at, comment.resolved_by = timezone.now(), by
    Comment.objects.filter(pk=number).update(resolved_at=comment.resolved_at, resolved_by=by)
    comment.log_resolve(user=by, page_revision=page.latest_revision)
    _tell(page, comment, by)
    return comment


def _require_right(page: Any, by: Any) -> None:
    if not may_comment(page, by):
        raise PermissionDenied(MAY_NOT)


def _comment(page: Any, number: int, by: Any) -> Comment:
    _require_right(page, by)
    comments = Comment.objects.select_for_update().filter(pk=number, page_id=page.pk)
    comment = comments.first()
    if comment is None:
        raise ValidationError(NOT_HERE)
    return comment


def _said(text: str) -> str:
    said = text.strip()
    if not said:
        raise ValidationError(NEEDS_TEXT)
    if len(said) > LONGEST:
        raise ValidationError(TOO_LONG)
    return said


def _tell(page: Any, comment: Comment, by: Any) -> None:
    """Write to whoever follows the page or took part here; the mail quotes nothing at all."""
    following = PageSubscription.objects.filter(page_id=page.pk, comment_notifications=True)
    people = (
        get_user_model()
        .objects.exclude(pk=by.pk)
        .filter(
            Q(pk__in=following.values("user"))
            | Q(pk=comment.user_id)
            | Q(comment_replies__comment=comment)
        )
    )
    told = [person for person in people.distinct() if may_comment(page, person)]
    if told:
        transaction.on_commit(partial(_send, told, page.pk))


def _send(people: Iterable[Any], page_number: int) -> None:
    page = Page.objects.filter(pk=page_number).first()
    if page is not None:
        send_notification(people, "updated_comments", {"page": page})
