"""Updates, statements, articles: what came before, who says it, and when it was said again."""

import pytest
from django.core.exceptions import ValidationError

from stories.detection import EntityType, Severity
from stories.pages.articles import ArticlePage
from stories.pages.content import content_of
from stories.pages.dates import NOT_YEARS, validate_years, years_in
from stories.pages.statements import StatementPage
from stories.pages.taxonomy import Series
from stories.pages.updates import UpdatePage
from stories.people.public_names import PublicName
from stories.redaction.scanning import findings_of
from stories.redaction.tasks import manuscript_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

KINDS = [
    factories.story,
    factories.update,
    factories.appeal,
    factories.statement,
    factories.article,
]


@pytest.mark.parametrize("make", KINDS)
def test_every_kind_can_be_a_part_of_a_series_and_follow_an_earlier_page(make):
    series = Series.objects.create(name="A long winter", slug="a-long-winter")
    earlier = factories.story(slug="earlier")
    card = make(series=series, part=2, earlier_page=earlier).card()
    told = (card["series"], card["part"], card["earlier_page"])
    assert told == ("a-long-winter", 2, earlier.pk)


def test_a_follow_up_leads_to_the_page_that_it_follows():
    earlier, _edition = factories.published_story()
    update = factories.publish(factories.update(earlier_page=earlier))
    assert update.links == [earlier.pk]
    assert f'href="landfall:page/{earlier.pk}">How it began</a>' in update.fragment


@pytest.mark.parametrize("form", UpdatePage.Form.values)
def test_an_update_says_which_kind_it_is(form):
    page = factories.update(form=form)
    assert page.card()["mark"] == form
    assert f'<p class="form form-{form}">' in page.fragment()


def test_a_statement_shows_who_signed_it_and_when_it_was_adopted():
    told = factories.statement(adopted_again="2019, 2022").fragment()
    for words in ("by Harbour Lights", "To everybody who decides", "<li>The Thursday kitchen</li>"):
        assert words in told
    for year in ("<li>June 2018</li>", "<li>2019</li>", "<li>2022</li>"):
        assert year in told


def test_a_long_list_of_signatories_stands_in_columns():
    names = "\n".join(f"Circle of the {day}th day" for day in range(4, 12))
    assert 'class="many"' in factories.statement(signatories=f"{names}\n\n").fragment()
    assert StatementPage(signatories=f"{names}\n \n").signed_by()[-1] == "Circle of the 11th day"


def test_a_statement_without_these_says_nothing_of_them():
    told = factories.statement(
        issuer="", addressed_to="", signatories="", adopted_again=""
    ).fragment()
    for words in ("Signed by", "Adopted", 'class="addressed"'):
        assert words not in told


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("", []),
        ("2019", ["2019"]),
        ("2019, 2022", ["2019", "2022"]),
        ("2019、2022", ["2019", "2022"]),
    ],
)
def test_years_stand_in_a_line(line, years):
    validate_years(line)
    assert years_in(line) == years


@pytest.mark.parametrize("line", ["soon", "2019 2022", "201X", "2019, in spring", "12019"])
def test_what_is_no_year_is_refused(line):
    with pytest.raises(ValidationError) as refused:
        validate_years(line)
    assert refused.value.messages == [str(NOT_YEARS)]


def test_an_author_is_looked_at_like_a_name():
    page = factories.article(byline="Mara Finchley")
    (found,) = [item for item in findings_of(manuscript_of(page)) if item.words == "Mara Finchley"]
    assert found.finding.entity_type == EntityType.PERSON_NAME
    assert found.finding.severity == Severity.MUST
    PublicName.objects.create(
        name="Mara Finchley", kind="staff", reason="Signs.", added_by=factories.user("ada")
    )
    words = [item.words for item in findings_of(manuscript_of(ArticlePage.objects.get()))]
    assert "Mara Finchley" not in words


def test_an_author_stands_before_the_people_told_about():
    person = factories.storyteller()
    page = factories.article(byline="our volunteers", form="field_report")
    page.appearances = factories.story(person=person).appearances.all()
    told = page.fragment()
    assert "by our volunteers" in told
    assert "with K. M." in told
    assert ">Field report<" in told
    assert (page.card()["byline"], page.card()["mark"]) == ("our volunteers", "field_report")


def test_an_article_from_before_these_fields_keeps_its_fingerprint():
    page = factories.article()
    later = {"form", "byline", "series", "part", "earlier_page"}
    assert not later & content_of(page)["fields"].keys()
    before = page.fingerprint()
    for name, value in {"form": "book_note", "byline": "a reader", "part": 1}.items():
        setattr(page, name, value)
        after = ArticlePage.fingerprint(page)
        assert after != before
        before = after
