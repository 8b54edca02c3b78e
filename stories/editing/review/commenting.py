"""What the forms of the review screen do with comments: each takes the form and says what came."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from stories.editing.review.comments import (
    NO_PLACE,
    NOT_HERE,
    add_comment,
    comments_on,
    contentpath_of,
    may_comment,
    places_to_comment,
    reply_to,
    resolve_comment,
)
from stories.editing.review.comments_position import position_of, source_at
from stories.editing.review.outcome import Outcome

ANCHOR = "comments"


def comments_context(now: Any) -> dict[str, Any]:
    """What the template of the comments wants."""
    return {
        "comments": comments_on(now.page, now.passages),
        "comment_places": places_to_comment(now.page, now.passages),
        "may_comment": may_comment(now.page, now.user),
    }


def comment_it(now: Any, rest: str, given: Mapping[str, str]) -> Outcome:
    """Comment on the words of a decision (its key follows the act), or on the chosen passage."""
    if rest:
        text = given.get(f"comment|{rest}", "") or given.get(f"note|{rest}", "")
        path, position = _of_decision(now, rest)
    else:
        path, position = given.get("comment-at", ""), ""
        text = given.get("comment-text", "")
    if not path:
        raise ValidationError(NO_PLACE)
    add_comment(page=now.page, path=path, text=text, by=now.user, position=position)
    return Outcome(done=_("The comment stands in the editor too."), anchor=ANCHOR)


def _of_decision(now: Any, key: str) -> tuple[str, str]:
    """The passage of the words of a decision, and their place in it."""
    card = next((card for card in now.cards if card.key == key), None)
    if card is None:
        raise ValidationError(NO_PLACE)
    finding = card.items[0].finding
    source = source_at(now.page, contentpath_of(finding.path))
    return finding.path, position_of(source, finding.start, finding.end)


def reply_it(now: Any, rest: str, given: Mapping[str, str]) -> Outcome:
    """Reply to the comment whose number follows the act."""
    reply_to(page=now.page, number=_number(rest), text=given.get(f"reply-{rest}", ""), by=now.user)
    return Outcome(done=_("The reply is there."), anchor=ANCHOR)


def resolve_it(now: Any, rest: str, given: Mapping[str, str]) -> Outcome:
    """Resolve the comment whose number follows the act."""
    resolve_comment(page=now.page, number=_number(rest), by=now.user)
    return Outcome(done=_("The comment is resolved."), anchor=ANCHOR)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 18):
        raise ValidationError(NOT_HERE)
    return int(text)
