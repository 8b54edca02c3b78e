"""Names that may be told, at the desk: added by the rule, retired on their own screen."""

import pytest
from django.urls import NoReverseMatch, reverse

from stories.people.public_names import PublicName, add_exception
from tests import factories as make
from tests.desk import signed_in

pytestmark = pytest.mark.django_db


def harbour() -> PublicName:
    return add_exception(
        name="Harbour Lights", kind="organisation", reason="our own name", by=make.user("ada")
    )


def post(who: str, **changes: str):
    values = {"name": "Mr. Public", "kind": "staff", "reason": "ours"} | changes
    return signed_in(who).post(reverse("publicname:add"), values)


def test_the_list_tells_who_added_it_why_and_whether_it_is_in_force() -> None:
    exception = harbour()
    html = signed_in("erin").get(reverse("publicname:index")).content.decode()
    for words in ("Harbour Lights", "our own name", "ada", "in force"):
        assert words in html
    assert reverse("publicname:edit", args=[exception.pk]) in html
    assert "Retire" not in html


def test_ada_retires_it_on_its_own_screen_and_it_stays_to_be_read() -> None:
    exception = harbour()
    ada, screen = signed_in("ada"), reverse("publicname:edit", args=[exception.pk])
    assert "Retire it" in ada.get(screen).content.decode()
    ada.post(screen)
    exception.refresh_from_db()
    assert exception.retired_by == make.user("ada")
    html = ada.get(screen).content.decode()
    assert "Retire it" not in html
    assert "Retired" in html
    assert "retired" in ada.get(reverse("publicname:index")).content.decode()


def test_pressed_twice_it_says_that_it_was_retired_already() -> None:
    exception = harbour()
    ada, screen = signed_in("ada"), reverse("publicname:edit", args=[exception.pk])
    ada.post(screen)
    assert "retired already" in ada.post(screen, follow=True).content.decode()


def test_erin_reads_it_but_neither_adds_nor_retires() -> None:
    exception = harbour()
    erin, screen = signed_in("erin"), reverse("publicname:edit", args=[exception.pk])
    assert "Retire it" not in erin.get(screen).content.decode()
    erin.post(screen)
    post("erin")
    exception.refresh_from_db()
    assert exception.is_in_force
    assert PublicName.objects.count() == 1


@pytest.mark.parametrize("act", ["delete", "usage", "copy"])
def test_nothing_is_offered_that_would_lose_its_history(act: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(f"publicname:{act}", args=[harbour().pk])


def test_without_a_reason_or_with_a_true_name_the_form_comes_back() -> None:
    make.storyteller()
    assert "Say why" in post("ada", reason=" ").content.decode()
    assert "true name" in post("ada", name="Kwon Mi-rae").content.decode()
    assert not PublicName.objects.exists()


def test_what_was_retired_is_found_by_its_state_and_can_come_back() -> None:
    exception = harbour()
    ada, screen = signed_in("ada"), reverse("publicname:edit", args=[exception.pk])
    ada.post(screen)
    listed = [
        screen in ada.get(reverse("publicname:index"), {"state": state}).content.decode()
        for state in ("in_force", "retired")
    ]
    assert listed == [False, True]
    post("ada", name="Harbour Lights", kind="organisation", reason="agreed again")
    exception.refresh_from_db()
    assert exception.is_in_force
