"""What has to be kept in order: pages on hold, consents, changes of rule, lost consents."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.consent.records import ConsentRecord
from stories.detection import Severity
from stories.editing.home.lines import (
    DeskPanel,
    Line,
    day_of,
    editor_of,
    name_of,
    pages_by_number,
    pages_of_mine,
    title_of,
)
from stories.publishing.holds import Hold
from stories.publishing.live_findings import LiveFinding
from stories.publishing.withdrawals import DeskReturn

SOON = timedelta(days=60)  # long enough to reach somebody who is hard to reach


class OnHold(DeskPanel):
    """Pages that wait until somebody is safe or a day has come: nothing is wrong with them."""

    name = "on-hold"
    heading = gettext_lazy("On hold, waiting")
    order = 213

    def lines(self) -> Iterator[Line]:
        """The earliest hold first, for reviewers and for who may edit the page."""
        over = Q(until__isnull=False, until__lte=timezone.localdate())
        holds = Hold.objects.filter(lifted_at=None, page__rehearsalpage=None).exclude(over)
        rows = list(holds.select_related("page", "set_by").order_by("set_at", "pk"))
        if not self.user.has_perm("stories.review_redactions"):
            mine = pages_of_mine(self.user, [hold.page_id for hold in rows])
            rows = [hold for hold in rows if hold.page_id in mine]
        for hold in rows:
            until = _("until %s") % day_of(hold.until) if hold.until else hold.get_kind_display()
            told = {"until": until, "who": name_of(hold.set_by), "day": day_of(hold.set_at)}
            note = _("waits %(until)s; set by %(who)s on %(day)s") % told
            yield Line(title_of(hold.page), self.screen_of(hold.page_id), note)


class ConsentsRunningOut(DeskPanel):
    """Consents that end within sixty days: what rests on them will end too."""

    name = "consents"
    heading = gettext_lazy("Consents running out")
    order = 214

    def lines(self) -> Iterator[Line]:
        """Soonest first; each leads to the person, where a new consent is recorded."""
        if not self.user.has_perm("stories.view_consentrecord"):
            return
        last_day = timezone.localdate() + SOON
        records = ConsentRecord.objects.in_force().filter(expires_on__lte=last_day)
        for record in records.select_related("storyteller").order_by("expires_on"):
            link = reverse("storyteller:inspect", args=[record.storyteller_id])
            yield Line(
                str(record.storyteller), link, _("ends after %s") % day_of(record.expires_on)
            )


class RuleChanged(DeskPanel):
    """Pages that readers have, on which a newer rule finds something. Nothing is taken down."""

    name = "rule-changed"
    heading = gettext_lazy("A rule has changed: look at these public pages")
    order = 208

    def lines(self) -> Iterator[Line]:
        """One line a page, those with something that must be solved first."""
        if not self.user.has_perm("stories.view_livefinding"):
            return
        rows: dict[int, list[LiveFinding]] = {}
        for row in LiveFinding.objects.filter(settled_at=None).order_by("severity", "found_at"):
            rows.setdefault(row.page_id, []).append(row)
        pages = pages_by_number(rows)
        for number, found in rows.items():
            if number in pages:
                yield Line(title_of(pages[number]), self.screen_of(number), _told(found))


def _told(found: list[LiveFinding]) -> str:
    counts = Counter(row.severity for row in found)
    causes = dict.fromkeys(row.get_cause_display() for row in found)
    told = {
        "musts": counts[Severity.MUST],
        "shoulds": counts[Severity.SHOULD],
        "causes": _(", ").join(str(cause) for cause in causes),
        "day": day_of(min(row.found_at for row in found)),
    }
    return _("%(musts)d must, %(shoulds)d should: %(causes)s, since %(day)s") % told


class Returned(DeskPanel):
    """Manuscripts that lost a consent and need an editor before they can go out again."""

    name = "returned"
    heading = gettext_lazy("Lost a consent")
    order = 215

    def lines(self) -> Iterator[Line]:
        """Newest first, for those who may edit the page."""
        open_ones = DeskReturn.objects.filter(settled_at=None, page__rehearsalpage=None)
        returns = list(open_ones.select_related("page"))
        mine = pages_of_mine(self.user, [back.page_id for back in returns])
        for back in returns:
            if back.page_id in mine:
                places = _("passages to look at: %d") % len(back.passages)
                note = f"{back.reference} · {places}"
                yield Line(title_of(back.page), editor_of(back.page_id), note)
