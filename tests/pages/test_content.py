"""One letter changes the fingerprint; what readers cannot see does not."""

import copy
import json
import re
from typing import Any

import pytest
from wagtail.models import Page

from stories.images.geometry import Region
from stories.images.readings import ReadLine, sealed
from stories.pages.content import fingerprint_of
from stories.pages.taxonomy import Category, Series, Theme
from stories.redaction.tasks import manuscript_of
from tests import desk, factories
from tests.pages.samples import whole_meeting, whole_story

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

WORD = re.compile(r"word[a-z]{2}")


def changed_letter(page: Any, word: str) -> Any:
    """The page with one letter of ``word`` changed, wherever it stands."""
    content = json.dumps(page.latest_revision.content)
    other = json.loads(content.replace(word, f"{word[:-1]}{'a' if word[-1] != 'a' else 'b'}"))
    return page.with_content_json(other)


@pytest.mark.parametrize("make", [whole_story, whole_meeting])
def test_one_letter_in_any_field_or_block_changes_the_fingerprint(make):
    page = make()
    before = page.fingerprint()
    words = set(WORD.findall(json.dumps(page.latest_revision.content)))
    assert len(words) > 25
    unchanged = [word for word in words if changed_letter(page, word).fingerprint() == before]
    assert unchanged == []


def other_numbers(page: Any) -> None:
    for child in page.body:
        if child.block_type == "figures":
            child.value["rows"][0]["number"] += 1


def other_total(page: Any) -> None:
    for child in page.body:
        if child.block_type == "figures":
            child.value["show_total"] = False


def other_order(page: Any) -> None:
    page.body = list(reversed([(child.block_type, child.value) for child in page.body]))


def other_target(page: Any) -> None:
    page.earlier_page = factories.article()


CHANGES = {
    "a number": other_numbers,
    "what is summed up": other_total,
    "the order": other_order,
    "a link to a page": other_target,
    "the date": lambda page: setattr(page, "date", page.date.replace(year=2018)),
    "the precision": lambda page: setattr(page, "date_precision", "year"),
    "the country": lambda page: setattr(page, "country", "kr"),
    "the part": lambda page: setattr(page, "part", 3),
    "the cover": lambda page: setattr(page, "cover_seed", page.cover_seed + 1),
    "the category": lambda page: setattr(
        page, "category", Category.objects.create(name="News", slug="news")
    ),
    "the series": lambda page: setattr(
        page, "series", Series.objects.create(name="Letters", slug="letters")
    ),
    "the themes": lambda page: setattr(
        page, "themes", [Theme.objects.create(name="Work", slug="work")]
    ),
    "who appears": lambda page: page.appearances.clear(),
    "the shown name": lambda page: setattr(page.appearances.all()[0], "shown_name", "Kim S."),
    "the consent": lambda page: setattr(page.appearances.all()[0], "consent", None),
}


@pytest.mark.parametrize("what", CHANGES)
def test_everything_that_readers_see_counts(what):
    page = whole_story()
    before = page.fingerprint()
    CHANGES[what](page)
    assert page.fingerprint() != before


def test_the_bytes_of_a_picture_count():
    page = whole_story()
    before = page.fingerprint()
    image = page.pictures()[0]
    image.clean_digest = "0" * 64
    assert page.fingerprint() != before


def test_what_can_be_read_on_a_picture_counts():
    page = whole_story()
    before = page.fingerprint()
    image = page.pictures()[0]
    line = ReadLine("en", (("Rooftop", Region(10, 10, 90, 30)),))
    image.readings = sealed([line])
    image.tell_texts()
    assert image.readable_text() == "Rooftop"
    assert page.fingerprint() != before


def test_a_shown_name_that_is_changed_in_the_registry_counts():
    page = whole_story()
    before = page.fingerprint()
    person = page.appearances.all()[0].storyteller
    person.shown_name = "S. P."
    person.save()
    assert manuscript_of(Page.objects.get(pk=page.pk)).fingerprint() != before


def test_ids_of_blocks_do_not_count():
    page = whole_story()
    stream = copy.deepcopy(page.latest_revision.content)
    blocks = json.loads(stream["body"])
    for block in blocks:
        block["id"] = "0" + block["id"][1:]
    stream["body"] = json.dumps(blocks)
    assert page.with_content_json(stream).fingerprint() == page.fingerprint()


def test_draft_version_and_row_are_the_same():
    page = whole_story()
    row = Page.objects.get(pk=page.pk).specific
    assert fingerprint_of(row) == fingerprint_of(page) == fingerprint_of(manuscript_of(row))


def test_a_copy_is_equal_apart_from_its_address():
    page = whole_story()
    made = Page.objects.get(pk=page.pk).specific.copy(
        update_attrs={"slug": "copy"}, copy_revisions=False
    )
    theirs, ours = made.fingerprint_content(), page.fingerprint_content()
    assert theirs["fields"].pop("slug") != ours["fields"].pop("slug")
    assert theirs == ours


def test_opening_looking_and_saving_without_a_change_do_not_count():
    page = factories.story(body=[("text", "<p>Every morning I open the shop.</p>")])
    before = manuscript_of(Page.objects.get(pk=page.pk)).fingerprint()
    client = desk.signed_in("erin")
    client.get(f"/admin/pages/{page.pk}/edit/")
    form = desk.story_form(desk.latest(page), text="<p>Every morning I open the shop.</p>")
    client.post(f"/admin/pages/{page.pk}/edit/preview/", form)
    client.post(f"/admin/pages/{page.pk}/edit/", form)
    client.post(f"/admin/pages/{page.pk}/edit/", form, headers={"accept": "application/json"})
    fresh = Page.objects.get(pk=page.pk)
    assert fresh.revisions.count() > 1
    assert manuscript_of(fresh).fingerprint() == before


def test_wagtails_bookkeeping_does_not_count():
    page = whole_story()
    before = page.fingerprint()
    page.live, page.locked, page.draft_title, page.url_path = True, True, "x", "/x/"
    page.search_description = page.seo_title = "x"
    assert page.fingerprint() == before


def test_a_chart_has_its_title_before_its_bars() -> None:
    rows = [{"label": "Coats", "number": 12}, {"label": "Lessons", "number": 30}]
    chart = {"caption": "What was given", "rows": rows, "show_total": False, "note": "By hand."}
    told = factories.story(body=[("figures", chart)]).fragment()
    assert told.index("<figcaption>What was given</figcaption>") < told.index('<ul class="chart"')
    assert told.count("What was given") == 1
    assert told.index("</table>") < told.index("By hand.")
