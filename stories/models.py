"""Every model of the app; Django knows only what is imported here."""

from stories.audit.lines import AuditHead, AuditLine
from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.following.announcements import Announcement, Delivery, SendingLease
from stories.following.subscriptions import Subscription
from stories.images.attachments.models import DocumentBox, StoryDocument
from stories.images.boxes import RedactionBox
from stories.images.models import StoryImage, StoryRendition
from stories.images.proposals import PictureProposal
from stories.importing.imports import ImportedPost
from stories.pages.appeals import AppealPage
from stories.pages.articles import ArticlePage
from stories.pages.meetings import AnnualMeetingIndexPage, AnnualMeetingPage
from stories.pages.rehearsal import RehearsalIndexPage, RehearsalPage
from stories.pages.reports import ReportIndexPage
from stories.pages.statements import StatementPage
from stories.pages.stories import StoryIndexPage, StoryPage
from stories.pages.taxonomy import Category, Series, Theme
from stories.pages.updates import UpdatePage
from stories.people.access import IdentityAccess
from stories.people.public_names import PublicName
from stories.people.storytellers import Storyteller
from stories.people.terms import ProtectedTerm, TermFingerprint
from stories.publishing.addresses import FormerAddress
from stories.publishing.attachments import EditionAttachment
from stories.publishing.caches import ReadingEpoch
from stories.publishing.editions import Edition, EditionPicture, EditionTerm
from stories.publishing.help_requests import HelpRequest
from stories.publishing.holds import Hold
from stories.publishing.index.rows import SearchRow, SearchWord
from stories.publishing.live_findings import LiveFinding
from stories.publishing.withdrawals import DeskReturn, GateEntry, Withdrawal
from stories.redaction.applied import AppliedRedaction
from stories.redaction.approvals import ReviewApproval
from stories.redaction.checklists import ChecklistAnswer, ChecklistItem
from stories.redaction.decisions import FindingDecision, StoredFinding
from stories.redaction.proposals import KeepProposal
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import EditorialReviewTask, RedactionReviewTask

__all__ = [
    "Announcement",
    "AnnualMeetingIndexPage",
    "AnnualMeetingPage",
    "AppealPage",
    "Appearance",
    "AppliedRedaction",
    "ArticlePage",
    "AuditHead",
    "AuditLine",
    "Category",
    "ChecklistAnswer",
    "ChecklistItem",
    "ConsentRecord",
    "Delivery",
    "DeskReturn",
    "DocumentBox",
    "Edition",
    "EditionAttachment",
    "EditionPicture",
    "EditionTerm",
    "EditorialReviewTask",
    "FindingDecision",
    "FormerAddress",
    "GateEntry",
    "HelpRequest",
    "Hold",
    "IdentityAccess",
    "ImportedPost",
    "KeepProposal",
    "LiveFinding",
    "PictureProposal",
    "ProtectedTerm",
    "PublicName",
    "ReadingEpoch",
    "RedactionBox",
    "RedactionReview",
    "RedactionReviewTask",
    "RehearsalIndexPage",
    "RehearsalPage",
    "ReportIndexPage",
    "ReviewApproval",
    "SearchRow",
    "SearchWord",
    "SendingLease",
    "Series",
    "StatementPage",
    "StoredFinding",
    "StoryDocument",
    "StoryImage",
    "StoryIndexPage",
    "StoryPage",
    "StoryRendition",
    "Storyteller",
    "Subscription",
    "TermFingerprint",
    "Theme",
    "UpdatePage",
    "Withdrawal",
]
