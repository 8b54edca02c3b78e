"""The cases of an appeal: for whom help is asked, never more exactly than is needed to help."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

# Ten years wide, as in the wordings that are offered for an age; of a child no more than that.
AGE_BANDS = [
    ("child", _("in childhood")),
    ("teens", _("in their teens")),
    ("20s", _("in their twenties")),
    ("30s", _("in their thirties")),
    ("40s", _("in their forties")),
    ("50s", _("in their fifties")),
    ("60s", _("sixty or older")),
    ("untold", _("age not told")),
]
UNDER_AGE = frozenset({"child", "teens"})


class CaseValue(blocks.StructValue):
    @property
    def age_told(self) -> Any:
        """The band in words, in the active language; empty where the age is not told."""
        band = self.get("age_band")
        return dict(AGE_BANDS).get(band, "") if band != "untold" else ""


class CaseBlock(blocks.StructBlock):
    """One person or family for whom help is asked."""

    role = blocks.CharBlock(
        label=_("Who it is"),
        max_length=120,
        help_text=_("A role, for example “a mother of two”. Never a name."),
    )
    age_band = blocks.ChoiceBlock(
        choices=AGE_BANDS,
        default="untold",
        label=_("Age"),
        help_text=_("Readers never see an age more exactly than this."),
    )
    need = blocks.TextBlock(label=_("What is needed"), rows=3)
    is_met = blocks.BooleanBlock(label=_("This need is met"), required=False)

    class Meta:
        icon = "user"
        label = _("Case")
        value_class = CaseValue


class CasesBlock(blocks.StreamBlock):
    """The cases in their order, which is also their number."""

    case = CaseBlock()
