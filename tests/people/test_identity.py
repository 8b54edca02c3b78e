"""True names: encrypted, matched by fingerprint, seen only by those who may, each look logged."""

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import PermissionDenied, ValidationError

from stories.people import identity
from stories.people.access import IdentityAccess, reveal
from stories.people.storytellers import Storyteller, new_reference
from stories.people.terms import ProtectedTerm, TermFingerprint, protect
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_table_holds_no_word_of_a_true_name() -> None:
    person = factories.storyteller()
    rows = [
        *ProtectedTerm.objects.values_list("token", flat=True),
        *TermFingerprint.objects.values_list("digest", flat=True),
    ]
    stored = " ".join(rows).casefold()
    for word in ("kwon", "mirae", "mi-rae", "pugo"):
        assert word not in stored
    shown = reveal(storyteller=person, by=factories.user("ada"), reason="to call")
    assert sorted(text for _term, text in shown) == ["Kwon Mi-rae", "Pugo-ri"]


def test_every_look_is_logged_before_it_is_answered() -> None:
    person = factories.storyteller()
    reveal(storyteller=person, by=factories.user("ada"), reason="to call")
    look = IdentityAccess.objects.get()
    assert (look.storyteller, look.by.username, look.reason) == (person, "ada", "to call")


@pytest.mark.parametrize("name", ["erin", "ruth"])
def test_who_may_not_look_is_refused_and_leaves_no_false_line(name) -> None:
    with pytest.raises(PermissionDenied):
        reveal(storyteller=factories.storyteller(), by=factories.user(name))
    assert not IdentityAccess.objects.exists()


@pytest.mark.parametrize("spelling", ["Kwon Mi-rae", "KWON MIRAE", "Mirae Kwon", "권미래"])
def test_a_true_name_is_known_in_any_spelling(spelling) -> None:
    assert factories.storyteller().tells_true_name(spelling)


@pytest.mark.parametrize("other", ["K. M.", "Kwon S.", "Pugo-ri", ""])
def test_other_words_are_not_taken_for_the_true_name(other) -> None:
    assert not factories.storyteller().tells_true_name(other)


@pytest.mark.parametrize("term", ["", " ", "x", "7", "…"])
def test_a_word_that_cannot_be_recognised_is_refused(term) -> None:
    person = factories.storyteller()
    with pytest.raises(ValidationError, match="too short"):
        protect(storyteller=person, kind="name", terms=["Long Enough", term])
    assert person.terms.count() == 2


def test_the_shown_name_is_not_protected_as_the_true_one() -> None:
    person = factories.storyteller("Lighthouse", "alias")
    with pytest.raises(ValidationError, match="same as a true name"):
        protect(storyteller=person, kind="name", terms=["Light-house"])


def test_a_new_key_encrypts_and_the_old_one_still_reads(settings) -> None:
    person = factories.storyteller()
    settings.LANDFALL_IDENTITY_KEYS = [
        Fernet.generate_key().decode(),
        *settings.LANDFALL_IDENTITY_KEYS,
    ]
    protect(storyteller=person, kind="school", terms=["Morning Hill School"])
    shown = reveal(storyteller=person, by=factories.user("ada"), reason="to call")
    assert {text for _term, text in shown} >= {"Kwon Mi-rae", "Morning Hill School"}


def test_without_its_key_an_identity_says_what_is_missing(settings) -> None:
    person = factories.storyteller()
    settings.LANDFALL_IDENTITY_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(identity.IdentityUnreadable, match="LANDFALL_IDENTITY_KEYS"):
        reveal(storyteller=person, by=factories.user("ada"), reason="to call")


def test_references_say_nothing_and_do_not_repeat() -> None:
    references = {new_reference() for _each in range(200)}
    assert len(references) == 200
    assert not {letter for reference in references for letter in reference[3:]} & set("01ILOU")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Mr. I.K.", "title_initials"),
        ("Kim S.", "surname_initial"),
        ("K. M.", "initials"),
        ("Park OO", "surname_mask"),
        ("Lighthouse", "alias"),
        ("a mother of two", "role"),
    ],
)
def test_each_agreed_form_is_accepted_and_no_other(name, form) -> None:
    Storyteller(shown_name=name, name_form=form).clean()
    other = "initials" if form != "initials" else "surname_mask"
    with pytest.raises(ValidationError, match="is not of the form"):
        Storyteller(shown_name=name, name_form=other).clean()


def test_a_mask_never_tells_how_long_the_name_is() -> None:
    for name in ("Park O", "Park OOO", "Park ****"):
        with pytest.raises(ValidationError, match="two circles"):
            Storyteller(shown_name=name, name_form="surname_mask").clean()
