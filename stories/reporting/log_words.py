"""The acts of the log in words."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act

ACTS = {
    Act.REVIEW_OPENED: _("review opened"),
    Act.REVIEW_CLAIMED: _("review claimed"),
    Act.REVIEW_RELEASED: _("review released"),
    Act.REVIEW_HANDED_OVER: _("review handed over"),
    Act.REVIEW_DUE: _("day set for a review"),
    Act.OVERDUE_TOLD: _("reminded of an overdue review"),
    Act.DECISION_MADE: _("finding decided"),
    Act.ANSWER_GIVEN: _("question answered"),
    Act.REDACTION_APPLIED: _("wording applied"),
    Act.REDACTION_UNDONE: _("wording undone"),
    Act.PROPOSED_TO_KEEP: _("proposed to keep"),
    Act.EYES_APPROVED: _("approved by one of two"),
    Act.APPROVED: _("approved"),
    Act.SENT_BACK: _("sent back"),
    Act.EDITION_ISSUED: _("edition issued"),
    Act.EDITION_REISSUED: _("edition rendered anew"),
    Act.EDITION_SHORTENED: _("edition ends earlier"),
    Act.EDITION_UNSHARED: _("page is no longer for social media"),
    Act.KEPT_SHUT: _("gate kept shut"),
    Act.TAKEN_DOWN: _("taken down"),
    Act.HOLD_SET: _("hold set"),
    Act.HOLD_LIFTED: _("hold lifted"),
    Act.PERSON_ADDED: _("storyteller added"),
    Act.PERSON_CHANGED: _("storyteller changed"),
    Act.PERSON_REMOVED: _("storyteller removed"),
    Act.CONSENT_RECORDED: _("consent recorded"),
    Act.CONSENT_CHANGED: _("consent changed"),
    Act.CONSENT_REMOVED: _("consent removed"),
    Act.CONSENT_WITHDRAWN: _("consent withdrawn"),
    Act.IDENTITY_SEEN: _("identity seen"),
    Act.TERM_ADDED: _("words protected"),
    Act.TERM_REMOVED: _("word no longer protected"),
    Act.EXCEPTION_ADDED: _("exception added"),
    Act.EXCEPTION_RETIRED: _("exception retired"),
    Act.CHECKLIST_CHANGED: _("checklist changed"),
    Act.PICTURE_CLEARED: _("picture cleared"),
    Act.PICTURE_REDACTED: _("boxes drawn on a picture or attachment"),
    Act.PROPOSAL_DISMISSED: _("proposed box dismissed"),
    Act.ORIGINAL_SEEN: _("original seen"),
    Act.ORIGINAL_DESTROYED: _("original destroyed"),
    Act.HELP_ASKED: _("help asked"),
    Act.LIVE_FINDING_OPENED: _("finding on a live page opened"),
    Act.LIVE_FINDING_SETTLED: _("finding on a live page settled"),
    Act.ACCOUNT_ADDED: _("account added"),
    Act.ACCOUNT_CHANGED: _("account opened, closed or given every right"),
    Act.ACCOUNT_REMOVED: _("account removed"),
    Act.GROUPS_CHANGED: _("groups of an account changed"),
    Act.RIGHTS_CHANGED: _("rights of a group changed"),
    Act.KEY_ROTATED: _("identity key rotated"),
    Act.ANNOUNCEMENT_STOPPED: _("e-mail to followers stopped"),
    Act.ANNOUNCEMENT_RELEASED: _("e-mail to followers sent before its time"),
    Act.ANNOUNCEMENT_BEGUN: _("e-mail to followers begun"),
    Act.ANNOUNCEMENT_SENT: _("e-mail to followers sent"),
    Act.LOG_RESUMED: _("log resumed after a break"),
}


# Codes that are numbers of accounts, and of groups.
ACCOUNTS, GROUPS = ("to", "account"), ("group", "given_groups", "taken_groups")
Names = Mapping[int, str]


def codes_in_words(codes: str, accounts: Names | None = None, groups: Names | None = None) -> str:
    """``kind: date, until: 2026-12-01``; what is no JSON any more is shown as it stands.

    Numbers of ``accounts`` and ``groups`` that are still there are told by their names.
    """
    try:
        read = json.loads(codes)
    except ValueError:
        return codes
    if not isinstance(read, dict):
        return codes
    known = dict.fromkeys(ACCOUNTS, accounts or {}) | dict.fromkeys(GROUPS, groups or {})
    return _(", ").join(
        f"{name}: {_code(_named(value, known.get(name, {})))}"
        for name, value in read.items()
        if value not in ("", [])
    )


def _named(value: Any, names: Names) -> Any:
    if isinstance(value, list):
        return [_named(each, names) for each in value]
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return names.get(value, value) if is_number else value


def _code(value: Any) -> str:
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
