"""From the demo's texts to pages, as an editor makes them."""

from typing import Any

from home.demo.texts import Text, blocks, paragraphs
from home.demo.texts_meeting import UPDATES
from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.images.attachments.models import StoryDocument
from stories.images.models import StoryImage
from stories.pages.appeals import AppealPage
from stories.pages.articles import ArticlePage
from stories.pages.gated import GatedPage
from stories.pages.meetings import AnnualMeetingPage
from stories.pages.statements import StatementPage
from stories.pages.stories import StoryPage
from stories.pages.taxonomy import Category, Series, Theme
from stories.pages.updates import UpdatePage

KINDS: dict[str, type[GatedPage]] = {
    "story": StoryPage,
    "update": UpdatePage,
    "appeal": AppealPage,
    "statement": StatementPage,
    "article": ArticlePage,
}


class Writer:
    """Knows the consents, the pictures, the papers and the pages that were written before."""

    def __init__(
        self,
        consents: dict[str, ConsentRecord],
        pictures: dict[str, StoryImage],
        papers: dict[str, StoryDocument],
    ) -> None:
        self.consents = consents
        self.pictures = pictures
        self.papers = papers
        self.pages: dict[str, Any] = {}

    def page(self, text: Text) -> Any:
        """A page of the kind that the text is, not saved yet."""
        fields = text.fields | ({"country": text.country} if text.country else {})
        if "cases" in fields:
            fields["cases"] = [("case", case) for case in fields["cases"]]
        page = KINDS[text.kind](
            **self._shared(text),
            **fields,
            introduction=paragraphs(text.introduction) if text.introduction else "",
            series=Series.objects.filter(slug=text.series).first(),
            part=text.part,
            earlier_page=self.pages.get(text.earlier),
        )
        return self._complete(page, text)

    def meeting(self, text: Text) -> AnnualMeetingPage:
        """The annual meeting with everybody who agreed to be told about."""
        page = AnnualMeetingPage(**self._shared(text), ordinal=18, place="Tokyo")
        page = self._complete(page, text)
        page.appearances = [
            self._appearance(key, update=paragraphs(update), earlier_page=self.pages[earlier])
            for key, earlier, update in UPDATES
        ]
        return page

    def _shared(self, text: Text) -> dict[str, Any]:
        return {
            "title": text.title,
            "slug": text.slug,
            "teaser": text.teaser,
            "date": text.date,
            "date_precision": text.precision,
            "category": Category.objects.get(slug=text.category),
            "body": [(kind, self._filled(value)) for kind, value in blocks(text.body)],
        }

    def _complete(self, page: Any, text: Text) -> Any:
        page.themes = Theme.objects.filter(slug__in=text.themes)
        page.appearances = [self._appearance(key) for key in text.people]
        return page

    def _appearance(self, key: str, **others: Any) -> Appearance:
        record = self.consents[key]
        return Appearance(storyteller=record.storyteller, consent=record, **others)

    def _filled(self, value: Any) -> Any:
        """Names of pictures, papers and pages are replaced by what they stand for."""
        if not isinstance(value, dict):
            return value
        found: dict[str, Any] = {
            name: self.pictures[value[name]] for name in ("image", "scan") if value.get(name)
        }
        if "document" in value:
            found["document"] = self.papers[value["document"]]
        if "page" in value:
            found["page"] = self.pages[value["page"]]
        return value | found
