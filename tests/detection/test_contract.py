"""What the rest of the house relies on."""

from stories import detection
from stories.detection import Lexicon, Passage, scan


def test_everything_promised_can_be_imported():
    assert all(hasattr(detection, name) for name in detection.__all__)


def test_an_empty_lexicon_finds_nothing_in_harmless_words():
    assert scan([Passage("body", "She likes her work.", "en")], Lexicon()) == []
