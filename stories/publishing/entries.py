"""What the gate did, told twice: in its own list, and in the log that nobody can change unseen."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from stories.audit.log import Act, enter
from stories.publishing.withdrawals import GateEntry

_ACTS = {
    GateEntry.Act.ISSUED: Act.EDITION_ISSUED,
    GateEntry.Act.KEPT_SHUT: Act.KEPT_SHUT,
    GateEntry.Act.TAKEN_DOWN: Act.TAKEN_DOWN,
    GateEntry.Act.WITHDRAWN: Act.CONSENT_WITHDRAWN,
}


@transaction.atomic
def tell(
    act: GateEntry.Act,
    *,
    by: Any,
    page: int | None = None,
    review: int | None = None,
    reference: str = "",
    fingerprint: str = "",
    missing: Iterable[str] = (),
    codes: Mapping[str, Any] | None = None,
) -> None:
    """Write both entries; ``missing`` are the codes of what kept the gate shut."""
    blockers = sorted(set(missing))
    GateEntry.objects.create(
        act=act, page_number=page, fingerprint=fingerprint, blockers=blockers, by=by
    )
    enter(
        _ACTS[act],
        by=by,
        page=page,
        review=review,
        reference=reference,
        fingerprint=fingerprint,
        codes=codes or ({"missing": blockers} if blockers else None),
    )
