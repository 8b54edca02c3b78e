"""The judged questions: how many of the right texts are found, and how far up they stand."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.utils import timezone

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.index.writing import index_edition
from stories.reading.frame_words import Frame
from stories.reading.moments import Moment
from stories.reading.search.finding import find
from stories.reading.search.query import parse

FOLDER = Path(__file__).parent / "judged"
LANGUAGES = ("en", "ja", "ko")
FIRST_PAGE = 10


@dataclass(frozen=True)
class Judged:
    """A question, the texts that answer it, and what the search found, best first."""

    ask: str
    finds: tuple[str, ...]
    about: str
    found: tuple[str, ...]

    @property
    def recall(self) -> float:
        """Which part of the right texts stands among the first ten."""
        return len(set(self.finds) & set(self.found[:FIRST_PAGE])) / len(self.finds)

    @property
    def precision(self) -> float:
        """Which part of the first five, or of as many as could be right, is right."""
        shown = self.found[:5]
        return len(set(self.finds) & set(shown)) / min(5, max(len(shown), len(self.finds)))

    @property
    def reciprocal(self) -> float:
        """One for a right text at the top, a half for one in second place, none for none."""
        places = [place for place, name in enumerate(self.found, start=1) if name in self.finds]
        return 1 / places[0] if places else 0.0


@dataclass(frozen=True)
class Scores:
    """The means over the questions of one language."""

    questions: int
    recall: float
    precision: float
    mrr: float


def scores(judged: list[Judged]) -> Scores:
    """Recall within ten, precision within five, and mean reciprocal rank."""
    count = len(judged)
    return Scores(
        count,
        sum(each.recall for each in judged) / count,
        sum(each.precision for each in judged) / count,
        sum(each.reciprocal for each in judged) / count,
    )


@cache
def texts(language: str) -> list[dict[str, Any]]:
    """The invented texts of a language."""
    return list(tomllib.loads((FOLDER / f"texts.{language}.toml").read_text("utf-8"))["text"])


@cache
def questions(language: str) -> list[dict[str, Any]]:
    """The judged questions of a language."""
    return list(tomllib.loads((FOLDER / f"queries.{language}.toml").read_text("utf-8"))["query"])


def fill() -> dict[int, str]:
    """An edition for every text, indexed as the gate does; by number, which text it is."""
    forget_cached()
    numbered = ((language, text) for language in LANGUAGES for text in texts(language))
    names = {}
    for number, (language, text) in enumerate(numbered, start=900_000):
        row = index_edition(edition_of(number, language, text))
        assert row
        names[row.edition_id] = text["id"]
    return names


def edition_of(number: int, language: str, text: dict[str, Any], *, save: bool = True) -> Edition:
    """A sealed edition of one text."""
    now = timezone.now()
    edition = Edition(
        page_number=number,
        path=f"/judged/{number}/",
        slug=str(number),
        kind="storypage",
        language=language,
        title=text["title"],
        teaser=text["teaser"],
        content={
            "passages": [
                ["title", text["title"]],
                ["address", text["id"]],
                ["prose", text["teaser"]],
                ["prose", text["body"]],
            ],
            "pictures": {},
        },
        listed_on=date(2024, 1, 1) + timedelta(days=number % 97),
        date_told="2024",
        issued_at=now,
        valid_from=now,
    )
    edition.close_seal()
    if save:
        edition.save()
    return edition


def judge(language: str, names: dict[int, str]) -> Iterator[Judged]:
    """Ask every question of a language."""
    moment = Moment.present()
    for question in questions(language):
        found = find(parse(question["ask"]), {"language": language}, Frame(), moment)
        yield Judged(
            question["ask"],
            tuple(question["finds"]),
            question["about"],
            tuple(names[hit.edition] for hit in found.hits),
        )
