"""Links to pages in rich text: kept by number, resolved when read.

Wagtail's own handler would write the manuscript's address into the article; ours writes a
reference, so that a page that is not readable becomes plain text.
"""

from wagtail.rich_text import LinkHandler


class PageReferenceHandler(LinkHandler):
    """Expands ``<a linktype="page" id="3">`` to ``<a href="landfall:page/3">``."""

    identifier = "page"

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        """The opening tag for the stored attributes; without a number, no link at all."""
        number = attrs.get("id", "")
        return f'<a href="landfall:page/{int(number)}">' if number.isdigit() else "<a>"
