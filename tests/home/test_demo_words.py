"""What the demo publishes has nothing for the language models to stop, as they are today.

The whole demo is loaded by rules alone in ``test_load_demo``; here its words only are read.
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from home.demo.filing import PUBLIC_NAMES
from home.demo.loading import REPORTED, STORIES
from home.demo.people import PEOPLE
from home.demo.texts import Block, Text, Translated
from home.demo.texts_drafts import SCHEDULED, WAITS_ON_HOLD
from home.demo.texts_meeting import MEETING, UPDATES
from home.demo.translating import LANGUAGES
from stories.detection import Lexicon, Passage, PassageKind, Severity, scan
from stories.detection.language_models import registry

MISSING = [model.title for model in registry.MODELS if model.missing()]
needs_models = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get("LANDFALL_ALL_TESTS"),
    reason=f"not installed: {', '.join(MISSING)}",
)
PUBLIC_PAGES = [*STORIES, *REPORTED, MEETING, SCHEDULED, WAITS_ON_HOLD]
TRANSLATED = [(code, text) for code, texts in LANGUAGES.items() for text in texts]
# Values of these keys choose something; nobody reads them as words.
CHOSEN = {"image", "scan", "document", "page", "currency", "age_band", "form", "url", "country"}
KINDS = {
    "title": PassageKind.TITLE,
    "heading": PassageKind.TITLE,
    "alt": PassageKind.ALT,
    "caption": PassageKind.CAPTION,
    "byline": PassageKind.BYLINE,
    **dict.fromkeys(("attribution", "issuer", "addressed_to", "role"), PassageKind.LABEL),
}
SHOWN = {person.key: person.shown_name for person in PEOPLE}


def words_in(value: Any, key: str, gap: str) -> Iterator[tuple[str, str]]:
    """Every run of words in a value of the demo's texts, with the key that it stands under."""
    if isinstance(value, str):
        parts = value.strip().split("\n\n")
        yield key, "\n".join(gap.join(map(str.strip, part.splitlines())) for part in parts)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in CHOSEN:
                yield from words_in(each, name, gap)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from words_in(each, key, gap)


def passages(values: dict[str, Any], body: tuple[Block, ...], language: str) -> list[Passage]:
    """The passages of one text, as the desk would read them."""
    gap = "" if language == "ja" else " "
    told = [*words_in(values, "", gap)]
    for kind, value in body:
        told += words_in(value, kind, gap)
    return [
        Passage(f"{number}.{key}", words, language, KINDS.get(key, PassageKind.PROSE))
        for number, (key, words) in enumerate(told)
    ]


def stopped(page: list[Passage], text: Text | Translated, people: tuple[str, ...]) -> list[str]:
    """What the rules and the models would stop, and the demo gives no reason for."""
    lexicon = Lexicon(
        shown_names={SHOWN[key]: key for key in people},
        public_names=frozenset(name for name, _kind, _reason in PUBLIC_NAMES),
    )
    texts = {passage.path: passage.text for passage in page}
    return [
        f"{found.entity_type.value}: {texts[found.path][found.start : found.end]}"
        for found in scan(page, lexicon)
        if found.severity is Severity.MUST and found.entity_type.value not in text.reasons
    ]


@needs_models
@pytest.mark.parametrize("text", PUBLIC_PAGES, ids=[text.slug for text in PUBLIC_PAGES])
def test_no_page_of_the_demo_is_stopped_by_a_model(text):
    words = {"title": text.title, "teaser": text.teaser, "introduction": text.introduction}
    updates = {"updates": [update[2] for update in UPDATES]} if text is MEETING else {}
    people = (*text.people, *(update[0] for update in UPDATES)) if text is MEETING else text.people
    page = passages(words | text.fields | updates, text.body, "en")
    assert len(page) > 3
    assert stopped(page, text, people) == []


@needs_models
@pytest.mark.parametrize(
    ("language", "text"), TRANSLATED, ids=[f"{code}-{text.of}" for code, text in TRANSLATED]
)
def test_no_translation_in_the_demo_is_stopped_by_a_model(language, text):
    assert stopped(passages(text.fields, text.body, language), text, tuple(SHOWN)) == []
