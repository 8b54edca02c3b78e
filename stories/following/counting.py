"""Followers counted for the desk: how many, never who."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from stories.following.subscriptions import Rhythm, Subscription


@dataclass(slots=True)
class Followers:
    """Who follows, in numbers."""

    confirmed: int = 0
    unconfirmed: int = 0
    weekly: int = 0
    by_language: Counter[str] = field(default_factory=Counter)
    by_category: Counter[str] = field(default_factory=Counter)
    everything: int = 0

    # When they confirmed, by language and category.
    pairs: defaultdict[tuple[str, str], list[datetime]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def reached(self, *, language: str, category: str, public_since: datetime) -> int:
        """How many get a report in this language that is filed under this category, and for whom
        what came out at ``public_since`` is news.
        """
        there = [*self.pairs[language, category], *(self.pairs[language, ""] if category else ())]
        return sum(confirmed_at <= public_since for confirmed_at in there)


def followers() -> Followers:
    """Count everybody in one query."""
    counted = Followers()
    rows = Subscription.objects.values_list("confirmed_at", "languages", "categories", "rhythm")
    for confirmed_at, languages, categories, rhythm in rows:
        if confirmed_at is None:
            counted.unconfirmed += 1
            continue
        counted.confirmed += 1
        counted.weekly += rhythm == Rhythm.WEEKLY
        counted.everything += not categories
        counted.by_language.update(languages)
        counted.by_category.update(categories)
        for language in languages:
            for category in categories or [""]:
                counted.pairs[language, category].append(confirmed_at)
    return counted
