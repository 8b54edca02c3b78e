"""What a list and a page say of a page besides its kind: a petition, a need that is met."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# By the code that an edition's card carries. A code that is not here is not told.
MARKS: Final[dict[str, str | Promise]] = {
    # Told apart from the button “Update” of Wagtail, which the catalogues would rename too.
    "follow_up": pgettext_lazy("kind of page", "Update"),
    "flash": _("Flash update"),
    "situation": _("Situation report"),
    "open": _("Appeal, open"),
    "met": _("Appeal, met"),
    "statement": _("Statement"),
    "petition": _("Petition"),
    "open_letter": _("Open letter"),
    "field_report": _("Field report"),
    "book_note": _("Book note"),
}
