"""The checklist of a page: which questions, and the answers of each reviewer."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.redaction.checklists import ChecklistAnswer, ChecklistItem
from stories.redaction.guards import require_current, require_free, require_reviewer
from stories.redaction.reviews import RedactionReview
from stories.redaction.risk import risks_of

CHECKLIST_INCOMPLETE = _("Answer every question of the checklist first.")
CHECKLIST_NO = _("A question is answered with “no” or “not sure”. Send the page back instead.")
NO_CHECKLIST = _(
    "No question is asked for this kind of page, so nothing was checked. "
    "An administrator has to add or bring back some first."
)
DOUBT_NEEDS_WORDS = _("Say what is in doubt: the author has to know what to change.")


def checklist_for(page: Any) -> list[ChecklistItem]:
    """The questions asked for this type of page and for its risks, in order."""
    risks = {"", *(rule.code for rule in risks_of(page))}
    kind = page._meta.model_name
    return [
        item
        for item in ChecklistItem.objects.filter(active=True, page_type__in=["", kind])
        if item.risk in risks and item.is_asked_of(kind)
    ]


def answer_item(
    *,
    review: RedactionReview,
    page: Any,
    item: ChecklistItem,
    value: str,
    by: Any,
    note: str = "",
) -> ChecklistAnswer:
    """Record one answer of one reviewer, with the question as it was asked.

    Raises:
        PermissionDenied: ``by`` may not review this page.
        ValidationError: the review is not current, or there is no such answer.
    """
    require_reviewer(page, by)
    require_current(review, page)
    require_free(review, page, by)
    if value not in ChecklistAnswer.Value.values:
        raise ValidationError(CHECKLIST_INCOMPLETE)
    asked = {"question": item.question, "version": item.version}
    given = {"value": value, "note": note.strip()}
    answer = ChecklistAnswer.objects.filter(review=review, item=item, by=by).first()
    if answer is not None and all(
        getattr(answer, name) == said for name, said in (asked | given).items()
    ):
        return answer
    answer = answer or ChecklistAnswer(review=review, item=item, by=by)
    for name, said in (asked | given).items():
        setattr(answer, name, said)
    answer.save()
    codes = {"question": item.pk, "version": item.version, "value": value}
    enter(Act.ANSWER_GIVEN, by=by, page=page.pk, review=review.pk, codes=codes)
    return answer


def unanswered(review: RedactionReview, page: Any, by: Any) -> list[ChecklistItem]:
    """Questions that ``by`` has not answered with yes for this review."""
    said = review.answers.filter(by=by, value=ChecklistAnswer.Value.YES)
    answered = set(said.values_list("item_id", "version"))  # a new version is a new question
    return [item for item in checklist_for(page) if (item.pk, item.version) not in answered]


def require_answered(review: RedactionReview, page: Any, by: Any) -> None:
    """Refuse an approval while a question is open, or anybody is in doubt.

    Raises:
        ValidationError: with what to do instead.
    """
    asked = {(item.pk, item.version) for item in checklist_for(page)}
    if not asked:
        raise ValidationError(NO_CHECKLIST)
    doubts = review.answers.exclude(value=ChecklistAnswer.Value.YES)
    if any(pair in asked for pair in doubts.values_list("item_id", "version")):
        raise ValidationError(CHECKLIST_NO)
    if unanswered(review, page, by):
        raise ValidationError(CHECKLIST_INCOMPLETE)
