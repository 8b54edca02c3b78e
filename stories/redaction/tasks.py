"""The two stages of the workflow. They only lead to an approved review; the gate trusts neither."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask

from stories.redaction.approval import approve, open_review, send_back
from stories.redaction.contributors import contributors_of
from stories.redaction.guards import NEEDS_REASON, NEEDS_RIGHT, OWN_WORDS
from stories.redaction.reviews import RedactionReview


def manuscript_of(page: Any) -> Any:
    """The words under review: the latest revision of a page, or its row if it has none."""
    revision = page.get_latest_revision()
    return revision.as_object() if revision else page.specific


class ReasonForm(forms.Form):
    """Why a page goes back to its author."""

    comment = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), help_text=NEEDS_REASON
    )


class EditorialReviewTask(AbstractGroupApprovalTask):
    """The text is ready, links and figures are right; a colleague of the author says so."""

    class Meta:
        verbose_name = _("editorial review")
        verbose_name_plural = _("editorial reviews")

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        """Approve and send back, for group members whose words these are not."""
        if not self._user_in_groups(user) or user.pk in contributors_of(obj):
            return []
        return [("reject", _("Send back"), True), ("approve", _("Text is ready"), False)]

    def get_form_for_action(self, action: str) -> Any:
        """Sending back asks for a reason."""
        return ReasonForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state: Any, user: Any, action_name: str, **kwargs: Any) -> None:
        """Check both groups and authorship against the page of the state, not of the address."""
        page = task_state.workflow_state.content_object
        if not self._user_in_groups(user) or user.pk in contributors_of(page):
            raise PermissionDenied(OWN_WORDS)
        if action_name == "reject" and not (kwargs.get("comment") or "").strip():
            raise ValidationError(NEEDS_REASON)
        super().on_action(task_state, user, action_name, **kwargs)


class RedactionReviewTask(AbstractGroupApprovalTask):
    """Findings decided, checklist answered, approved by a second person, on one screen."""

    class Meta:
        verbose_name = _("redaction review")
        verbose_name_plural = _("redaction reviews")

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        """None in Wagtail's menus: the review screen alone approves or sends back."""
        return []

    def on_action(self, task_state: Any, user: Any, action_name: str, **kwargs: Any) -> None:
        """End the review of exactly these words, then the stage.

        Raises:
            PermissionDenied: not a reviewer, or the reviewer's own words.
            ValidationError: checklist, reason or words are not as they must be.
        """
        page = manuscript_of(task_state.workflow_state.content_object)
        if not self._user_in_groups(user):
            raise PermissionDenied(NEEDS_RIGHT)
        review = open_review(page, by=user)
        if action_name == "approve":
            if approve(review=review, page=page, by=user).state != RedactionReview.State.APPROVED:
                return  # the stage goes on until a second pair of eyes has seen the page
        elif action_name == "reject":
            send_back(review=review, page=page, by=user, reason=kwargs.get("comment") or "")
        super().on_action(task_state, user, action_name, **kwargs)
