"""Whoever has to change a name is offered words to put in its place."""

import pytest

from stories.detection import EntityType, Passage, scan
from stories.detection.masking import instead_of


@pytest.mark.parametrize(
    ("name", "wording"),
    [
        ("Kwon Min-ji", "Kwon OO"),
        ("KWON MIN-JI", "Kwon OO"),
        ("Min-ji Kwon", "Kwon OO"),
        ("Tanaka Hanako", "Tanaka OO"),
        ("sister Esther", "sister"),
        ("her cousin Min-ji", "her cousin"),
        ("Grace Okafor", "G. O."),
        ("Anna-Lena van Holt", "A. H."),
        ("Esther", None),
        ("표은결", "표○○"),
        ("남궁미래", "남궁○○"),
        ("은결", None),
        ("田中花子", "田中○○"),
        ("金英子", "金○○"),
        ("花子", None),
        ("Park O", None),
        ("", None),
    ],
)
def test_a_name_gives_way_to_a_role_a_mask_or_initials(name, wording):
    assert instead_of(name) == wording


def test_what_is_offered_is_not_found_again():
    text = "Then Kwon Min-ji came, and Grace Okafor, and 박영희."
    page = [Passage("body", text, "en")]
    for finding in scan(page, with_language_models=False):
        for part in finding.apart():
            assert part.entity_type is EntityType.PERSON_NAME
            text = text.replace(page[0].text[part.start : part.end], part.suggestion or "")
    assert text == "Then Kwon OO came, and G. O., and 박○○."
    assert scan([Passage("body", text, "en")], with_language_models=False) == []
