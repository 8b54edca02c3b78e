"""The blocks of a body. Rich text allows only what can be scanned: no images, no embeds."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from stories.consent.scope import LANGUAGES
from stories.pages.attachments_blocks import AttachmentBlock, VideoBlock
from stories.pages.leaf_blocks import MaskedYearBlock

RICH_TEXT_FEATURES = ["bold", "italic", "ul", "ol", "link"]
CURRENCIES = [("USD", "USD"), ("JPY", "JPY"), ("KRW", "KRW"), ("EUR", "EUR")]


def _text(label: Any, **kwargs: Any) -> blocks.TextBlock:
    return blocks.TextBlock(label=label, rows=3, **kwargs)


class QuoteBlock(blocks.StructBlock):
    quote = _text(_("Quote"))
    attribution = blocks.CharBlock(label=_("Said by"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        template = "stories/blocks/quote.html"


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        label=_("What the picture shows"),
        help_text=_("Read aloud to people who cannot see it. No names."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "stories/blocks/picture.html"


class LetterBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), required=False)
    scan = ImageChooserBlock(label=_("Scan of the letter"), required=False)
    scan_alt = blocks.CharBlock(label=_("What the scan shows"), required=False)
    language = blocks.ChoiceBlock(choices=LANGUAGES, default="ko", label=_("Language"))
    transcription = _text(_("Transcription"), required=False)
    translation = _text(_("Translation"), required=False)

    class Meta:
        icon = "mail"
        label = _("Letter")
        template = "stories/blocks/letter.html"


class MomentBlock(blocks.StructBlock):
    when = MaskedYearBlock()
    text = _text(_("What happened"))


class TimelineBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), required=False)
    moments = blocks.ListBlock(MomentBlock(label=_("Moment")), label=_("Moments"))

    class Meta:
        icon = "history"
        label = pgettext_lazy("a block of dates", "Timeline")
        template = "stories/blocks/timeline.html"


class FigureRowBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("What is counted"))
    number = blocks.IntegerBlock(label=_("Number"), min_value=0)


class FiguresValue(blocks.StructValue):
    @property
    def total(self) -> int:
        """The sum of the rows."""
        return sum(row["number"] or 0 for row in self["rows"])


class FiguresBlock(blocks.StructBlock):
    caption = blocks.CharBlock(label=_("Caption"))
    rows = blocks.ListBlock(FigureRowBlock(label=_("Row")), label=_("Rows"))
    show_total = blocks.BooleanBlock(label=_("Show the sum"), required=False, default=True)
    note = blocks.CharBlock(label=_("Note"), required=False)

    class Meta:
        icon = "table"
        label = _("Figures")
        template = "stories/blocks/figures.html"
        value_class = FiguresValue


class AppealBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"))
    text = _text(_("What it is for"))
    unit = blocks.CharBlock(label=_("One unit is"), help_text=_("For example “one journey”."))
    unit_cost = blocks.IntegerBlock(label=_("Cost of one unit"), min_value=1)
    currency = blocks.ChoiceBlock(
        choices=CURRENCIES,
        default="USD",
        label=_("Currency"),
    )
    units_needed = blocks.IntegerBlock(label=_("Units needed"), min_value=1, required=False)

    class Meta:
        icon = "pick"
        label = _("Appeal")
        template = "stories/blocks/appeal.html"


class PageLinkBlock(blocks.StructBlock):
    page = blocks.PageChooserBlock(label=_("Page"))
    text = blocks.CharBlock(label=_("Words of the link"))

    class Meta:
        icon = "link"
        label = _("Link to another page")
        template = "stories/blocks/page_link.html"


class BodyBlock(blocks.StreamBlock):
    """What a story, a report or an article is made of."""

    text = blocks.RichTextBlock(
        features=RICH_TEXT_FEATURES,
        icon="pilcrow",
        label=_("Text"),
        template="stories/blocks/text.html",
    )
    heading = blocks.CharBlock(
        icon="title", label=_("Heading"), template="stories/blocks/heading.html"
    )
    quote = QuoteBlock()
    letter = LetterBlock()
    picture = PictureBlock()
    attachment = AttachmentBlock()
    video = VideoBlock()
    timeline = TimelineBlock()
    figures = FiguresBlock()
    appeal = AppealBlock()
    page_link = PageLinkBlock()
    note = blocks.TextBlock(
        icon="info-circle",
        label=_("Note to the reader"),
        rows=2,
        template="stories/blocks/note.html",
    )
