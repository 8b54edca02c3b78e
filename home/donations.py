"""What a gift pays for: sums to choose from, approved with the home page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from stories.pages.blocks import CURRENCIES


class DonationBlock(blocks.StructBlock):
    """A sum and what it pays for; where it is paid stands in the donation page."""

    amount = blocks.IntegerBlock(label=_("Amount"), min_value=1)
    currency = blocks.ChoiceBlock(choices=CURRENCIES, default="USD", label=_("Currency"))
    pays_for = blocks.CharBlock(
        label=_("What it pays for"),
        max_length=80,
        help_text=_("For example “a month of language lessons”."),
    )

    class Meta:
        icon = "pick"
        label = _("Gift")


class DonationsBlock(blocks.StreamBlock):
    """A few sums in the order in which readers see them."""

    gift = DonationBlock()

    class Meta:
        max_num = 6
        required = False
