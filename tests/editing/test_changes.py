"""What changed since the edition that readers have, and which letters voided an approval."""

import json
from datetime import date

import pytest
from wagtail.log_actions import log

from stories.consent.appearances import Appearance
from stories.editing.review.changes import changes_of, edition_readers_have
from stories.editing.review.changes_text import Kind
from stories.editing.review.changes_voided import overtaken_review, voided_by
from stories.editing.review.comments import add_comment
from stories.redaction.reviews import RedactionReview
from tests import factories as make
from tests.desk import latest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]

TEA = "<p>Every morning I open the shop and put the kettle on.</p>"
SEA = "<p>On Sundays we walk along the sea with the whole family.</p>"
BREAD = "<p>My neighbour taught me how to bake the bread of this country.</p>"


def told(change) -> str:
    """A change as one line, with what was added in braces and what was removed in brackets."""
    signs = {Kind.SAME: "{}", Kind.CUT: "{}", Kind.ADDED: "{{+{}+}}", Kind.REMOVED: "[-{}-]"}
    return "".join(signs[piece.kind].format(piece.shown) for piece in change.pieces)


def changes(page, **fields):
    """What approving would change, after these fields were edited."""
    draft = latest(page)
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision(user=make.user("erin"))
    draft = latest(page)
    return changes_of(draft, draft.passages(), edition_readers_have(page.pk))


def lines(page, **fields):
    return [(change.place, change.what, told(change)) for change in changes(page, **fields)]


def test_a_first_publication_has_nothing_to_be_compared_with():
    page = make.story()
    assert edition_readers_have(page.pk) is None
    assert changes_of(page, page.passages(), None) == []


def test_nothing_changed_gives_nothing():
    page, _edition = make.published_story()
    assert changes(page) == []


def test_a_changed_word_is_shown_in_its_block_with_what_surrounds_it():
    page, _edition = make.published_story(body=[("text", TEA), ("text", SEA)])
    body = [("text", TEA), ("text", SEA.replace("Sundays", "Mondays"))]
    assert lines(page, body=body) == [
        (
            "Text, block 2",
            "changed",
            "On [-Sundays-]{+Mondays+} we walk along the sea with the whole family.",
        )
    ]


def test_a_korean_word_changes_by_letters_not_by_whole_phrases():
    text = "<p>저는 2011년 5월에 서울에 왔습니다. 매일 아침 가게 문을 엽니다.</p>"
    page, _edition = make.published_story(body=[("text", text)])
    (line,) = lines(page, body=[("text", text.replace("5월", "봄"))])
    assert line[2] == "저는 2011년 [-5월-]{+봄+}에 서울에 왔습니다. 매일 아침 가게 문을 엽니다."


def test_a_block_that_moved_is_told_as_moved_and_not_as_removed_and_added():
    page, _edition = make.published_story(body=[("text", TEA), ("text", SEA), ("text", BREAD)])
    (line,) = lines(page, body=[("text", BREAD), ("text", TEA), ("text", SEA)])
    assert line[:2] == ("Text, block 1", "moved")
    assert line[2].startswith("My neighbour")


def test_a_letter_that_moved_is_one_move_with_all_its_parts():
    letter = {"heading": "From home", "language": "ko", "transcription": "잘 지내", "scan_alt": ""}
    letter = ("letter", letter | {"translation": "I am well."})
    page, _edition = make.published_story(body=[("text", TEA), ("text", SEA), letter])
    (line,) = lines(page, body=[letter, ("text", TEA), ("text", SEA)])
    assert line[:2] == ("Letter, block 1", "moved")


def test_a_block_that_moved_and_changed_is_both():
    page, _edition = make.published_story(body=[("text", TEA), ("text", SEA), ("text", BREAD)])
    body = [("text", BREAD.replace("bake", "knead")), ("text", TEA), ("text", SEA)]
    (line,) = lines(page, body=body)
    assert line[1] == "moved_changed"
    assert "[-bake-]{+knead+}" in line[2]


def test_added_and_removed_blocks_stand_in_the_order_of_the_page():
    page, _edition = make.published_story(body=[("text", TEA), ("text", SEA)])
    found = lines(page, body=[("heading", "A new day"), ("text", TEA)])
    assert [line[:2] for line in found] == [("Heading, block 1", "added"), ("Text", "removed")]
    assert found[1][2].startswith("[-On Sundays")


def test_title_teaser_address_date_and_lists_are_compared_too():
    page, _edition = make.published_story(country="jp")
    found = lines(
        page, title="A shop of our town", teaser="", date=date(2019, 5, 1), country="", part=2
    )
    assert ("Title", "changed", "A shop of our [-own-]{+town+}") in found
    assert ("Teaser", "removed", "[-From a kitchen table to a shop.-]") in found
    assert ("Date", "changed", "[-April-]{+May+} 2019") in found
    assert ("Country of resettlement", "removed", "[-Japan-]") in found
    assert ("Part", "added", "{+2+}") in found
    assert len(found) == 5


