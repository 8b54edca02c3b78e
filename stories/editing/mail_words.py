"""What an e-mail that asks somebody for help says, by the code of what is missing."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

_CONSENT = _("A consent is missing, has ended, or does not cover what the page needs.")
_REVIEW = _("A page waits for a decision that a reviewer can make.")

WANTED: Final[dict[str, Any]] = {
    "": _("Something is missing before a page can go to readers."),
    "no_consent": _CONSENT,
    "foreign_consent": _CONSENT,
    "consent_over": _CONSENT,
    "consent_scope": _CONSENT,
    "not_approved": _REVIEW,
    "approver_gone": _REVIEW,
    "own_words": _REVIEW,
    "open_findings": _REVIEW,
    "eyes": _("A page waits for a second reviewer."),
    "picture": _("A picture has to be looked at and cleared."),
    "on_hold": _("A page is kept back and may be ready to be let go."),
    "parent": _("A page waits for the page above it to be published."),
    "private": _("A page cannot go out because it, or one above it, is set to private."),
    "scan_broken": _("The check of a text breaks down. The log of the server says where."),
}
