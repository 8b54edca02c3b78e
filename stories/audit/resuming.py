"""Going on after a break: the log is sealed anew, and a line says so for ever."""

from typing import Any

from django.db import transaction

from stories.audit.acts import Act
from stories.audit.chain import HEAD, head_parts
from stories.audit.lines import AuditHead, AuditLine
from stories.audit.log import enter, is_believed, locked_head
from stories.audit.seals import seal
from stories.audit.verifying import verify_log


class NothingBroken(Exception):
    """The head is as the program sealed it, so there is nothing to seal anew."""


@transaction.atomic
def resume(*, by: Any) -> AuditLine:
    """Enter who resumed the log and where it was broken, and seal the head over it.

    Lines that are broken stay so, and are named at each verification: only the head is sealed.

    Raises:
        NothingBroken: the head is whole, whatever the lines are.
    """
    if is_believed(*locked_head()):
        raise NothingBroken("The head of the log is whole. There is nothing to seal anew.")
    found = verify_log().broken
    line = enter(Act.LOG_RESUMED, by=by, codes={"broken": found.number if found else 0})
    head = AuditHead.objects.get(pk=HEAD)
    head.head_seal = seal("log", head_parts(head))
    head.save(update_fields=["head_seal"])
    return line
