"""E-mails that followers will get soon: this is the time to stop a mistake."""

from collections.abc import Iterator

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.editing.following.lines import screen, waiting_lines
from stories.editing.home.lines import DeskPanel, Line
from stories.following.stopping import RIGHT


class MailsThatWait(DeskPanel):
    """What goes out to somebody when its cooling-off is over; nothing where nobody follows."""

    name = "mails"
    heading = gettext_lazy("E-mails that followers will get")
    order = 216

    def lines(self) -> Iterator[Line]:
        """The next one first; each leads to where it can be stopped."""
        if not self.user.has_perm(RIGHT):
            return
        for line in waiting_lines():
            if line.waits.covered and line.reaches:
                told = {
                    "count": line.reaches,
                    "when": formats.date_format(
                        timezone.localtime(line.waits.not_before), "DATETIME_FORMAT"
                    ),
                }
                yield Line(line.title, screen(), _("to %(count)d, from %(when)s") % told)
