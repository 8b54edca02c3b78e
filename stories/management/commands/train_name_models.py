"""``manage.py train_name_models``: learn Korean and Japanese names anew from published sets."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from stories.detection.language_models import tables_training
from stories.detection.language_models.crf import LetterModel
from stories.detection.language_models.invented_sentences import (
    japanese_sentences,
    korean_sentences,
)
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN
from stories.detection.language_models.training import measure_and_keep, train_and_measure
from stories.detection.language_models.training_sets import (
    Parts,
    parted,
    read_japanese,
    read_korean,
)

NO_SET: Final = "Say with --korean or --japanese which file to learn from."
NO_DICTIONARY: Final = (
    "Say with --korean, or with --jmnedict and --ginza, what to make tables from."
)


class Command(BaseCommand):
    help = (
        "Train the models that know Korean and Japanese names; takes some minutes for each. "
        "With --tables make the tables that they look words up in, instead; then train."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--korean", type=Path, help="KLUE-NER, a character and its tag a line")
        parser.add_argument("--japanese", type=Path, help="the ner-wikipedia-dataset, JSON")
        parser.add_argument(
            "--into", type=Path, default=KOREAN.path.parent, help="the folder for what is made"
        )
        steps = parser.add_mutually_exclusive_group()
        steps.add_argument("--measure", action="store_true", help="only measure what is there")
        steps.add_argument("--tables", action="store_true", help="make the tables of words")
        parser.add_argument("--jmnedict", type=Path, help="for --tables: jamdict.db")
        parser.add_argument("--ginza", type=Path, help="for --tables: the folder vocab of ja-ginza")

    def handle(self, *args: Any, **options: Any) -> None:
        steps = _tables if options["tables"] else _models
        told = None
        for told in steps(options):
            self.stdout.write(told)
        if told is None:
            raise CommandError(NO_DICTIONARY if options["tables"] else NO_SET)


def _models(options: dict[str, Any]) -> Iterator[str]:
    into: Path = options["into"]
    if options["korean"]:
        parts = parted(read_korean(_able(KOREAN, options["korean"])))
        yield from _trained(KOREAN, parts, korean_sentences(), into, options)
    if options["japanese"]:
        parts = parted(read_japanese(_able(JAPANESE, options["japanese"])))
        yield from _trained(JAPANESE, parts, japanese_sentences(), into, options)


def _trained(
    model: LetterModel, parts: Parts, invented: list[Any], into: Path, options: dict[str, Any]
) -> Iterator[str]:
    if options["measure"]:
        yield measure_and_keep(model.kept_in(into), parts, into)
    else:
        yield from train_and_measure(model, parts, invented, into)


def _able(model: LetterModel, path: Path) -> Path:
    """The same path, once it is known that the packages are there to learn with."""
    if absent := model.missing_packages():
        raise CommandError(f"{model.title} wants packages that are not here: {absent}")
    return path


def _tables(options: dict[str, Any]) -> Iterator[str]:
    try:
        if options["korean"]:
            sentences = read_korean(options["korean"])
            yield from tables_training.write_korean(sentences, options["into"])
        if options["jmnedict"] and options["ginza"]:
            yield from tables_training.write_japanese(
                options["jmnedict"], options["ginza"], options["into"]
            )
    except ImportError as error:
        raise CommandError(f"The tables want a package that is not here: {error.name}") from error
