"""What the language models cost: a story of 600 words, and the memory of a process."""

import subprocess
import sys
from pathlib import Path

import pytest

from stories.detection import Lexicon, Passage, scan
from stories.detection.language_models import registry
from tests.detection.english_paragraphs import PARAGRAPHS

WORDS = 600
MEBIBYTE = 2**20
SENTENCES = {
    "en": "We met Grace Okafor and her son Daniel at the market in Hunchun last winter. ",
    "ko": "김영자는 지난겨울 훈춘의 시장에서 이순희를 만났다. ",
    "ja": "田中花子さんは去年の冬、市場で金英子さんに会った。",
}
# What a fresh process keeps in memory beyond Python, before and after it read in all languages.
READER = f"""
import pathlib, resource, sys
import re, dataclasses, unicodedata
def kept():
    return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
before = kept()
from stories.detection import Passage, scan
texts = {SENTENCES!r}
page = [Passage(code, text * 20, code) for code, text in texts.items()]
scan(page, with_language_models=sys.argv[1] == "all")
print(kept() - before)
"""
IS_LINUX = Path("/proc/self/statm").exists()


def story():
    """About six hundred words of invented paragraphs, one passage each."""
    passages, count = [], 0
    for number, marked in enumerate(PARAGRAPHS):
        text = marked.replace("]]", "")
        for kind in ("name", "ok", "may"):
            text = text.replace(f"[[{kind}|", "")
        passages.append(Passage(f"body.{number}", text, "en"))
        count += len(text.split())
        if count >= WORDS:
            break
    return passages, count


def read_anew(page):
    """One scan of a page that no model has read."""
    registry.MEMORY.forget()
    return scan(page, Lexicon())


def test_a_story_with_all_layers(bench):
    page, count = story()
    taken = bench.cpu_ms(lambda: read_anew(page), times=5)
    bench.report("scan, 600 words, all layers", taken * WORDS / count, "ms", limit=300)


def test_a_story_that_was_read_before(bench):
    page, count = story()
    taken = bench.cpu_ms(lambda: scan(page, Lexicon()), times=5)
    bench.report("scan, 600 words, all layers, read before", taken * WORDS / count, "ms")


def test_a_story_without_language_models(bench):
    page, count = story()
    taken = bench.cpu_ms(lambda: scan(page, Lexicon(), with_language_models=False), times=5)
    bench.report("scan, 600 words, no language model", taken * WORDS / count, "ms", limit=40)


@pytest.mark.skipif(not IS_LINUX, reason="the memory of a process is read from /proc")
@pytest.mark.parametrize(("layers", "limit"), [("rules", 60), ("all", 500)])
def test_memory_of_a_process(bench, layers, limit):
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", READER, layers], capture_output=True, text=True, check=True
    )
    on = ", ".join(each.language for each in registry.status() if each.is_on) or "none"
    name = f"memory, models: {on}" if layers == "all" else "memory, no language model"
    bench.report(name, int(done.stdout) / MEBIBYTE, "MiB", limit=limit)
