"""Check digits, against the examples that the issuers print."""

import pytest

from stories.detection import EntityType, Severity
from stories.detection.checksums import (
    is_iban,
    is_passport_line,
    is_social_security_number,
    is_thai_number,
)
from tests.detection.readers import read


def test_an_account_number_passes_by_its_remainder():
    assert is_iban("GB82 WEST 1234 5698 7654 32")
    assert not is_iban("GB82 WEST 1234 5698 7654 33")


def test_the_second_line_of_a_passport_passes_by_three_check_digits():
    assert is_passport_line("L898902C36UTO7408122F1204159ZE184226B<<<<<10")
    assert not is_passport_line("L898902C37UTO7408122F1204159ZE184226B<<<<<10")


def test_a_thai_number_of_one_figure_only_was_never_given_out():
    assert is_thai_number("1-1037-02071-81-1")
    assert not is_thai_number("1-1037-02071-81-2")


def test_social_security_numbers_leave_out_what_was_never_given():
    assert is_social_security_number("078-05-1120")
    assert not any(map(is_social_security_number, ("000-12-3456", "666-12-3456", "078-00-1120")))


@pytest.mark.parametrize(
    ("text", "words", "severity"),
    [
        ("UNHCR case no. 123-45C67890 is open.", "123-45C67890", "must"),
        ("Removal No. 0417 names her.", "0417", "must"),
        ("ID 222404200905173022", "222404200905173022", "must"),
        ("The file ROK-BJ/A-2021-00638 is closed.", "ROK-BJ/A-2021-00638", "should"),
        ("Her prisoner number 4417 was sewn on.", "4417", "must"),
        ("GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32", "must"),
    ],
)
def test_numbers_of_cases_files_and_accounts_are_found(text, words, severity):
    (finding,) = [f for f in read(text) if f.entity_type is EntityType.IDENTITY_NUMBER]
    assert (text[finding.start : finding.end], finding.severity) == (words, Severity(severity))


@pytest.mark.parametrize("text", ["Case 1: two sisters", "Order No. 12", "In 2012 2013 2014."])
def test_plain_numbers_are_no_identity(text):
    assert [f for f in read(text) if f.entity_type is EntityType.IDENTITY_NUMBER] == []
