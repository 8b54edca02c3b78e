"""Landfall speaks English, Japanese and Korean: every message is in both catalogues."""

import shutil

import polib
import pytest

from tests.catalogues import LANGUAGES, catalogue, faults, gathered_elsewhere


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_with_its_placeholders(language: str) -> None:
    assert faults(catalogue(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_runs_is_what_the_source_says(language: str) -> None:
    source = catalogue(language)
    compiled = polib.mofile(source.fpath.removesuffix(".po") + ".mo")
    told = {(entry.msgctxt, entry.msgid): texts(entry) for entry in compiled}
    assert told == {(entry.msgctxt, entry.msgid): texts(entry) for entry in source}


@pytest.mark.skipif(not shutil.which("xgettext"), reason="apt-get install gettext")
def test_no_message_of_the_program_is_missing_or_left_over(tmp_path) -> None:
    for language, now in gathered_elsewhere(tmp_path).items():
        there = {entry.msgid for entry in catalogue(language)}
        here = {entry.msgid for entry in now}
        assert here - there == set(), "run: make messages"
        assert there - here == set(), "run: make messages"


def test_a_lost_or_a_new_placeholder_is_a_fault() -> None:
    whole = polib.POFile()
    whole.append(polib.POEntry(msgid="%(n)s of {all}", msgstr="{all}の%(n)s"))
    assert faults(whole) == []
    whole.append(polib.POEntry(msgid="by %(name)s", msgstr="著者"))
    whole.append(polib.POEntry(msgid="Stories", msgstr="%sの物語"))
    whole.append(polib.POEntry(msgid="Themes", msgstr=""))
    assert [fault.partition(":")[0] for fault in faults(whole)] == [
        "a placeholder too few",
        "a placeholder too many",
        "not translated",
    ]


def texts(entry: polib.POEntry) -> tuple[str, ...]:
    return (entry.msgstr, *entry.msgstr_plural.values())
