"""Appeals: half a sum is refused, and an appeal closes by itself when its need is met."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale

from stories.pages.appeals import SUM_IS_PARTIAL, AppealPage
from stories.pages.appeals_blocks import AGE_BANDS
from stories.publishing.editions import Edition
from stories.redaction.risk import risks_of
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = pytest.mark.django_db

MET = "This appeal is met."


def cases(**of_the_last):
    case = {"role": "a student", "age_band": "20s", "need": "A desk.", "is_met": True}
    return [("case", case), ("case", case | of_the_last)]


def test_an_appeal_tells_what_is_needed_what_has_come_and_what_is_missing():
    page = factories.appeal(unit_cost=600, units_needed=4, raised=900)
    assert (page.needed, page.still_needed, page.is_met()) == (2400, 1500, False)
    rows = page.fragment()
    for figure in ("<td>600</td>", "<td>2,400</td>", "<td>900</td>", "<td>1,500</td>"):
        assert figure in rows


def test_the_bar_is_as_long_as_the_share_that_has_come_and_full_only_at_the_end():
    page = factories.appeal(unit_cost=600, units_needed=4, raised=2399)
    assert 'class="bar" width="99%"' in page.fragment()
    page.raised = 5000
    assert 'class="bar" width="100%"' in page.fragment()
    assert page.still_needed == 0


@pytest.mark.parametrize(("raised", "mark"), [(2399, "open"), (2400, "met"), (9999, "met")])
def test_it_closes_by_itself_when_the_sum_has_come(raised, mark):
    page = factories.appeal(unit_cost=600, units_needed=4, raised=raised)
    assert page.card()["mark"] == mark
    assert (MET in page.fragment()) is (mark == "met")


def test_without_a_sum_it_closes_when_every_case_is_met():
    no_sum = {"unit": "", "unit_cost": None, "units_needed": None, "raised": 0}
    half = factories.appeal(**no_sum, slug="half", cases=cases(is_met=False))
    whole = factories.appeal(**no_sum, slug="whole", cases=cases())
    none = factories.appeal(**no_sum, slug="none", cases=[])
    assert [page.is_met() for page in (half, whole, none)] == [False, True, False]
    assert "<table>" not in whole.fragment()
    assert half.fragment().count("This need is met.") == 1


def test_an_appeal_for_no_cases_has_no_list_of_them():
    assert "For whom" not in factories.appeal(cases=[]).fragment()


@pytest.mark.parametrize(
    "missing", [{"unit": ""}, {"unit_cost": None}, {"units_needed": None}, {"units_needed": 0}]
)
def test_half_a_sum_is_refused(missing):
    values = {"unit": "one journey", "unit_cost": 100, "units_needed": 2} | missing
    page = AppealPage(title="Half", slug="half", **values)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert refused.value.message_dict == {"units_needed": [str(SUM_IS_PARTIAL)]}


def test_no_age_is_told_more_exactly_than_by_ten_years():
    for band, words in AGE_BANDS:
        page = factories.appeal(slug=f"for-{band}", cases=cases(age_band=band))
        told = page.fragment()
        assert (str(words) in told) is (band != "untold")


def test_cases_keep_their_order_which_is_their_number():
    told = factories.appeal().fragment()
    assert '<ol role="list">' in told
    assert told.index("a mother of two") < told.index("a student")


@pytest.mark.parametrize(
    ("band", "eyes"), [("child", ["minor"]), ("teens", ["minor"]), ("30s", [])]
)
def test_help_that_is_asked_for_a_minor_asks_for_two_pairs_of_eyes(band, eyes):
    page = manuscript_of(factories.appeal(cases=cases(age_band=band)))
    assert [rule.code for rule in risks_of(page)] == eyes


def test_readers_are_told_in_lists_that_an_appeal_is_met():
    factories.publish(factories.appeal(raised=2400))
    card = Edition.objects.readable().get(kind="appealpage")
    assert card.mark == "met"
    assert card.is_card_sealed()
    Edition.objects.filter(pk=card.pk).update(mark="open")
    assert not Edition.objects.get(pk=card.pk).is_card_sealed()


@pytest.mark.parametrize(
    ("language", "unit", "sum_in_a_text"),
    [("ja", "円", "48,000円"), ("ko", "JPY", "JPY 48,000"), ("en", "JPY", "JPY 48,000")],
)
def test_sums_are_written_as_the_language_of_the_page_writes_them(language, unit, sum_in_a_text):
    asked = {"heading": "An oven", "text": "For the next one.", "unit": "One oven"}
    costs = {"unit_cost": 24000, "currency": "JPY", "units_needed": 2}
    page = factories.appeal(
        unit_cost=600, units_needed=4, currency="JPY", body=[("appeal", asked | costs)]
    )
    page.locale = Locale.objects.get_or_create(language_code=language)[0]
    fragment = page.fragment()
    assert f'<th scope="col">{unit}</th>' in fragment
    assert f"<dd>{sum_in_a_text}</dd>" in fragment
