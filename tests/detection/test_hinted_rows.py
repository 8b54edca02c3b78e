"""Rows of letters are found once while a page is read, and a page of them is kept."""

from stories.detection.language_models.characters import Row
from stories.detection.language_models.hinted_rows import HintedRows


def test_a_row_is_found_once_and_no_more_than_a_page_is_kept():
    asked = []

    def find(text):
        asked.append(text)
        return Row(text, []), []

    rows = HintedRows(find, most=10)
    first = rows.of("first")
    assert rows.of("first") is first
    rows.of("other")
    assert rows.of("first") is first
    rows.of("!")
    assert rows.of("first") is not first
    assert asked == ["first", "other", "!", "first"]


def test_what_is_longer_than_a_page_is_found_and_not_kept():
    rows = HintedRows(lambda text: (Row(text, []), []), most=4)
    assert rows.of("a book")[0].text == "a book"
    assert not rows._kept
