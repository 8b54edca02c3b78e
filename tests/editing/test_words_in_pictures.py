"""Words that can be read on a picture, at the desk: found, covered there, and nowhere lost."""

import pytest
from django.urls import reverse

from stories.detection import EntityType
from stories.editing.protection import look_at
from stories.editing.protection_files import way_out
from stories.editing.protection_lines import can_change_here, finding_line, jump_to
from stories.editing.review.cards import cards_of
from stories.editing.review.marking import mark_findings
from stories.people.terms import protect
from stories.publishing.live_checking import check_live
from tests import factories as make
from tests.desk import latest, signed_in
from tests.pages.test_pictures_covered import cover, letter, scan_that_says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("readers_site")]


def sign(image, alt: str = "A sign"):
    return "picture", {"image": image, "alt": alt, "caption": "Then Kwon Mi-rae came"}


def found_words(page):
    draft = latest(page)
    passages = {passage.path: passage for passage in draft.passages()}
    return draft, passages, cards_of(look_at(draft).found, passages)


def test_a_name_on_a_picture_is_covered_there_and_never_written_over() -> None:
    image = scan_that_says("Shop", "of", "Kwon", "Mi-rae", language="en")
    page = make.story(body=[("picture", {"image": image, "alt": "A sign", "caption": ""})])
    _draft, passages, (card,) = found_words(page)
    assert card.is_must
    (way,) = card.parts[0].ways
    assert (str(way.where), str(way.act)) == ("Readable in the picture", "Cover it in the picture")
    assert way.address == reverse("story_pictures:redact", args=[image.pk])
    assert card.parts[0].offers == ()
    assert not card.all_can_change
    (part,) = finding_line(card.first, passages).parts
    assert not part.offers
    assert part.changeable == ()
    assert part.ways == (way,)


def test_the_same_words_on_the_page_and_on_a_picture_have_both_ways_out() -> None:
    image = scan_that_says("Kwon", "Mi-rae", language="en")
    _draft, passages, (card,) = found_words(make.story(body=[sign(image)]))
    assert card.places == 2
    assert card.parts[0].offers
    assert len(card.parts[0].ways) == 1
    (part,) = finding_line(card.first, passages).parts
    assert part.can_use
    assert [can_change_here(place.path) for place in part.changeable] == [True]


def test_the_mark_sits_at_the_picture_and_says_where_the_words_are() -> None:
    image = scan_that_says("Kwon", "Mi-rae", language="en")
    draft, passages, cards = found_words(make.story(body=[sign(image)]))
    html, notes = mark_findings(draft.fragment(), passages, cards)
    at_picture, at_caption = html.split("<figcaption>")
    assert "Readable in the picture: " in at_picture
    assert at_picture.index("<img") < at_picture.index("desk-mark")
    assert "Kwon Mi-rae</mark>" in at_caption
    assert notes == []


def test_the_screen_and_the_panel_lead_to_the_picture_and_back() -> None:
    image = scan_that_says("Kwon", "Mi-rae", language="en")
    page = make.story(body=[("picture", {"image": image, "alt": "A sign", "caption": ""})])
    cover_it = reverse("story_pictures:redact", args=[image.pk])
    back = reverse("wagtailadmin_pages:edit", args=[page.pk])
    panel = signed_in("erin").get(back)
    assert f'href="{cover_it}?next={back}"' in panel.content.decode()
    make.approve_text(page)
    review = reverse("stories_review", args=[page.pk])
    answer = signed_in("ruth").get(review).content.decode()
    assert f'href="{cover_it}?next={review}"' in answer
    assert "Readable in the picture" in answer
    words = signed_in("ruth").get(reverse("stories_review_words", args=[page.pk])).content.decode()
    assert "Readable in the picture" in words


def test_words_in_an_attachment_lead_to_their_page_of_it() -> None:
    way = way_out("body.3.document#file7.page2")
    screen = reverse("story_attachments:clear", args=[7])
    assert (way.address, way.fragment) == (screen, "#page-2")
    assert str(way.where) == "Readable in the attachment"
    assert jump_to("body.3.document#file7.page2") == f"{screen}#page-2"
    assert way_out("body.3.text#link0") is None
    assert jump_to("body.3.text#link0") == "#:w:contentpath=body.3.text"


def test_a_covered_name_that_the_translation_tells_is_found_until_it_is_changed() -> None:
    image = scan_that_says("오빠", "백도현과", "함께")
    cover(image, 1)
    told = letter(image, transcription="오빠와 함께", translation="With my brother Baek Do-hyun.")
    page = make.story(body=[told])
    _draft, passages, cards = found_words(page)
    (name,) = [card for card in cards if card.is_must]
    finding = name.first.finding
    assert finding.entity_type == EntityType.LETTER
    assert finding.path.endswith(".translation")
    assert name.parts[0].offers[0].wording == "Baek OO"
    assert "백도현" not in "".join(passage.text for passage in passages.values())
    assert "Baek Do-hyun" not in finding.reason


def test_an_edition_that_shows_a_word_on_a_picture_is_found_when_the_word_is_protected() -> None:
    image = scan_that_says("Ferry", "of", "Tolmari", language="en")
    make.clear(image, by=make.user("ruth"))
    page = make.story(body=[("picture", {"image": image, "alt": "A ferry", "caption": ""})])
    edition = make.publish(page)
    assert ["picture", "Ferry of Tolmari"] in edition.content["passages"]
    protect(storyteller=make.storyteller("P. L."), kind="home_town", terms=["톨마리"])
    (checked,) = [each for each in check_live(cause="term") if each.musts]
    assert checked.page == page.pk
