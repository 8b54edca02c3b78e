"""What a reviewer has to look at, beside the reviews: pictures and attachments."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stories.editing.home.clearing import FilesToClear
from tests import factories as make
from tests.desk import signed_in

pytestmark = pytest.mark.django_db
HEADING = "Pictures and attachments to clear"


def home(name: str) -> str:
    return signed_in(name).get(reverse("wagtailadmin_home")).content.decode()


def test_ruth_sees_pictures_and_attachments_that_nobody_has_cleared() -> None:
    image, paper = make.picture(), make.attachment(title="A certificate")
    screen = home("ruth")
    assert HEADING in screen
    assert reverse("story_pictures:clear", args=[image.pk]) in screen
    assert paper.url in screen


def test_what_is_cleared_is_gone_from_the_list_until_it_changes() -> None:
    image = make.picture()
    make.clear(image, by=make.user("ruth"))
    assert HEADING not in home("ruth")
    type(image).objects.filter(pk=image.pk).update(clean_digest="0" * 64)
    assert "changed after clearing" in home("ruth")


def test_editors_and_whoever_brought_it_are_not_asked(rf) -> None:
    image = make.picture()
    assert HEADING not in home("erin")
    type(image).objects.filter(pk=image.pk).update(uploaded_by_user=make.user("ruth"))
    assert HEADING not in home("ruth")


def test_many_files_cost_as_many_queries_as_one(rf) -> None:
    request = rf.get("/")
    request.user = make.user("ruth")

    def cost() -> int:
        request.user = type(request.user).objects.get(pk=request.user.pk)
        with CaptureQueriesContext(connection) as asked:
            list(FilesToClear(request).lines())
        return len(asked)

    make.picture()
    one = cost()
    for _number in range(3):
        make.picture()
    assert cost() == one
