"""What the detectors say, in the language of whoever sits at the desk."""

import re

from django.utils.translation import gettext

from stories.detection import EntityType
from stories.detection.policy import CHILD_REASON

_UNREAD = re.compile(r"This part cannot be checked \((.*)\)\. ", re.DOTALL)


def reason_in_words(reason: str) -> str:
    """The reason of a finding, which the detectors give in English."""
    whole = reason.removesuffix(f" {CHILD_REASON}")
    if whole != reason:
        return f"{reason_in_words(whole)} {gettext(CHILD_REASON)}"
    unread = _UNREAD.match(reason)
    if unread:
        told = gettext("This part cannot be checked (%s). Remove it or use another block.")
        return told % unread[1]
    return gettext(reason) if reason else ""


def kind_in_words(entity_type: str) -> str:
    """The kind of a finding; empty for none."""
    return gettext(EntityType(entity_type).label) if entity_type else ""
