"""Everything that stands on the page of a story, a meeting, an update, an appeal, a statement."""

from typing import Any, Final

from stories.publishing.editions import Edition
from stories.reading.attachments import attachment_address
from stories.reading.catalogue import label_of
from stories.reading.chains import first_of, whole_path
from stories.reading.frame_words import Frame
from stories.reading.kinds import KINDS, STANDING
from stories.reading.moments import Moment
from stories.reading.neighbours import Neighbours, neighbours_of
from stories.reading.rendering import picture_address, reading_minutes, render_article
from stories.reading.tongues import tongues_of_page

ANY_PAGE: Final = "stories/read/page.html"
TEMPLATES: Final = {
    "annualmeetingpage": "stories/read/meeting.html",
    "appealpage": "stories/read/appeal.html",
    "articlepage": "stories/read/article.html",
    "statementpage": "stories/read/statement.html",
    "storypage": "stories/read/story.html",
    "updatepage": "stories/read/update.html",
}
_SLUGS = {kind.model: kind.slug for kind in KINDS}


def template_of(edition: Edition) -> str:
    """The template of the kind of page that an edition is."""
    return TEMPLATES.get(edition.kind, ANY_PAGE)


def words_around(edition: Edition, frame: Frame, moment: Moment) -> dict[str, Any]:
    """What the template of a page needs. One query."""
    neighbours = neighbours_of(edition, moment)
    tongues = tongues_of_page(moment, edition, neighbours.translations)
    return {
        "edition": edition,
        "path": edition.path,
        "article": article_of(edition, neighbours),
        "neighbours": neighbours,
        "minutes": reading_minutes(edition.content["passages"], edition.language),
        "category": frame.label("category", edition.category),
        "kind_label": label_of(frame, "kind", _SLUGS.get(edition.kind, ""), moment),
        "themes": [label for slug in edition.themes if (label := frame.label("theme", slug))],
        "series": frame.label("series", edition.series),
        "authors": [edition.byline] if edition.byline else edition.shown_names,
        "is_standing": edition.kind == STANDING and edition.listed_on is None,
        "tongues": tongues,
        "missing": [tongue for tongue in tongues if not tongue.is_same],
        "whole_path": _whole_path(edition, frame, moment) if neighbours.is_long else "",
    }


def _whole_path(edition: Edition, frame: Frame, moment: Moment) -> str:
    return whole_path(frame.root, first_of(edition.page_number, moment))


def article_of(edition: Edition, neighbours: Neighbours) -> str:
    """The article of an edition with its links and pictures as readers get them."""
    return render_article(
        edition.fragment,
        resolve_page=neighbours.path_of,
        resolve_picture=picture_address(edition.content["pictures"]),
        resolve_attachment=attachment_address(edition.content.get("attachments", {})),
    )
