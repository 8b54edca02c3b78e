"""What stands around every page: words approved with the home page, and the way to other pages."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from stories.publishing.editions import Edition
from stories.reading.catalogue import Key, counts_at
from stories.reading.frame_words import Frame, Gift, Label, Way
from stories.reading.kinds import HOME, INDEXES, STANDING
from stories.reading.moments import Moment, remember
from stories.reading.rendering import page_numbers, render_article
from stories.reading.shelf import readable_cards

MOST_STANDING = 5  # more would be a list, not a navigation


def frame_of(language: str, moment: Moment) -> Frame:
    """The frame for ``language``, else for the site's own language, else an empty one."""
    frames = frames_at(moment)
    return frames.get(language) or frames.get(settings.LANGUAGE_CODE) or Frame(language=language)


def frames_at(moment: Moment) -> dict[str, Frame]:
    """The frames of all languages that have one."""
    return remember("frames.filled", moment, lambda: build_frames(moment))


def build_frames(moment: Moment) -> dict[str, Frame]:
    """A frame for each language that has a readable, sealed home page."""
    homes = [
        home
        for home in Edition.objects.readable(moment.now).filter(kind=HOME).order_by("language")
        if home.is_sealed()
    ]
    names = dict(settings.LANGUAGES)
    ways = tuple(Way(names.get(home.language, ""), home.path, home.language) for home in homes)
    frames = [build_frame(home, ways if len(ways) > 1 else (), moment) for home in homes]
    frames = [replace(frame, filled=_filled(frame, moment)) for frame in frames]
    return {
        frame.language: replace(frame, head=_head(frame), foot=_foot(frame)) for frame in frames
    }


def build_frame(home: Edition, languages: tuple[Way, ...], moment: Moment) -> Frame:
    """The frame whose words were approved with ``home``."""
    words: dict[str, Any] = home.content["frame"]
    return Frame(
        language=home.language,
        root=home.path,
        organisation=words["organisation"],
        tagline=words["tagline"],
        protection_note=words["protection_note"],
        footer=_resolved(words["footer"], moment),
        donate_label=words["donate_label"],
        donate_url=words["donate_url"],
        donations=tuple(Gift(**gift) for gift in words.get("donations", [])),
        labels={
            "category": _labels(words["categories"], f"{home.path}category/"),
            "theme": _labels(words["themes"], f"{home.path}theme/"),
            "series": _labels(words["series"], f"{home.path}series/"),
        },
        navigation=tuple(_navigation(home, moment)),
        languages=languages,
    )


def _head(frame: Frame) -> str:
    with translation.override(frame.language):
        return render_to_string("includes/head_words.html", {"frame": frame})


def _foot(frame: Frame) -> str:
    with translation.override(frame.language):
        return render_to_string("includes/footer.html", {"frame": frame})


def _resolved(html: str, moment: Moment) -> str:
    cards = readable_cards(moment, page_number__in=page_numbers(html))
    paths = {card.page_number: card.path for card in cards}
    return str(
        render_article(
            html,
            resolve_page=lambda number: paths.get(number, ""),
            resolve_picture=lambda _key: "",
        )
    )


def _labels(names: dict[str, list[str]], prefix: str) -> dict[str, Label]:
    labels = [
        Label(slug, name, description, f"{prefix}{slug}/")
        for slug, (name, description) in names.items()
    ]
    return {label.slug: label for label in sorted(labels, key=lambda label: label.name)}


def _filled(frame: Frame, moment: Moment) -> dict[str, tuple[Label, ...]]:
    """The categories, themes and series under which something can be read in this language.

    A link to an empty list is a promise that is not kept, above all in a young translation.
    """
    counts = counts_at(moment)
    return {
        by: tuple(
            label for slug, label in labels.items() if counts[Key(frame.language, by, slug)] > 0
        )
        for by, labels in frame.labels.items()
    }


def _navigation(home: Edition, moment: Moment) -> Iterator[Way]:
    """The archives, newest kind last, then the standing pages directly below the home page."""
    indexes = readable_cards(moment, kind__in=INDEXES, language=home.language)
    for card in sorted(indexes, key=lambda card: (INDEXES.index(card.kind), card.title)):
        yield Way(card.title, card.path)
    standing = readable_cards(
        moment, kind=STANDING, language=home.language, listed_on=None, path__startswith=home.path
    )
    direct = [card for card in standing if "/" not in card.path[len(home.path) : -1]]
    for card in sorted(direct, key=lambda card: card.title)[:MOST_STANDING]:
        yield Way(card.title, card.path)
