"""Phrases of a table: one of a kind in each sentence, with a suggestion that fits."""

import re

from stories.detection import EntityType, Passage, PassageKind
from stories.detection.phrases import Told, find_told, fitted

HARBOUR = Told(EntityType.PLACE, re.compile("harbours?"), "It can be found.", "a port")


def told(text, kind=PassageKind.PROSE, harmless=False):
    passage = Passage("body", text, "en", kind)
    found = find_told(passage, (HARBOUR,), "test", lambda match, sentence: harmless)
    return [finding.start for finding in found]


def test_a_sentence_tells_of_one_kind_once():
    assert told("A harbour by a harbour. Then a harbour.") == [2, 31]


def test_slugs_and_harmless_matches_tell_nothing():
    assert told("a-harbour", PassageKind.ADDRESS) == []
    assert told("A harbour.", harmless=True) == []


def test_a_suggestion_never_repeats_the_words_and_takes_over_their_capital():
    assert fitted("a port", "port") is None
    assert fitted(None, "harbour") is None
    assert fitted("a port", "The harbour") == "A port"
    assert fitted("a port", "Hana's harbour") == "a port"
