"""One page of each type with words of its own in every field and every block."""

import itertools
from collections.abc import Iterator
from typing import Any

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from stories.pages.appeals_blocks import CasesBlock
from stories.pages.blocks import BodyBlock
from stories.pages.leaf_blocks import MaskedYearBlock, SecureAddressBlock
from tests import factories

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def tokens() -> Iterator[str]:
    """Words that stand nowhere else: ``wordaa``, ``wordab`` …"""
    for first, second in itertools.product(LETTERS, repeat=2):
        yield f"word{first}{second}"


def sample_of(block: Any, words: Iterator[str], image: Any, page: Any) -> Any:
    """A value for a block, with a word of its own in every text."""
    if isinstance(block, blocks.StructBlock):
        return {
            name: sample_of(child, words, image, page) for name, child in block.child_blocks.items()
        }
    if isinstance(block, blocks.ListBlock):
        return [sample_of(block.child_block, words, image, page) for _item in range(2)]
    samples: dict[type, Any] = {
        ImageChooserBlock: lambda: image,
        DocumentChooserBlock: factories.attachment,
        blocks.PageChooserBlock: lambda: page,
        SecureAddressBlock: lambda: f"https://example.org/{next(words)}",
        MaskedYearBlock: lambda: "199X–200X",
        blocks.IntegerBlock: lambda: 7,
        blocks.BooleanBlock: lambda: True,
        blocks.ChoiceBlock: lambda: list(block.field.choices)[-1][0],
        blocks.RichTextBlock: lambda: rich_text(words),
    }
    make = next((make for kind, make in samples.items() if isinstance(block, kind)), None)
    return make() if make else next(words)


def rich_text(words: Iterator[str]) -> str:
    """A paragraph with a link; its address is read too."""
    link = f'<a href="https://example.org/{next(words)}">{next(words)}</a>'
    return f"<p>{next(words)} <b>{next(words)}</b> {link}</p>"


def whole_body(words: Iterator[str]) -> list[tuple[str, Any]]:
    """Every block of a body once."""
    image, page = factories.picture(), factories.index()
    return [
        (name, sample_of(block, words, image, page))
        for name, block in BodyBlock().child_blocks.items()
    ]


def whole_story() -> Any:
    """A draft of a story with everything in it, as its latest version gives it back."""
    words = tokens()
    body = whole_body(words)
    page = factories.story(
        title=next(words),
        slug=next(words),
        teaser=next(words),
        introduction=f"<p>{next(words)}</p>",
        country="jp",
        body=body,
    )
    return page.latest_revision.as_object()


def whole_meeting() -> Any:
    """A draft of an annual meeting with everything in it and two people."""
    words = tokens()
    records = [factories.consent(factories.storyteller(name)) for name in ("K. M.", "S. P.")]
    page = factories.meeting(
        [(record, next(words)) for record in records],
        title=next(words),
        slug=next(words),
        teaser=next(words),
        place=next(words),
        body=whole_body(words),
    )
    return page.latest_revision.as_object()


def whole_article() -> Any:
    """A draft of an article with everything in it."""
    words = tokens()
    page = factories.article(
        **_top(words), form="field_report", byline=next(words), body=whole_body(words)
    )
    return page.latest_revision.as_object()


def whole_update() -> Any:
    """A draft of an update with everything in it, that follows another page."""
    words = tokens()
    page = factories.update(
        **_top(words), form="flash", earlier_page=factories.index(), body=whole_body(words)
    )
    return page.latest_revision.as_object()


def whole_appeal() -> Any:
    """A draft of an appeal with everything in it, and two cases of which one is met."""
    words = tokens()
    block = CasesBlock().child_blocks["case"]
    cases = [("case", sample_of(block, words, None, None)) for _case in range(2)]
    cases[1][1]["is_met"] = False
    page = factories.appeal(**_top(words), cases=cases, unit=next(words), body=whole_body(words))
    return page.latest_revision.as_object()


def whole_statement() -> Any:
    """A draft of a statement with everything in it, signed by two."""
    words = tokens()
    page = factories.statement(
        **_top(words),
        issuer=next(words),
        addressed_to=next(words),
        signatories=f"{next(words)}\n{next(words)}",
        body=whole_body(words),
    )
    return page.latest_revision.as_object()


def _top(words: Iterator[str]) -> dict[str, Any]:
    return {
        "title": next(words),
        "slug": next(words),
        "teaser": next(words),
        "introduction": f"<p>{next(words)}</p>",
    }


WHOLE = (
    whole_story,
    whole_meeting,
    whole_update,
    whole_appeal,
    whole_statement,
    whole_article,
)
