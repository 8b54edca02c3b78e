"""``manage.py train_name_models``: learn Korean and Japanese names anew from published sets."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from stories.detection.language_models.invented_sentences import (
    japanese_sentences,
    korean_sentences,
)
from stories.detection.language_models.japanese import JAPANESE
from stories.detection.language_models.korean import KOREAN
from stories.detection.language_models.training import train_and_measure
from stories.detection.language_models.training_sets import parted, read_japanese, read_korean


class Command(BaseCommand):
    help = "Train the models that know Korean and Japanese names; takes some minutes for each."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--korean", type=Path, help="KLUE-NER, a character and its tag a line")
        parser.add_argument("--japanese", type=Path, help="the ner-wikipedia-dataset, JSON")
        parser.add_argument(
            "--into", type=Path, default=KOREAN.path.parent, help="the folder for the models"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        sets = (
            (KOREAN, read_korean, korean_sentences, options["korean"]),
            (JAPANESE, read_japanese, japanese_sentences, options["japanese"]),
        )
        if not any(path for *_rest, path in sets):
            raise CommandError("Say with --korean or --japanese which file to learn from.")
        for model, read, invented, path in sets:
            if path is None:
                continue
            if absent := model.missing_packages():
                raise CommandError(f"{model.title} wants packages that are not here: {absent}")
            parts = parted(read(path))
            for step in train_and_measure(model, parts, invented(), options["into"]):
                self.stdout.write(step)
