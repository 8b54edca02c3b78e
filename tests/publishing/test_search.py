"""``find_traces`` finds a word wherever it is kept, however it is spelled there."""

import io
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from PIL import Image
from wagtail.models import Page, Revision

from stories.images.geometry import Region
from stories.images.readings import ReadLine, sealed
from stories.publishing.editions import EditionPicture
from stories.publishing.search import find_traces
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.doors]


def places(word: str) -> set[str]:
    return {trace.place for trace in find_traces(word)}


def test_an_empty_word_is_everywhere():
    with pytest.raises(ValueError, match="Which word"):
        find_traces("  ")


def test_upper_and_lower_case_are_the_same():
    factories.article(title="A quiet year at the Harbour")
    assert "wagtailcore_page.title" in places("the harbour")


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("부모님의 집", "Hangul is spelled with \\u in JSON, and again in JSON inside JSON"),
        ("O'Hara & sons", "an apostrophe and an ampersand are entities in HTML"),
        ("the “green” door", "quotation marks"),
        ('the "green" door', "quotation marks that JSON escapes"),
        ("100% sure_thing!", "what the database takes for a pattern"),
    ],
)
def test_a_word_of_a_draft_is_found_in_its_versions(word, why):
    page = factories.article(
        introduction=f"<p>{word}</p>", body=[("note", f"We went to {word} again.")]
    )
    assert "wagtailcore_revision.content" in places(word), why
    Page.objects.get(pk=page.pk).specific.delete()
    Revision.objects.all().delete()
    assert "wagtailcore_revision.content" not in places(word)


def test_a_pattern_is_no_wildcard():
    factories.article(title="A quiet year")
    assert places("A_quiet%year") == set()


def test_bytes_of_a_picture_are_searched():
    _page, edition = factories.published_story()
    EditionPicture.objects.create(
        edition=edition,
        key="1/480",
        name="x.webp",
        width=1,
        height=1,
        content_type="image/webp",
        data=b"....the lighthouse keeper....",
    )
    assert "stories_editionpicture.data" in places("the lighthouse keeper")


def test_files_are_searched_by_name_and_by_content():
    exif = Image.Exif()
    exif[0x010E] = "The Lighthouse Keeper"
    file = io.BytesIO()
    Image.new("RGB", (10, 10)).save(file, "JPEG", exif=exif)
    default_storage.save("original_images/a.jpg", ContentFile(file.getvalue()))
    default_storage.save("original_images/Lighthouse.txt", ContentFile(b""))
    found = places("lighthouse")
    assert any(place.endswith("original_images/a.jpg") for place in found)
    assert any("file name original_images/Lighthouse" in place for place in found)


def test_what_was_read_on_a_picture_is_searched():
    image = factories.picture()
    image.readings = sealed([ReadLine("en", (("Rooftop", Region(0, 0, 9, 9)),))])
    image.save()
    assert places("rooftop") == {"stories_storyimage.readings"}


def test_a_file_that_cannot_be_opened_stops_no_search():
    name = default_storage.save("original_images/b.jpg", ContentFile(b"x"))
    Path(default_storage.path(name)).write_bytes(b"The Lighthouse lies open")
    empty = default_storage.save("original_images/c.jpg", ContentFile(b"x"))
    Path(default_storage.path(empty)).write_bytes(b"")
    assert any(place.endswith("original_images/b.jpg") for place in places("lighthouse"))


def test_the_command_says_where_and_how_often(capsys):
    factories.article(title="A quiet year")
    with pytest.raises(CommandError, match="Found in"):
        call_command("find_traces", "quiet year")
    assert "wagtailcore_page.title: 1" in capsys.readouterr().out


def test_the_command_says_that_there_is_nothing(capsys):
    call_command("find_traces", "nowhere to be read")
    assert capsys.readouterr().out == "Nothing found.\n"


def test_the_command_asks_for_a_word():
    with pytest.raises(CommandError, match="Which word"):
        call_command("find_traces", " ")
