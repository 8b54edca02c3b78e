"""`python -m tests.reading.search`: ask every judged question and write the scores to the docs."""

import os
import sys
import tempfile
from pathlib import Path

import django
from django.core.management import call_command

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "search.md"
BEGINS, ENDS = "<!-- scores begin -->\n", "<!-- scores end -->\n"
LANGUAGES = {"en": "English", "ja": "Japanese", "ko": "Korean"}


def main() -> int:
    """Fill a new database with the judged texts, ask, and write."""
    with tempfile.TemporaryDirectory(prefix="landfall-search-") as folder:
        os.environ["LANDFALL_TEST_DATABASE"] = f"sqlite:///{folder}/search.sqlite3"
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        table = measured()
    text = DOCUMENT.read_text("utf-8")
    before, _begins, rest = text.partition(BEGINS)
    _old, _ends, after = rest.partition(ENDS)
    DOCUMENT.write_text(f"{before}{BEGINS}{table}{ENDS}{after}", "utf-8")
    sys.stdout.write(f"{table}Written: {DOCUMENT}\n")
    return 0


def measured() -> str:
    """The table of scores, and the questions that are not answered as they should be."""
    # Models are known only after django.setup.
    from tests.reading.search.judging import fill, judge, scores  # noqa: PLC0415

    names = fill()
    answers = {language: list(judge(language, names)) for language in LANGUAGES}
    lines = ["", "| Language | Questions | Recall in 10 | Precision in 5 | MRR |"]
    lines.append("| --- | ---: | ---: | ---: | ---: |")
    for language, name in LANGUAGES.items():
        score = scores(answers[language])
        figures = f"{score.recall:.3f} | {score.precision:.3f} | {score.mrr:.3f}"
        lines.append(f"| {name} | {score.questions} | {figures} |")
    lines += ["", "Questions that miss something, or show something else among the first:", ""]
    for judged in (each for of in answers.values() for each in of):
        if min(judged.recall, judged.precision, judged.reciprocal) < 1:
            found = ", ".join(judged.found[:3]) or "nothing"
            wanted = ", ".join(judged.finds)
            lines.append(f"- `{judged.ask}` ({judged.about}): wanted {wanted}; found {found}.")
    return "\n".join([*lines, "", ""])


if __name__ == "__main__":
    sys.exit(main())
