"""What a reviewer gets to see: few findings, the worst first, nothing that was agreed."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stories.detection import (
    EntityType,
    Finding,
    KnownTerm,
    Lexicon,
    Passage,
    PassageKind,
    Severity,
    UnscannableContent,
    scan,
)
from stories.detection.findings import EXPOSURE, worst_first
from stories.detection.folding import LIST_REASON, LONG_LIST
from stories.detection.overlaps import merge_overlaps
from stories.detection.scanner import DETECTORS, MODEL_DETECTORS, PAGE_DETECTORS
from tests.detection.readers import ELSEWHERE, HERE, digest, found, read, registry

STORY = (
    "Kim Young-ja, aged 34, left Hoeryong on 4 May 2012 with her daughter (age 9). A broker hid "
    "them in a safe house in Yanji. She now lives in Osaka: hana@example.org, 010-1234-5678."
)


def test_an_agreed_shown_name_is_never_a_finding():
    lexicon = registry(("김영자", HERE), shown_names={"Kim Young-ja": "S-001", "Lee O": "S-004"})
    assert found("Kim Young-ja met Lee O.", lexicon=lexicon) == []


def test_a_public_name_is_never_a_finding():
    lexicon = registry(public_names={"Hana Tanaka", "desk@example.org", "Osaka"})
    assert found("Hana Tanaka in Osaka reads desk@example.org.", lexicon=lexicon) == []


def test_a_name_that_goes_on_beyond_the_public_one_is_a_finding():
    lexicon = registry(public_names={"Hana", "Tana"})
    assert found("Hana Tanaka sang.", lexicon=lexicon) == ["Hana Tanaka"]


def test_a_public_name_hides_nobody_who_is_on_the_page():
    shown = {"Kim S.": "S-001"}
    here = registry(("김영자", HERE), shown_names=shown, public_names={"Kim Young-ja"})
    elsewhere = registry(("김영자", ELSEWHERE), shown_names=shown, public_names={"Kim Young-ja"})
    assert found("Kim Young-ja sang.", lexicon=here) == ["Kim Young-ja"]
    assert found("Kim Young-ja sang.", lexicon=elsewhere) == []


def test_the_worst_comes_first():
    findings = read(STORY)
    ranks = [(f.severity is not Severity.MUST, EXPOSURE.index(f.entity_type)) for f in findings]
    assert ranks == sorted(ranks)
    assert findings[0].entity_type is EntityType.PERSON_NAME


def test_equally_bad_findings_keep_the_order_of_the_page():
    passages = [Passage("b", "She is from Onsong.", "en"), Passage("a", "He is from Hyesan.", "en")]
    assert [finding.path for finding in scan(passages)] == ["b", "a"]


def test_the_same_words_in_several_places_are_one_finding_with_all_its_places():
    passages = [Passage(path, "From Hyesan. To HYESAN.", "en") for path in ("b", "a")]
    (finding,) = scan(passages)
    assert [(each.path, each.start) for each in finding.occurrences] == [
        ("b", 5),
        ("b", 16),
        ("a", 5),
        ("a", 16),
    ]
    assert [each.occurrences for each in finding.at_each_occurrence()] == [
        (each,) for each in finding.occurrences
    ]


def test_what_two_detectors_found_in_one_place_is_one_finding():
    lexicon = registry(("Onsong", KnownTerm("S-005", "home_town", on_page=False)))
    (finding,) = read("She is from Onsong.", lexicon)
    assert (finding.entity_type, finding.subject) == (EntityType.PROTECTED_TERM, "S-005")


def test_a_merged_finding_covers_all_the_words():
    wide = Finding(EntityType.ROUTE, "p", 0, 20, Severity.SHOULD, "routes", "why")
    bad = Finding(EntityType.HELPER, "p", 15, 25, Severity.MUST, "helpers", "why")
    (merged,) = merge_overlaps([bad, wide])
    assert (merged.entity_type, merged.start, merged.end) == (EntityType.HELPER, 0, 25)


def test_a_long_roster_is_one_decision():
    rows = ", ".join(f"Park OO, female, born in {year}" for year in range(1970, 1970 + LONG_LIST))
    (finding,) = read(rows)
    assert (finding.entity_type, finding.reason) == (EntityType.EXACT_AGE, LIST_REASON)


def test_a_short_roster_keeps_what_is_suggested_for_each_row():
    rows = ", ".join(f"Park OO, female, born in {year}" for year in range(1971, 1970 + LONG_LIST))
    (finding,) = read(rows)
    assert len(finding.apart()) == LONG_LIST - 1


@pytest.mark.parametrize("entity", list(EntityType))
def test_every_kind_of_finding_has_words_and_a_rank(entity):
    assert entity.label
    assert entity in EXPOSURE


def test_every_detector_says_what_it_finds():
    detectors = (*DETECTORS, *PAGE_DETECTORS, *MODEL_DETECTORS)
    names = [detector.name for detector in detectors]
    assert len(set(names)) == len(names)
    for finding in read(STORY):
        detector = detectors[names.index(finding.detector)]
        assert finding.entity_type in detector.entity_types


def test_findings_repeat_none_of_the_words_found():
    lexicon = registry(
        ("김영자", ELSEWHERE), ("Hoeryong", KnownTerm("S-1", "home_town", on_page=False))
    )
    for finding in read(STORY, lexicon):
        words = STORY[finding.start : finding.end].casefold()
        assert words not in finding.reason.casefold()
        assert words not in (finding.suggestion or "").casefold()


def test_unscannable_content_says_where_and_why():
    error = UnscannableContent("body.1", "nobody knows this block")
    assert (error.path, error.why) == ("body.1", "nobody knows this block")
    assert str(error) == "body.1: nobody knows this block"


def test_the_same_page_gives_the_same_findings():
    assert read(STORY) == read(STORY)
    assert worst_first(read(STORY)) == read(STORY)


KNOWING = registry(
    ("김영자", HERE), ("金英子", HERE), shown_names={"Kim S.": "S-001"}, public_names={"Hana", "a"}
)
PIECES = st.sampled_from(
    "Kim |Young-ja |OO|○|***|김|영자|씨 |金|英子|さん|キム|・|199X|2015-|10월 |3일|age |12|@|"
    "a.b|http://|+82 |Onsong|in |broker |\u00ad|\u200b|\u0301|\n|. |İ|ß|ﬁ|ŏ|𝐊|١٢".split("|")
)
ANY_TEXT = st.text(max_size=200) | st.lists(PIECES, max_size=40).map("".join)


@settings(deadline=None, max_examples=300)
@given(text=ANY_TEXT, kind=st.sampled_from(PassageKind), knows=st.booleans())
def test_any_text_gives_findings_inside_it_that_do_not_overlap(text, kind, knows):
    findings = scan([Passage("p", text, "en", kind)], KNOWING if knows else Lexicon())
    in_order = sorted(findings, key=lambda finding: finding.start)
    edges = [edge for finding in in_order for edge in (finding.start, finding.end)]
    assert edges == sorted(edges)
    assert all(0 <= f.start < f.end <= len(text) for f in findings)


@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        "OOOO",
        ".",
        "Kim OO ",
        "9",
        "A.",
        "January 1 ",
        "김 ",
        "金",
        "born in 1990, ",
        "\u00ad",
        "a'",
    ],
)
def test_endless_repetition_takes_time_in_proportion(unit):
    def seconds(length):
        passage = Passage("p", (unit * length)[:length], "en")
        started = time.process_time()
        scan([passage], KNOWING)
        return time.process_time() - started

    seconds(1_000)
    assert seconds(20_000) < 12 * seconds(5_000) + 0.2


def test_the_digest_of_the_tests_is_keyed():
    assert digest("a") != digest("b")
