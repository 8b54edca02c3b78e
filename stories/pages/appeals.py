"""Appeals: for whom help is asked, what it costs, and how far it has come."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField

from stories.pages.appeals_blocks import UNDER_AGE, CasesBlock
from stories.pages.blocks import CURRENCIES, RICH_TEXT_FEATURES, BodyBlock
from stories.pages.connected import ConnectedPage

SUM_IS_PARTIAL = _("Say what one unit is, what it costs and how many are needed, or none of it.")


class AppealPage(ConnectedPage):
    """An appeal with numbered cases. It closes by itself when what is needed has come."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_FEATURES)
    cases = StreamField(
        CasesBlock(),
        blank=True,
        verbose_name=_("cases"),
        help_text=_("Their order is their number. Keep a case that is met, and mark it."),
    )
    unit = models.CharField(
        _("one unit is"), max_length=80, blank=True, help_text=_("For example “one first winter”.")
    )
    unit_cost = models.PositiveIntegerField(_("cost of one unit"), null=True, blank=True)
    currency = models.CharField(
        _("currency"), max_length=3, choices=CURRENCIES, default=CURRENCIES[0][0]
    )
    units_needed = models.PositiveIntegerField(_("units needed"), null=True, blank=True)
    raised = models.PositiveIntegerField(
        _("raised so far"), default=0, help_text=_("In the currency above.")
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text"))

    parent_page_types = ["stories.ReportIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")

    @property
    def needed(self) -> int:
        """The whole sum, in the currency of the appeal; 0 where no sum is asked for."""
        return (self.unit_cost or 0) * (self.units_needed or 0)

    @property
    def still_needed(self) -> int:
        """What is missing of the sum."""
        return max(0, self.needed - self.raised)

    def is_met(self) -> bool:
        """Whether the sum has come; where no sum is asked for, whether every case is met."""
        if self.needed:
            return not self.still_needed
        return bool(self.cases) and all(case.value["is_met"] for case in self.cases)

    def tells_of_minor(self) -> bool:
        """Whether help is asked for somebody under age."""
        return any(case.value["age_band"] in UNDER_AGE for case in self.cases)

    def clean(self) -> None:
        """Refuse half a sum: readers could not tell what is still missing."""
        super().clean()
        parts = (self.unit, self.unit_cost, self.units_needed)
        if any(parts) and not all(parts):
            raise ValidationError({"units_needed": SUM_IS_PARTIAL})

    def card(self) -> dict[str, Any]:
        """Adds whether the appeal is still open."""
        return super().card() | {"mark": "met" if self.is_met() else "open"}
