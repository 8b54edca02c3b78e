"""Cells that leave the house are words, never formulas."""

from datetime import date

import pytest

from stories.reporting.cells import defused


@pytest.mark.parametrize(
    "formula",
    [
        "=HYPERLINK(1)",
        "+1",
        "-2+3",
        "@SUM(A1)",
        "  =1",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＠x",
    ],
)
def test_what_a_spreadsheet_would_run_is_defused(formula: str) -> None:
    assert defused(formula) == f"'{formula}"


@pytest.mark.parametrize(
    "value", ["Harbour - lights", "", "1-2", 7, -7, 2.5, None, date(2026, 1, 2)]
)
def test_words_numbers_and_days_stay_as_they_are(value: object) -> None:
    assert defused(value) is value
