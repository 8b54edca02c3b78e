"""Pictures are prepared as they come, large ones beside the request; failures are told."""

import io
import threading
from typing import Any

import pytest
from django.core.files.images import ImageFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django_tasks import task_backends

from stories.images import work
from stories.images.geometry import Region
from stories.images.models import StoryImage
from stories.images.proposals import dismiss
from stories.images.suggestions import Suggestions
from tests import factories

pytestmark = pytest.mark.django_db

FACE = Region(100, 100, 60, 80, 0.9)


def unprepared() -> StoryImage:
    image = factories.picture()
    StoryImage.objects.update(clean_digest="", work_state="")
    image.refresh_from_db()
    return image


def uploaded(data: bytes) -> StoryImage:
    image = StoryImage(title="A harbour", uploaded_by_user=factories.user("erin"))
    image.file, image.width, image.height = ImageFile(io.BytesIO(data), name="a.jpg"), 1200, 800
    image.save()
    return StoryImage.objects.get(pk=image.pk)


def test_a_small_picture_is_ready_when_it_is_saved() -> None:
    image = uploaded(factories.jpeg("teal"))
    assert image.is_prepared
    assert (image.width, image.height) == (1200, 800)


def test_a_large_one_is_prepared_beside_the_request(
    monkeypatch: Any, django_capture_on_commit_callbacks: Any
) -> None:
    monkeypatch.setattr(work, "AT_ONCE", 100)
    with django_capture_on_commit_callbacks() as waiting:
        image = uploaded(factories.jpeg("teal"))
    assert (image.is_prepared, image.work_state) == (False, "waiting")
    for each in waiting:
        each()
    image.refresh_from_db()
    assert (image.is_prepared, image.work_state, image.work_done) == (True, "", 100)


def test_a_picture_that_cannot_be_read_says_so_and_keeps_no_other() -> None:
    whole = factories.jpeg("teal")
    broken = unprepared()
    default_storage.replace(broken.file.name, whole[: len(whole) // 2])
    work.begin(broken)
    assert (broken.is_prepared, broken.work_state) == (False, "failed")
    assert broken.work_trouble
    other = unprepared()
    with pytest.raises(CommandError, match="1 files could not be prepared"):
        call_command("prepare_pictures", stdout=io.StringIO(), stderr=io.StringIO())
    other.refresh_from_db()
    assert other.is_prepared


def test_a_failure_of_the_program_is_told_without_its_words(monkeypatch: Any, caplog: Any) -> None:
    def breaks(image: Any, *_others: Any) -> None:
        raise RuntimeError("Kim Young-ja stands at the window")

    image = unprepared()
    monkeypatch.setattr(work, "make_clean_copy", breaks)
    work.begin(image)
    image.refresh_from_db()
    assert image.work_trouble == "The picture could not be prepared."
    assert "RuntimeError" in caplog.text
    assert "Kim" not in caplog.text


def test_the_command_takes_up_what_was_interrupted() -> None:
    image = unprepared()
    told = io.StringIO()
    call_command("prepare_pictures", stdout=told)
    assert "1 of 1" in told.getvalue()
    image.refresh_from_db()
    assert image.is_prepared
    call_command("prepare_pictures", stdout=told)
    assert "Every picture is prepared." in told.getvalue()


def test_faces_that_were_found_are_proposed_until_they_are_covered_or_none(
    monkeypatch: Any, settings: Any
) -> None:
    settings.LANDFALL_PICTURE_SUGGESTIONS = True
    found = Suggestions(faces=[FACE], lines=[], off=[])
    monkeypatch.setattr("stories.images.preparing.suggest", lambda picture, languages: found)
    image = factories.picture()
    (proposal,) = image.open_faces()
    assert proposal.region.area == FACE.area
    dismiss(proposal, by=factories.user("ruth"))
    assert image.open_faces() == []


def test_tasks_run_one_after_the_other_in_a_thread_of_their_own(monkeypatch: Any) -> None:
    done, threads = threading.Event(), set()
    monkeypatch.setattr(
        "django_tasks.backends.immediate.ImmediateBackend._execute_task",
        lambda self, result: (threads.add(threading.current_thread().name), done.set()),
    )
    backend = work.ThreadBackend("pictures", {})
    backend._execute_task(None)  # type: ignore[arg-type]
    assert done.wait(10)
    assert threads.pop().startswith("pictures")
    assert task_backends["pictures"]


def test_a_picture_that_is_gone_is_no_trouble() -> None:
    work.prepare_picture.call(0)
    assert not list(default_storage.names())


def test_on_what_the_program_has_drawn_itself_nothing_is_looked_for(
    monkeypatch: Any, settings: Any
) -> None:
    settings.LANDFALL_PICTURE_SUGGESTIONS = True
    monkeypatch.setattr("stories.images.preparing.suggest", lambda picture, languages: 1 / 0)
    file = ImageFile(io.BytesIO(factories.jpeg("teal")), name="drawn.jpg")
    image = StoryImage(title="A bay", uploaded_by_user=factories.user("erin"), file=file)
    work.keep_drawn(image)
    image.refresh_from_db()
    assert (image.is_prepared, image.work_state, image.readable_text()) == (True, "", "")


@pytest.mark.parametrize("state", [work.RUNNING, work.FAILED])
def test_a_new_file_is_prepared_whatever_became_of_the_former_one(state: str) -> None:
    image = factories.picture()
    StoryImage.objects.update(work_state=state)
    image.refresh_from_db()
    image.file = ImageFile(io.BytesIO(factories.jpeg("red")), name="b.jpg")
    image.save()
    assert StoryImage.objects.get().is_prepared


def test_what_the_command_cannot_prepare_says_so_on_its_screen_and_keeps_no_other(
    monkeypatch: Any,
) -> None:
    first, second = factories.picture(), factories.picture()
    StoryImage.objects.update(clean_digest="", work_state=work.RUNNING)
    make = work.make_clean_copy

    def breaks(image: StoryImage, progress: Any) -> Any:
        if image.pk == first.pk:
            raise RuntimeError("the letter said Sun-hi")
        return make(image, progress)

    monkeypatch.setattr(work, "make_clean_copy", breaks)
    with pytest.raises(CommandError, match="1 files"):
        call_command("prepare_pictures", stdout=io.StringIO(), stderr=io.StringIO())
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.work_state, "Sun-hi" in first.work_trouble) == (work.FAILED, False)
    assert second.is_prepared
