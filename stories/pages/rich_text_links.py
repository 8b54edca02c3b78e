"""Links to pages in rich text: kept by number, resolved when read.

Wagtail's own handler would write the manuscript's address into the article; ours writes a
reference, so that a page that is not readable becomes plain text.
"""

from wagtail.rich_text import LinkHandler

from stories.pages.rich_text import page_number


class PageReferenceHandler(LinkHandler):
    """Expands ``<a linktype="page" id="3">`` to ``<a href="landfall:page/3">``."""

    identifier = "page"

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        """The opening tag for the stored attributes; without a number, no link at all."""
        number = page_number(attrs.get("id", ""))
        return "<a>" if number is None else f'<a href="landfall:page/{number}">'
