"""The real way from a draft to readers, in a few calls: every step is a person's own act."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.models import Page

from home.demo_accounts import DEMO_ACCOUNTS, DemoAccount
from stories.redaction.answering import answer_item, checklist_for
from stories.redaction.approval import open_review
from stories.redaction.deciding import decide_finding, propose_keep
from stories.redaction.reviews import RedactionReview
from stories.redaction.scanning import open_musts, store_findings
from stories.redaction.tasks import manuscript_of


class UnexpectedFinding(Exception):
    """A text of the demo has a must that nobody has given a reason for."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The five people of the demo, by username."""

    staff: dict[str, Any]

    @classmethod
    def open(cls) -> "Desk":
        """The desk with everybody's account."""
        users = get_user_model().objects
        names = [account.username for account in DEMO_ACCOUNTS]
        return cls({user.username: user for user in users.filter(username__in=names)})

    def somebody_else(self, author: str) -> Any:
        """The editor who did not write it."""
        return self.staff["second-editor" if author == "editor" else "editor"]

    def reviewer(self, number: int = 0) -> Any:
        """The first or the second reviewer, in turn."""
        return self.staff["second-reviewer" if number % 2 else "reviewer"]

    def draft(self, page: Page, parent: Page, *, author: str) -> Any:
        """Save a new page as ``author`` does, with its findings."""
        page.live, page.owner = False, self.staff[author]
        parent.add_child(instance=page)
        page.save_revision(user=self.staff[author], log_action=True)
        store_findings(manuscript_of(page))
        return page

    def submit(self, page: Any, *, author: str) -> None:
        """The author sends the page to review."""
        page = Page.objects.get(pk=page.pk).specific
        page.get_workflow().start(page, self.staff[author])

    def propose(self, page: Any, *, author: str, because: str) -> None:
        """The author proposes to keep the first thing that was found."""
        words = manuscript_of(Page.objects.get(pk=page.pk))
        found = open_musts(words)[0]
        propose_keep(page=words, found=found, note=because, by=self.staff[author])

    def approve_text(self, page: Any, *, author: str) -> None:
        """A colleague of the author says that the text is ready."""
        _act(page, self.somebody_else(author), "approve")

    def review_and_approve(
        self, page: Any, *, reasons: dict[str, str] | None = None, number: int = 0
    ) -> None:
        """A reviewer decides what is open, answers every question and approves.

        Where the risk of the page asks for a second pair of eyes, the other reviewer follows.

        Raises:
            UnexpectedFinding: a must is open for which ``reasons`` (by kind) has no reason.
        """
        if self.approve_as(self.reviewer(number), page, reasons) != RedactionReview.State.APPROVED:
            self.approve_as(self.reviewer(number + 1), page, reasons)

    def approve_as(self, reviewer: Any, page: Any, reasons: dict[str, str] | None = None) -> str:
        """One reviewer's part; returns the state of the review after it."""
        words = manuscript_of(Page.objects.get(pk=page.pk))
        review = open_review(words, by=reviewer)
        for found in open_musts(words):
            reason = (reasons or {}).get(found.finding.entity_type.value)
            if reason is None:
                raise UnexpectedFinding(f"{page.slug}: {found.finding} ({found.words})")
            decide_finding(
                review=review, page=words, found=found, verdict="keep", by=reviewer, note=reason
            )
        for item in checklist_for(words):
            answer_item(review=review, page=words, item=item, value="yes", by=reviewer)
        _act(page, reviewer, "approve")
        review.refresh_from_db()
        return review.state

    def send_back(self, page: Any, *, because: str) -> None:
        """A reviewer returns the page to its author with a reason."""
        _act(page, self.reviewer(), "reject", comment=because)

    def publish(
        self, page: Any, *, author: str, reasons: dict[str, str] | None = None, number: int = 0
    ) -> None:
        """All the steps, one after the other."""
        self.submit(page, author=author)
        self.approve_text(page, author=author)
        self.review_and_approve(page, reasons=reasons, number=number)


def _act(page: Any, by: Any, action: str, **details: str) -> None:
    """What the buttons of a stage do."""
    state = Page.objects.get(pk=page.pk).specific.current_workflow_task_state
    state.task.specific.on_action(state.specific, by, action, **details)


def open_accounts(accounts: tuple[DemoAccount, ...] = DEMO_ACCOUNTS) -> None:
    """Make the accounts, each in its group, with the printed password."""
    users = get_user_model().objects
    for account in accounts:
        first, _space, last = account.name.partition(" ")
        user = users.create_user(
            account.username, account.email, account.password, first_name=first, last_name=last
        )
        user.groups.add(Group.objects.get(name=account.group))