def test_a_person_who_joins_and_a_name_that_changes_are_told():
    page, _edition = make.published_story()
    other = make.storyteller("P. L.")
    draft = latest(page)
    (first,) = draft.appearances.all()
    first.shown_name = "K. N."
    draft.appearances = [first, Appearance(storyteller=other, consent=make.consent(other))]
    draft.save_revision(user=make.user("erin"))
    found = lines(page)
    assert ("People on this page", "changed", "K. [-M-]{+N+}.") in found
    assert ("People on this page", "added", "{+P. L.+}") in found


def test_an_update_of_somebody_at_a_meeting_is_compared_as_theirs():
    person = make.storyteller()
    page = make.meeting([(make.consent(person), "She <b>sings</b> in a choir.")])
    make.publish(page)
    draft = latest(page)
    (first,) = draft.appearances.all()
    first.update = "<p>She <b>sings</b> in a large choir.</p>"
    draft.appearances = [first]
    draft.save_revision(user=make.user("erin"))
    ((place, what, words),) = lines(page)
    assert (place, what) == ("How K. M. is doing now", "changed")
    assert "a {+large +}choir" in words


def figures(number: int):
    rows = [{"label": "Calls", "number": 12}, {"label": "Visits", "number": number}]
    return ("figures", {"caption": "Cups", "rows": rows, "show_total": True, "note": ""})


def test_a_number_that_changed_in_a_table_is_found_with_its_sum():
    page, _edition = make.published_story(body=[("text", TEA), figures(7)])
    assert [line[2] for line in lines(page, body=[("text", TEA), figures(8)])] == [
        "Visits: [-7-]{+8+}",
        "Together: [-19-]{+20+}",
    ]


def test_a_link_that_leads_elsewhere_under_the_same_words_is_found():
    text = '<p>Read <a href="https://example.com/a">the report</a> of last year.</p>'
    page, _edition = make.published_story(body=[("text", text)])
    (line,) = lines(page, body=[("text", text.replace("com/a", "com/b"))])
    assert line[:2] == ("Link", "changed")
    assert "[-a-]{+b+}" in line[2]


def test_words_made_bold_are_found():
    page, _edition = make.published_story(body=[("text", TEA)])
    (line,) = lines(page, body=[("text", TEA.replace("kettle", "<b>kettle</b>"))])
    assert line == ("Bold", "added", "{+kettle+}")


def test_a_block_that_became_another_kind_is_told_even_where_no_word_changed():
    page, _edition = make.published_story(body=[("text", TEA), ("note", "All is well.")])
    (line,) = lines(page, body=[("text", TEA), ("text", "<p>All is well.</p>")])
    assert line[0] == "Something else"


def picture(image, **extra):
    return ("picture", {"image": image, "alt": "The sea", "caption": ""} | extra)


def cleared(colour: str):
    image = make.picture(colour=colour)
    make.clear(image, by=make.user("ruth"), shows_face=False)
    return image


def test_pictures_stand_side_by_side_the_editions_copy_and_the_manuscripts():
    first, second = cleared("teal"), cleared("navy")
    page, edition = make.published_story(body=[("text", TEA), picture(first)])
    (change,) = changes(page, body=[("text", TEA), picture(second)])
    readers, draft = change.sights
    assert readers.address.removeprefix("/pictures/") in {
        copy.name for copy in edition.pictures.all()
    }
    assert draft.address == f"/admin/stories/picture/{second.pk}/480/"


def test_a_picture_whose_file_was_replaced_is_shown_although_its_number_is_the_same():
    image = cleared("teal")
    page, _edition = make.published_story(body=[picture(image)])
    image.file = make.picture(colour="navy").file
    image.save()
    (change,) = changes(page)
    assert "replaced" in change.note
    assert all(sight.address for sight in change.sights)


def test_the_editions_own_words_are_compared_without_more_queries_for_a_longer_page(
    django_assert_max_num_queries,
):
    body = [("text", TEA.replace("shop", f"shop {number}")) for number in range(60)]
    page, _edition = make.published_story(body=body)
    draft = latest(page)
    draft.body = [("text", source.replace("kettle", "pot")) for _kind, source in body]
    draft.save_revision(user=make.user("erin"))
    draft = latest(page)
    passages = draft.passages()
    edition = edition_readers_have(page.pk)
    with django_assert_max_num_queries(2):
        assert len(changes_of(draft, passages, edition)) == 60


def voided(page, review):
    draft = latest(page)
    return voided_by(draft, RedactionReview.objects.get(pk=review.pk))


def saved(page, **fields):
    draft = latest(page)
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision(user=make.user("erin"))


def block(page, source: str):
    """The first block of the body with other words, still the same block."""
    draft = latest(page)
    stored = draft.body.get_prep_value()
    return [stored[0] | {"value": source}, *stored[1:]]


def test_one_letter_that_voided_an_approval_is_named_with_its_block():
    page, _edition = make.published_story(body=[("text", TEA)])
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    saved(page, body=json.dumps(block(page, TEA.replace("kettle", "kettles"))))
    found = voided(page, approved)
    (change,) = found.changes
    assert (found.exact, found.was_approved, change.place) == (True, True, "Text, block 1")
    assert "kettle{+s+} on" in told(change)


