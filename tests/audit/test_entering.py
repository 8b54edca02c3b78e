"""Every act is a line; each carries the hash of the one before; none carries a word."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction

from stories.audit.lines import AuditHead, AuditLine
from stories.audit.log import Act, NotACode, enter, lines_last
from stories.audit.verifying import verify_log
from tests import factories

pytestmark = pytest.mark.django_db


def test_an_empty_log_is_whole():
    assert verify_log().broken is None
    assert verify_log().lines == 0


def test_a_line_tells_what_when_and_by_whom():
    ada = factories.user("ada")
    line = enter(Act.HOLD_SET, by=ada, page=7, review=3, codes={"kind": "date"})
    kept = AuditLine.objects.get()
    assert (kept.number, kept.act, kept.by, kept.page, kept.review) == (1, "hold_set", ada.pk, 7, 3)
    assert json.loads(kept.codes) == {"kind": "date"}
    assert kept.digest == line.digest


def test_each_line_carries_the_hash_of_the_one_before():
    first, second, third = (enter(Act.KEPT_SHUT, page=number) for number in (1, 2, 3))
    assert first.before == "0" * 64
    assert second.before == first.digest
    assert third.before == second.digest
    assert AuditHead.objects.get().digest == third.digest


def failing(act, **told):
    """An act that enters its line and then fails."""
    with transaction.atomic():
        enter(act, **told)
        raise RuntimeError


def test_a_line_goes_with_the_act_that_is_rolled_back():
    enter(Act.KEPT_SHUT)
    with pytest.raises(RuntimeError):
        failing(Act.TAKEN_DOWN)
    assert [line.act for line in AuditLine.objects.all()] == ["kept_shut"]
    assert verify_log().broken is None


def test_a_line_outlives_the_account_that_it_tells_of():
    noa = factories.user("noa")
    number = noa.pk
    enter(Act.REVIEW_CLAIMED, by=noa, page=4)
    get_user_model().objects.filter(pk=number).delete()
    assert AuditLine.objects.get().by == number
    assert verify_log().broken is None


@pytest.mark.parametrize(
    "words",
    [
        "She crossed the river",
        "Haru",
        "Kwon Mi-rae",
        "미래",
        "みらい",
        "ж",
        "x" * 65,
        "a\nb",
        "٣",
        {"deep": "er"},
        ["Haru"],
        b"haru",
    ],
)
def test_words_are_refused(words):
    for told in ({"codes": {"note": words}}, {"reference": words}, {"fingerprint": words}):
        with pytest.raises(NotACode) as refusal:
            enter(Act.DECISION_MADE, **told)
        assert str(words) not in str(refusal.value)
    assert not AuditLine.objects.exists()


def test_a_word_cannot_be_the_name_of_a_code_or_an_act():
    with pytest.raises(NotACode):
        enter(Act.DECISION_MADE, codes={"Kwon Mi-rae": 1})
    with pytest.raises(ValueError, match="not a valid Act"):
        enter("wrote a poem")
    assert not AuditLine.objects.exists()


def test_codes_are_names_numbers_days_and_moments():
    codes = {
        "verdict": "not_a_finding",
        "until": "2026-11-22",
        "moment": "2026-11-22T10:00:00.000001+00:00",
        "detector": "learned-names:en",
        "count": 3,
        "share": 0.5,
        "open": False,
        "none": None,
        "channels": ["site", "press"],
    }
    enter(Act.CONSENT_RECORDED, reference="LF-7Q2M9", codes=codes)
    assert json.loads(AuditLine.objects.get().codes) == codes


def test_the_fingerprint_of_words_is_kept_under_a_key(settings):
    """An export leaves the house; nobody may try out with it what a story said."""
    fingerprint = "ab" * 32
    one, same = (enter(Act.APPROVED, fingerprint=fingerprint) for _time in range(2))
    assert one.fingerprint == same.fingerprint != fingerprint
    settings.LANDFALL_SEAL_KEY = "another key"
    assert enter(Act.APPROVED, fingerprint=fingerprint).fingerprint != one.fingerprint


def test_lines_of_acts_within_an_act_come_last():
    with lines_last():
        enter(Act.TAKEN_DOWN, page=1)
        with lines_last():
            enter(Act.TAKEN_DOWN, page=2)
        assert not AuditLine.objects.exists()
    assert [line.page for line in AuditLine.objects.all()] == [1, 2]
    assert verify_log().lines == 2


def test_a_part_that_is_rolled_back_takes_its_lines_with_it():
    with lines_last():
        enter(Act.ANSWER_GIVEN, page=1)
        with pytest.raises(RuntimeError):
            failing(Act.APPROVED, page=2)
        enter(Act.ANSWER_GIVEN, page=3)
    assert [line.page for line in AuditLine.objects.all()] == [1, 3]


def test_nothing_waits_for_an_act_that_failed():
    with pytest.raises(RuntimeError), lines_last():
        failing(Act.TAKEN_DOWN)
    enter(Act.HOLD_SET)
    assert [line.act for line in AuditLine.objects.all()] == ["hold_set"]
