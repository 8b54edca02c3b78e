"""How long a scan takes, with and without a registry of protected terms."""

import hmac
import itertools
import random

import pytest

from stories.detection import KnownTerm, Lexicon, Passage, canonical_keys, scan

WORDS = (
    "morning kettle neighbours harbour letter school bread winter river garden teacher evening "
    "market bicycle window kitchen laugh learn language train umbrella friend shop quiet people "
    "Kim Young-ja Park OO 2014 Tokyo Hyesan broker shelter phone October together again"
).split()
SYLLABLES = "ga na da ra ma ba sa ja cha ka ta pa ha kyong hui sung jin mi young su".split()


def prose(count: int) -> list[Passage]:
    """A draft of ``count`` words in passages of a hundred, always the same one."""
    dice = random.Random(11)  # noqa: S311
    words = [dice.choice(WORDS) for _word in range(count)]
    return [
        Passage(f"body.{start}", " ".join(words[start : start + 100]) + ".", "en")
        for start in range(0, count, 100)
    ]


def digest(key: str) -> bytes:
    return hmac.digest(b"a key for measuring", key.encode(), "sha256")[:16]


def lexicon(count: int) -> Lexicon:
    """A registry with at least ``count`` fingerprints of invented names."""
    terms: dict[bytes, KnownTerm] = {}
    for given in itertools.product(SYLLABLES, repeat=4):
        if len(terms) >= count:
            break
        name = f"{given[0].title()} {given[1].title()}{given[2]}-{given[3]}"
        for key in canonical_keys(name):
            terms[digest(key)] = KnownTerm(f"LF-{len(terms)}", "name", on_page=False)
    return Lexicon(terms=terms, digest=digest)


@pytest.mark.parametrize("count", [0, 100, 10_000])
def test_scan_of_a_thousand_words(bench, count):
    draft, known = prose(1000), lexicon(count)
    taken = bench.cpu_ms(lambda: scan(draft, known), times=5)
    bench.report(f"scan, 1,000 words, {count:,} protected terms", taken, "ms")


def test_scan_of_a_long_draft(bench):
    """The limit is far above what a usual draft takes: in this one every passage has words that
    call for nearly every rule.
    """
    known = lexicon(10_000)
    single = bench.cpu_ms(lambda: scan(prose(1000), known), times=5)
    double = bench.cpu_ms(lambda: scan(prose(2000), known), times=5)
    bench.report("scan, 2,000 words, 10,000 protected terms", double, "ms", limit=250)
    bench.report("scan, 2,000 words against 1,000", double / single, "times", limit=2.5)
