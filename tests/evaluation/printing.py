"""Figures and misses as plain text, for whoever tunes a rule."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.evaluation.marks import IDENTIFYING
from tests.evaluation.measuring import Measurement
from tests.evaluation.scoring import NARROWING, Outcome, Score, Verdict


def percent(part: float | None) -> str:
    """A share as 0.95, or a dash where there was nothing to find."""
    return "–" if part is None else f"{part:.2f}"


def summary(name: str, measured: Measurement) -> Iterator[str]:
    """The figures of one layer over one set."""
    tally = measured.tally
    yield (
        f"{name}: recall {percent(tally.recall())} · names {percent(tally.recall(['name']))} "
        f"(precision {percent(tally.name_precision)}) · must {percent(tally.must_recall)} · "
        f"dates+ages+places {percent(tally.recall(NARROWING))}"
    )
    yield (
        f"   dismissed {tally.dismissed:.1f} in 1,000 words, of which noise "
        f"{tally.per_thousand(Verdict.NOISE):.1f} · on agreed words "
        f"{tally.verdicts[Verdict.ERROR]} · findings in 600 words {tally.findings_per_page[0]:.0f}"
        f" (nine of ten pages {tally.findings_per_page[1]:.0f}) · {measured.milliseconds:.0f} ms"
    )


def by_kind(measured: Measurement) -> Iterator[str]:
    """What was found of each kind."""
    tally = measured.tally
    for kind in IDENTIFYING:
        if tally.marked[kind]:
            yield (
                f"   {kind:<14}{percent(tally.recall([kind])):>5}"
                f"   {tally.found[kind]} of {tally.marked[kind]}"
            )


def missed(scores: Sequence[Score]) -> Iterator[tuple[str, Outcome]]:
    """The name of each page with each mark on it that nobody found."""
    for each in scores:
        for outcome in each.outcomes:
            if not outcome.found:
                yield each.twin.name, outcome


def misses(measured: Measurement) -> Iterator[str]:
    """The words that were missed, with their page and kind."""
    for name, outcome in missed(measured.scores):
        yield f"   missed  {name:<32} {outcome.mark.kind:<13} {outcome.words}"


def misses_counted(measured: Measurement) -> Iterator[str]:
    """How many marks of each kind were missed: all that may be told of a set aside."""
    counts = Counter(outcome.mark.kind for _, outcome in missed(measured.scores))
    for kind, count in sorted(counts.items()):
        yield f"   missed  {count} × {kind}"


def alerts(measured: Measurement) -> Iterator[str]:
    """The findings that a reviewer would dismiss, with page, kind and words."""
    for each in measured.scores:
        texts = {passage.path: passage.text for passage in each.twin.passages}
        for finding, verdict in each.verdicts:
            if verdict is not Verdict.USEFUL:
                words = texts[finding.path][finding.start : finding.end]
                yield (
                    f"   {verdict:<11} {each.twin.name:<32} {finding.entity_type:<15} "
                    f"{finding.detector:<12} {words}"
                )
