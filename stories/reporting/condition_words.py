"""What each condition of publishing says in its docstring, for the catalogues.

The report of rules shows the first sentence of a condition's docstring, so that it tells what the
program does and nothing else. Docstrings are not gathered into catalogues; these lines are.
"""

from collections.abc import Callable
from inspect import getdoc
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

CONDITION_WORDS: Final = (
    _("A reviewer who is not an author of these words has approved them."),
    _("As many reviewers have approved as the risk of the page asks for, now."),
    _("The words are exactly those that were approved."),
    _("Every finding of severity must is changed, or decided by a reviewer."),
    _("Every person on the page is covered: channel, language, form of the name, in force."),
    _("Every picture is cleared as it is now, and its clean copy is the one that was cleared."),
    _("Everybody on the page agreed to pictures, and to faces where one may be recognised."),
    _("Every attachment is cleared as it is now, and its stored copy is the one that was made."),
    _("A face in an attachment goes out only where everybody on the page agreed to faces."),
    _("Nothing on the page is of a kind that the scan cannot read."),
    _("The page above has an edition, so that the address is made of approved words."),
    _("No other page has this address, neither in the tree nor among what readers have."),
    _("Neither the page nor one above it is set to private."),
    _("Pages of this type are for readers at all; a rehearsal is not."),
    _("No hold keeps the page back; one that does is a wait and no mistake."),
)


def told_condition(condition: Callable[..., Any]) -> str:
    """The first paragraph of the docstring, in the language of whoever reads the report."""
    return gettext((getdoc(condition) or "-").partition("\n\n")[0])
