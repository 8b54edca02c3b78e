"""`python -m tests.evaluation`: measure everything and write docs/detection.md, or look closer.

With `--set`, `--language`, `--layer` or `--file` it prints and writes nothing.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.evaluation import inspecting, printing, report
from tests.evaluation.corpus import MalformedLabels
from tests.evaluation.layers import ALL, LAYERS
from tests.evaluation.marks import MalformedTwin
from tests.evaluation.measuring import measure, reader_of
from tests.evaluation.scoring import score, words_in
from tests.evaluation.twins import KEPT_BACK, LANGUAGES, SETS, Twin, read_twin, read_twins


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for; 1 when a twin cannot be read."""
    options = parser().parse_args(arguments)
    try:
        if options.file:
            say(look_at(options.file, options.layer or ALL, options.show_misses))
        elif options.set or options.language or options.layer:
            say(print_sets(options))
        else:
            report.write(lambda line: say([line]))
            say([f"Written: {report.DOCUMENT}"])
    except (MalformedTwin, MalformedLabels, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    """What can be asked for."""
    made = argparse.ArgumentParser("python -m tests.evaluation", description=__doc__)
    made.add_argument("--set", choices=SETS, help="measure this set only, and print")
    made.add_argument("--language", choices=LANGUAGES, help="measure this language only, and print")
    made.add_argument("--layer", choices=LAYERS, help="measure this layer only, and print")
    made.add_argument("--file", type=Path, help="show marks and alerts in the text of one twin")
    made.add_argument("--alerts", action="store_true", help="list what would be dismissed too")
    made.add_argument(
        "--show-misses",
        action="store_true",
        help="name the misses of the sets that nobody who writes rules may see, too",
    )
    return made


def say(lines: Iterable[str]) -> None:
    """Print line by line."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def look_at(path: Path, layer: str, show_misses: bool) -> Iterable[str]:
    """One text with marks and alerts."""
    if not KEPT_BACK.isdisjoint(path.parts) and not show_misses:
        yield "This text is kept back: whoever writes rules should not see it (--show-misses)."
        return
    twin = read_twin(path)
    scored = score(twin, reader_of(layer)(twin))
    yield from inspecting.inspect(scored, colours=sys.stdout.isatty())
    measured = measure([twin], reader_of(layer))
    yield ""
    yield from printing.summary(LAYERS[layer], measured)
    yield from printing.misses(measured)
    yield from printing.alerts(measured)


def print_sets(options: argparse.Namespace) -> Iterable[str]:
    """The figures of the sets and languages asked for."""
    for name in [options.set] if options.set else SETS:
        for language in [options.language] if options.language else LANGUAGES:
            twins = read_twins(name, language)
            if twins:
                yield from print_set(name, language, twins, options)


def print_set(
    name: str, language: str, twins: list[Twin], options: argparse.Namespace
) -> Iterable[str]:
    """The figures of one set in one language, layer by layer, and the misses of the last."""
    words = sum(words_in(twin.passages) for twin in twins)
    yield f"== {name}, {language}: {len(twins)} pages, {words:.0f} words"
    measured = None
    for layer in [options.layer] if options.layer else LAYERS:
        measured = measure(twins, reader_of(layer))
        yield from printing.summary(LAYERS[layer], measured)
    if measured is None:
        return
    yield from printing.by_kind(measured)
    if name in KEPT_BACK and not options.show_misses:
        yield from printing.misses_counted(measured)
        return
    yield from printing.misses(measured)
    if options.alerts:
        yield from printing.alerts(measured)


if __name__ == "__main__":
    sys.exit(main())
