"""Figures with their sums: added up, and held against what their own words say."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from stories.editing.evidence_blocks import structs
from stories.editing.evidence_lines import Desk, Evidence, told
from stories.pages.appeals import AppealPage
from stories.pages.blocks import AppealBlock, FiguresBlock

# Fewer than this can be one family.
SMALL = 5
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+|\d+")
_SUM_WORDS = re.compile(
    r"\b(?:total|sum|altogether|together|in all)\b|합계|총|모두|전체|合計|総計|総数|全部で|計",
    re.IGNORECASE,
)


def figure_evidence(desk: Desk) -> Iterator[Evidence]:
    """Every table of figures with its rows added up, every appeal with what it comes to."""
    if isinstance(desk.page, AppealPage) and desk.page.needed:
        yield sum_evidence(desk.page)
    for block, value in structs(desk.page):
        if isinstance(block, FiguresBlock):
            yield table_evidence(value)
        elif isinstance(block, AppealBlock) and value["units_needed"]:
            cost, units = value["unit_cost"] or 0, value["units_needed"]
            known = f"{units} × {cost} = {units * cost} {value['currency']}"
            yield Evidence(value["heading"], known)


def sum_evidence(page: AppealPage) -> Evidence:
    """What an appeal asks for and what has come, and whether that fits with its cases."""
    known = _("%(units)s × %(cost)s = %(needed)s %(currency)s, raised %(raised)s") % {
        "units": page.units_needed,
        "cost": page.unit_cost,
        "needed": page.needed,
        "currency": page.currency,
        "raised": page.raised,
    }
    open_cases = sum(not case.value["is_met"] for case in page.cases)
    too_much = page.raised > page.needed
    doubts = [
        _("readers see that it is met") if page.is_met() else "",
        _("more was raised than was asked for") if too_much else "",
        _("cases not marked as met: %s") % open_cases if page.is_met() and open_cases else "",
    ]
    in_doubt = too_much or (page.is_met() and open_cases)
    return Evidence(page.unit, told([known, *doubts]), False if in_doubt else None)


def table_evidence(value: Any) -> Evidence:
    """The rows of a table of figures added up, and what its caption and note say of the sum."""
    numbers = " + ".join(str(row["number"] or 0) for row in value["rows"])
    claimed = _claimed(f"{value['caption']}\n{value.get('note') or ''}")
    wrong = [number for number in claimed if number != value.total]
    doubt = _("its words say %s") % _(", ").join(map(str, wrong)) if wrong else ""
    small = [str(row["label"]) for row in value["rows"] if 0 < (row["number"] or 0) < SMALL]
    single = _("so few that they may be known: %s") % _(", ").join(small) if small else ""
    in_order = False if wrong else True if claimed else None
    return Evidence(value["caption"], told([f"{numbers} = {value.total}", doubt, single]), in_order)


def _claimed(words: str) -> list[int]:
    """Numbers in a line that speaks of a sum."""
    lines = [line for line in words.splitlines() if _SUM_WORDS.search(line)]
    return [int(each.replace(",", "")) for line in lines for each in _NUMBER.findall(line)]
