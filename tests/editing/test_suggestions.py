"""*Use it* and *Undo*: the suggested wording, in its place, over HTTP."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from stories.consent.appearances import Appearance
from stories.detection import Occurrence
from stories.editing.protection import look_at
from stories.editing.protection_panel import can_change_here, finding_line
from stories.editing.suggestions import apply_suggestion, undo_suggestion
from stories.redaction.scanning import words_digest
from tests import factories as make
from tests.desk import latest, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

NAME = "Kwon Mi-rae"
LETTER = {"heading": "A letter", "language": "ko", "transcription": "빵을 구워요."}
ROW = {"label": "Asked", "number": 1200}
FIGURES = {"caption": "Who asked", "show_total": True, "note": "Of all.", "rows": [ROW]}


def place_of(page: Page, words: str, nth: int = 0) -> dict[str, str]:
    """The form behind *Use it* for the nth passage with these words, in order of the page."""
    hits = [passage for passage in latest(page).passages() if words in passage.text]
    start = hits[nth].text.index(words)
    return {
        "path": hits[nth].path,
        "start": str(start),
        "end": str(start + len(words)),
        "digest": words_digest(words),
    }


def use(client, page: Page, *given: dict[str, str], wording: str = "K. M."):
    address = reverse("stories_use_suggestion", args=[page.pk])
    form = {
        "place": [f"{place['path']}|{place['start']}|{place['end']}" for place in given],
        "digest": given[0]["digest"],
        "wording": wording,
    }
    return client.post(address, form, follow=True)


def said(response) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def passages_by_path(page: Page) -> dict[str, Any]:
    return {passage.path: passage for passage in latest(page).passages()}


def body(page: Page) -> str:
    return latest(page).body[0].value.source


def test_a_suggestion_in_rich_text_keeps_the_markup_around_it():
    page = make.story(body=[("text", f"<p>My <b>sister {NAME}</b> &amp; <i>I</i>.</p>")])
    response = use(signed_in("erin"), page, place_of(page, NAME))
    assert "in its place" in said(response)
    assert body(page) == "<p>My <b>sister K. M.</b> &amp; <i>I</i>.</p>"


def test_a_suggestion_keeps_the_markup_inside_the_words():
    page = make.story(body=[("text", "<p>It was <i>Kwon</i> Mi-rae, I think.</p>")])
    use(signed_in("erin"), page, place_of(page, NAME))
    assert body(page) == "<p>It was <i>K. M.</i>, I think.</p>"


def test_a_suggestion_cannot_bring_markup_of_its_own():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    use(signed_in("erin"), page, place_of(page, NAME), wording="<script>1</script> & Co")
    assert body(page) == "<p>&lt;script&gt;1&lt;/script&gt; &amp; Co</p>"


def test_words_with_entities_are_replaced_whole():
    page = make.story(body=[("text", "<p>At Tea &amp; Co&nbsp;we met.</p>")])
    use(signed_in("erin"), page, place_of(page, "Tea & Co"), wording="a shop")
    assert body(page) == "<p>At a shop&nbsp;we met.</p>"


@pytest.mark.parametrize(
    ("fields", "read"),
    [
        ({"title": f"The shop of {NAME}"}, lambda page: page.title),
        ({"teaser": f"The shop of {NAME}"}, lambda page: page.teaser),
        ({"introduction": f"<p>The shop of {NAME}</p>"}, lambda page: page.introduction[3:-4]),
        ({"body": [("heading", f"The shop of {NAME}")]}, lambda page: page.body[0].value),
        (
            {"body": [("quote", {"quote": f"The shop of {NAME}", "attribution": ""})]},
            lambda page: page.body[0].value["quote"],
        ),
        (
            {
                "body": [
                    (
                        "timeline",
                        {
                            "heading": "",
                            "moments": [
                                {"when": "2009", "text": "Arrival"},
                                {"when": "201X", "text": f"The shop of {NAME}"},
                            ],
                        },
                    )
                ]
            },
            lambda page: page.body[0].value["moments"][1]["text"],
        ),
        (
            {"body": [("letter", LETTER | {"translation": f"The shop of {NAME}"})]},
            lambda page: page.body[0].value["translation"],
        ),
        (
            {"body": [("figures", FIGURES | {"note": f"The shop of {NAME}"})]},
            lambda page: page.body[0].value["note"],
        ),
        (
            {"body": [("figures", FIGURES | {"rows": [ROW | {"label": f"The shop of {NAME}"}]})]},
            lambda page: page.body[0].value["rows"][0]["label"],
        ),
    ],
    ids=[
        "title",
        "teaser",
        "introduction",
        "heading",
        "quote",
        "timeline",
        "letter",
        "figures",
        "row of figures",
    ],
)
def test_a_suggestion_reaches_words_wherever_they_stand(fields, read):
    page = make.story(**fields)
    use(signed_in("erin"), page, place_of(page, NAME))
    assert read(latest(page)) == "The shop of K. M."


@pytest.mark.parametrize("part", ["caption", "alt"])
def test_a_suggestion_reaches_captions_and_descriptions_of_pictures(part):
    words = {"caption": "The sea", "alt": "The sea"} | {part: f"{NAME} at the sea"}
    page = make.story(body=[("picture", {"image": make.picture(), **words})])
    use(signed_in("erin"), page, place_of(page, NAME))
    assert latest(page).body[0].value[part] == "K. M. at the sea"


def test_a_suggestion_reaches_the_update_of_a_person_at_a_meeting():
    person = make.storyteller()
    page = make.meeting([(make.consent(person), f"{NAME} opened a shop.")])
    use(signed_in("erin"), page, place_of(page, NAME))
    assert latest(page).appearances.get().update == "<p>K. M. opened a shop.</p>"


def test_a_suggestion_reaches_the_address_of_a_link():
    link = '<a href="https://example.com/kwon-mi-rae?a=1&amp;b=2">shop</a>'
    page = make.story(body=[("text", f'<p><a href="https://example.org/">x</a> {link}</p>')])
    use(signed_in("erin"), page, place_of(page, "kwon-mi-rae"), wording="shop")
    assert 'href="https://example.com/shop?a=1&amp;b=2"' in body(page)
    assert 'href="https://example.org/"' in body(page)


def test_a_suggestion_in_the_address_of_the_page_becomes_an_address():
    page = make.story(slug="shop-of-kwon-mi-rae")
    use(signed_in("erin"), page, place_of(page, "kwon-mi-rae"), wording="K. M.")
    assert latest(page).slug == "shop-of-k-m"


def test_an_address_that_another_page_has_is_refused():
    make.story(slug="shop-of-k-m")
    page = make.story(slug="shop-of-kwon-mi-rae", person=make.storyteller("P. L."))
    response = use(signed_in("erin"), page, place_of(page, "kwon-mi-rae"))
    assert "already has that address" in said(response)
    assert latest(page).slug == "shop-of-kwon-mi-rae"


def test_what_is_used_is_a_new_version_by_the_person_who_pressed_the_button():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    before = page.latest_revision_id
    use(signed_in("sami"), page, place_of(page, NAME))
    made = Page.objects.get(pk=page.pk).latest_revision
    assert made.pk != before
    assert made.user == make.user("sami")
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.edit", revision=made).exists()
    assert NAME not in Page.objects.get(pk=page.pk).specific.body[0].value.source


def test_words_that_moved_are_refused_and_nothing_changes():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    given = place_of(page, NAME)
    changed = latest(page)
    changed.body[0] = ("text", f"<p>Well, {NAME}</p>")
    changed.save_revision(user=make.user("erin"))
    response = use(signed_in("erin"), page, given)
    assert "have moved" in said(response)
    assert NAME in body(page)


@pytest.mark.parametrize(
    "forged",
    [
        {"path": "body.nowhere"},
        {"path": "appearances.7.update"},
        {"path": "appearances.x.update"},
        {"path": "body"},
        {"path": "owner"},
        {"path": "introduction#link3"},
        {"start": "-3"},
        {"start": "5", "end": "5"},
        {"end": "9999"},
        {"digest": "0" * 32},
        {"path": ""},
    ],
)
def test_a_forged_form_changes_nothing(forged):
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    before = page.latest_revision_id
    response = use(signed_in("erin"), page, place_of(page, NAME) | forged)
    assert response.status_code == 200
    assert "Use it" in response.content.decode()
    assert Page.objects.get(pk=page.pk).latest_revision_id == before


def test_the_agreed_name_is_not_changed_by_a_suggestion():
    page = make.story()
    given = {"path": "appearances.0.shown_name", "start": "0", "end": "5"}
    response = use(signed_in("erin"), page, given | {"digest": words_digest("K. M.")})
    assert "Change them where they come from" in said(response)
    assert not can_change_here("appearances.0.shown_name")
    assert Appearance.objects.get(page=page).name_shown == "K. M."


def test_an_editor_cannot_change_a_page_that_is_with_the_reviewers():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    make.approve_text(page)
    given = place_of(page, NAME)
    response = use(signed_in("erin"), page, given)
    assert "may not edit this page now" in said(response)
    assert NAME in body(page)
    with pytest.raises(PermissionDenied):
        apply_suggestion(
            page=page,
            occurrences=[Occurrence(given["path"], int(given["start"]), int(given["end"]))],
            expected_digest=given["digest"],
            wording="K. M.",
            by=make.user("erin"),
        )


def test_the_same_words_in_several_places_are_changed_with_one_press_and_restored_with_one():
    source = f"<p>{NAME}, and again <b>{NAME}</b>.</p>"
    page = make.story(title=f"The shop of {NAME}", body=[("text", source)])
    inside = [place_of(page, NAME, nth=1), place_of(page, NAME, nth=1)]
    again = latest(page).passages()
    second = next(p for p in again if p.path == inside[0]["path"]).text.rindex(NAME)
    inside[1] |= {"start": str(second), "end": str(second + len(NAME))}
    erin = signed_in("erin")
    panel = erin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Use it in 3 places" in panel
    response = use(erin, page, place_of(page, NAME), *inside)
    assert body(page) == "<p>K. M., and again <b>K. M</b>.</p>"  # one full stop, not two
    assert latest(page).title == "The shop of K. M."
    erin.post(reverse("stories_undo_suggestion", args=[page.pk]), undo_form(response))
    assert body(page) == source
    assert latest(page).title == f"The shop of {NAME}"


def test_words_that_are_decided_together_are_changed_one_by_one_each_by_its_own_wording():
    page = make.story(body=[("text", "<p>Her brother left Hoeryong and came to Musan.</p>")])
    (line,) = [
        finding_line(item)
        for item in look_at(latest(page)).open
        if {"Hoeryong", "Musan"} <= set(item.words.split())
    ]
    assert line.places == 2
    assert {part.words for part in line.parts} == {"Hoeryong", "Musan"}
    part = line.parts[1]
    (place,) = part.changeable
    given = {"path": place.path, "start": place.start, "end": place.end, "digest": part.digest}
    before = body(page)
    use(signed_in("erin"), page, given, wording="a town")
    assert body(page) == before.replace(part.words, "a town")
    panel = signed_in("erin").get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "Use it" in panel.content.decode()


def test_in_each_place_the_wording_fits_what_stands_around_it():
    text = f"<p>Told by {NAME}. It was {NAME} who laughed.</p>"
    page = make.story(teaser=f"By {NAME}.", body=[("text", text)])
    (part,) = finding_line(look_at(latest(page)).open[0], passages_by_path(page)).parts
    given = [
        {"path": each.path, "start": each.start, "end": each.end, "digest": part.digest}
        for each in part.changeable
    ]
    use(signed_in("erin"), page, *given, wording=part.suggestion)
    assert latest(page).teaser == "By K. M."
    assert body(page) == "<p>Told by K. M. It was K. M. who laughed.</p>"


def test_when_the_words_have_gone_from_one_of_several_places_none_is_changed():
    page = make.story(title=f"The shop of {NAME}", body=[("text", f"<p>{NAME}</p>")])
    given = [place_of(page, NAME), place_of(page, NAME, nth=1)]
    changed = latest(page)
    changed.title = "The shop of a friend"
    changed.save_revision(user=make.user("erin"))
    assert "have moved" in said(use(signed_in("erin"), page, *given))
    assert NAME in body(page)


@pytest.mark.parametrize("place", ["body.1", "body.1||", "title|x|y", "title|0", "title|5|2"])
def test_a_place_that_no_panel_writes_changes_nothing(place):
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    form = {"place": [place], "digest": words_digest(NAME), "wording": "K. M."}
    address = reverse("stories_use_suggestion", args=[page.pk])
    assert "have moved" in said(signed_in("erin").post(address, form, follow=True))
    assert "No wording" in said(signed_in("erin").post(address, {}, follow=True))


def test_a_visitor_without_rights_is_refused():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    use(signed_in("noa"), page, place_of(page, NAME))
    assert NAME in body(page)


def test_looking_at_the_address_changes_nothing():
    page = make.story()
    for name in ("stories_use_suggestion", "stories_undo_suggestion"):
        assert signed_in("erin").get(reverse(name, args=[page.pk])).status_code == 405


def undo_form(response) -> dict[str, Any]:
    panel = next(p for p in response.context["side_panels"] if p.name == "protection")
    undo = panel.undo()
    return {"path": undo["paths"], "made": undo["made"]}


def test_undo_restores_the_words_with_their_markup():
    source = "<p>It was <i>Kwon</i> Mi-rae &amp; me.</p>"
    page = make.story(body=[("text", source)])
    erin = signed_in("erin")
    response = use(erin, page, place_of(page, NAME))
    assert "Undo" in response.content.decode()
    address = reverse("stories_undo_suggestion", args=[page.pk])
    response = erin.post(address, undo_form(response), follow=True)
    assert "as they were" in said(response)
    assert body(page) == source


def test_undo_after_another_change_to_the_same_words_is_refused():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    erin = signed_in("erin")
    given = undo_form(use(erin, page, place_of(page, NAME)))
    use(erin, page, place_of(page, "K. M."), wording="a friend")
    response = erin.post(reverse("stories_undo_suggestion", args=[page.pk]), given, follow=True)
    assert "Nothing was undone" in said(response)
    assert body(page) == "<p>a friend</p>"


def test_undo_keeps_what_was_changed_elsewhere_since():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    made = use(signed_in("erin"), page, place_of(page, NAME))
    changed = latest(page)
    changed.teaser = "A new teaser."
    changed.save_revision(user=make.user("erin"))
    given = undo_form(made) or {}
    undo_suggestion(page=page, paths=given["path"], made=int(given["made"]), by=make.user("erin"))
    assert latest(page).teaser == "A new teaser."
    assert NAME in body(page)


def test_only_the_person_who_used_a_suggestion_can_undo_it():
    page = make.story(body=[("text", f"<p>{NAME}</p>")])
    given = undo_form(use(signed_in("erin"), page, place_of(page, NAME)))
    with pytest.raises(ValidationError):
        undo_suggestion(
            page=page, paths=given["path"], made=int(given["made"]), by=make.user("sami")
        )


def test_after_the_suggestion_is_used_nothing_is_found_there():
    page = make.story(title=f"The shop of {NAME}")
    assert look_at(latest(page)).musts
    use(signed_in("erin"), page, place_of(page, NAME))
    assert not look_at(latest(page)).musts
