"""Entering a line into the log: in the transaction of the act that it tells of."""

import json
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from hashlib import sha256
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from stories.audit.lines import AuditHead, AuditLine
from stories.audit.seals import seal, stable

NOTHING_BEFORE: Final = "0" * 64
# The one row of the head.
HEAD: Final = 1
# A code is a short name or number of the program; a sentence of a story is neither.
_CODE: Final = re.compile(r"[A-Za-z0-9_.:+-]{0,64}")


class Act(StrEnum):
    """What can be done at the desk and is told in the log."""

    REVIEW_OPENED = "review_opened"
    REVIEW_CLAIMED = "review_claimed"
    REVIEW_RELEASED = "review_released"
    REVIEW_HANDED_OVER = "review_handed_over"
    REVIEW_DUE = "review_due"
    DECISION_MADE = "decision_made"
    ANSWER_GIVEN = "answer_given"
    REDACTION_APPLIED = "redaction_applied"
    REDACTION_UNDONE = "redaction_undone"
    PROPOSED_TO_KEEP = "proposed_to_keep"
    EYES_APPROVED = "eyes_approved"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    EDITION_ISSUED = "edition_issued"
    EDITION_REISSUED = "edition_reissued"
    KEPT_SHUT = "kept_shut"
    TAKEN_DOWN = "taken_down"
    HOLD_SET = "hold_set"
    HOLD_LIFTED = "hold_lifted"
    CONSENT_RECORDED = "consent_recorded"
    CONSENT_CHANGED = "consent_changed"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    IDENTITY_SEEN = "identity_seen"
    TERM_ADDED = "term_added"
    TERM_REMOVED = "term_removed"
    EXCEPTION_ADDED = "exception_added"
    EXCEPTION_RETIRED = "exception_retired"
    CHECKLIST_CHANGED = "checklist_changed"
    PICTURE_CLEARED = "picture_cleared"
    HELP_ASKED = "help_asked"
    LIVE_FINDING_OPENED = "live_finding_opened"
    LIVE_FINDING_SETTLED = "live_finding_settled"
    KEY_ROTATED = "key_rotated"


class NotACode(ValueError):
    """Something was to be logged that could be words of a story."""


@transaction.atomic
def enter(
    act: Act,
    *,
    by: Any = None,
    page: int | None = None,
    review: int | None = None,
    reference: str = "",
    fingerprint: str = "",
    codes: Mapping[str, Any] | None = None,
) -> AuditLine:
    """Add a line: ``by`` is a user or None, ``page`` and ``review`` are numbers, ``codes`` short.

    The head of the log is locked until the transaction ends: whoever locks pages, reviews or
    consents too does so before.

    Raises:
        NotACode: a code, reference or fingerprint is longer or freer than a code may be.
    """
    written = json.dumps(dict(codes or {}), sort_keys=True, separators=(",", ":"))
    _require_codes(reference, fingerprint, *_leaves(codes or {}))
    head, _new = AuditHead.objects.select_for_update().get_or_create(pk=HEAD)
    line = AuditLine(
        number=head.number + 1,
        at=timezone.now(),
        act=act,
        by=by.pk if by is not None else None,
        page=page,
        review=review,
        reference=reference,
        fingerprint=fingerprint,
        codes=written,
        before=head.digest or NOTHING_BEFORE,
    )
    line.digest = digest_of(line)
    line.save(force_insert=True)
    head.number, head.digest = line.number, line.digest
    head.head_seal = seal("log", head_parts(head))
    head.save(update_fields=["number", "digest", "head_seal"])
    return line


def as_told(line: AuditLine) -> dict[str, Any]:
    """A line as JSON-ready values, in the order of its columns: what is hashed and exported."""
    return {
        "number": line.number,
        "at": stable(line.at),
        "act": str(line.act),
        "by": line.by,
        "page": line.page,
        "review": line.review,
        "reference": line.reference,
        "fingerprint": line.fingerprint,
        "codes": line.codes,
        "before": line.before,
    }


def digest_of(line: AuditLine) -> str:
    """SHA-256 over everything in a line but the hash itself, 64 hex digits.

    Without a key, so that whoever holds an export can follow the chain; that nobody wrote the
    whole chain anew is what the seal of the head proves.
    """
    told = json.dumps(as_told(line), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(told.encode()).hexdigest()


def head_parts(head: AuditHead) -> dict[str, Any]:
    """What the seal of the head covers: how many lines there are, and the hash of the last."""
    return {"number": head.number, "digest": head.digest}


def _leaves(codes: Mapping[str, Any]) -> Iterator[str]:
    for name, value in codes.items():
        yield name
        for each in value if isinstance(value, list | tuple) else (value,):
            yield "" if each is None else str(each)


def _require_codes(*values: str) -> None:
    for value in values:
        if not _CODE.fullmatch(value):
            raise NotACode(f"{value[:8]!r}… is no code: the log keeps no words")