def test_blocks_that_were_written_anew_are_still_compared_letter_by_letter():
    page, _edition = make.published_story(body=[("text", TEA), ("text", SEA)])
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    saved(page, body=[("text", TEA), ("text", SEA.replace("sea", "sear"))])
    (change,) = voided(page, approved).changes
    assert (change.place, change.what) == ("Text, block 2", "changed")
    assert "sea{+r+} with" in told(change)


def test_saving_without_a_change_voids_nothing():
    page, _edition = make.published_story()
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    saved(page)
    assert voided(page, approved) is None


def test_a_letter_that_nobody_can_see_is_told_by_its_name():
    page, _edition = make.published_story(body=[("text", TEA)])
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    saved(page, body=json.dumps(block(page, TEA.replace("kettle", "ket\u200btle"))))
    (change,) = voided(page, approved).changes
    assert "ket{+‹zero width space›+}tle" in told(change)


@pytest.mark.parametrize(
    ("fields", "place", "line"),
    [
        ({"title": "A shop of our owl"}, "Title", "A shop of our ow[-n-]{+l+}"),
        ({"slug": "shop-one"}, "Address", "shop-[-1-]{+one+}"),
        ({"date_precision": "year"}, "Tell the date as", "the [-month-]{+year+}"),
        ({"country": "jp"}, "Country of resettlement", "{+Japan+}"),
    ],
)
def test_a_letter_outside_the_text_is_found_too(fields, place, line):
    page, _edition = make.published_story(slug="shop-1")
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    saved(page, **fields)
    (change,) = voided(page, approved).changes
    assert (change.place, told(change)) == (place, line)


def test_a_word_made_bold_voids_and_is_told_as_a_mark():
    page, _edition = make.published_story(body=[("text", TEA)])
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    saved(page, body=json.dumps(block(page, TEA.replace("kettle", "<b>kettle</b>"))))
    (change,) = voided(page, approved).changes
    assert change.note == "Marks or links of the text."
    assert "{+<b>+}kettle{+</b>+}" in told(change)


def test_blocks_that_only_changed_places_are_told_as_moved():
    page, _edition = make.published_story(body=[("text", TEA), ("text", SEA), ("text", BREAD)])
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    first, *others = latest(page).body.get_prep_value()
    saved(page, body=json.dumps([*others, first]))
    (change,) = voided(page, approved).changes
    assert (change.place, change.what) == ("Text, block 3", "moved")


def test_blocks_that_came_and_went_are_told_with_their_words():
    page, _edition = make.published_story(body=[("text", TEA), ("text", SEA)])
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    first, _second = latest(page).body.get_prep_value()
    new = {"type": "heading", "value": "A new day", "id": "5b0c6f0e-5d0b-4c2a-8f5a-6b4d7c3e2a11"}
    saved(page, body=json.dumps([first, new]))
    added, removed = voided(page, approved).changes
    assert (added.place, told(added)) == ("Heading, block 2", "{+A new day+}")
    assert (removed.place, removed.what) == ("Text", "removed")


def test_a_shown_name_of_the_registry_that_changed_is_named_although_the_page_did_not():
    person = make.storyteller()
    page, _edition = make.published_story(person=person)
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    person.shown_name = "K. N."
    person.save()
    log(instance=person, action="wagtail.edit", user=make.user("ada"))
    (change,) = voided(page, approved).changes
    assert change.place.startswith("K. N.")


def test_a_version_that_was_written_over_is_not_taken_for_what_was_reviewed():
    page, _edition = make.published_story(body=[("text", TEA), ("text", SEA)])
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    draft = latest(page)
    draft.body = [("text", TEA)]
    revision = approved.revision
    draft.save_revision(user=revision.user, overwrite_revision=draft.latest_revision)
    found = voided(page, approved)
    assert found.exact is False
    assert [change.what for change in found.changes] == ["removed"]


def test_where_the_version_is_gone_the_edition_says_what_changed():
    page, _edition = make.published_story(body=[("text", TEA)])
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    saved(page, title="A shop of our town")
    approved.revision.delete()
    found = voided(page, approved)
    assert (found.exact, [change.place for change in found.changes]) == (False, ["Title"])


def test_the_last_review_of_other_words_is_found_and_one_that_was_sent_back_is_not():
    page, _edition = make.published_story()
    approved = RedactionReview.objects.filter(page_id=page.pk).get()
    draft = latest(page)
    assert overtaken_review(draft, draft.fingerprint()) is None
    saved(page, title="Another title")
    draft = latest(page)
    assert overtaken_review(draft, draft.fingerprint()) == approved


def test_letters_are_told_without_a_query_however_many_comments_there_are(
    django_assert_num_queries,
):
    page, _edition = make.published_story(body=[("text", TEA)])
    saved(page, title="A shop of our town")
    for number in range(3):
        draft = latest(page)
        add_comment(page=draft, path="title", text=f"Why {number}?", by=make.user("noa"))
    draft = latest(page)
    draft.fingerprint()
    overtaken = overtaken_review(draft, draft.fingerprint())
    with django_assert_num_queries(0):
        assert [change.place for change in voided_by(draft, overtaken).changes] == ["Title"]
