"""``manage.py train_networks``: learn anew the networks of the models of details; wants PyTorch."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from stories.detection.language_models.crf import DATA
from stories.detection.language_models.detail_models import DETAIL_MODELS
from stories.detection.language_models.detail_training import Sources
from stories.detection.language_models.labelled import MalformedMark
from stories.detection.language_models.network_training import train_networks, write_vectors
from stories.management.commands.train_details import SENTENCES

NOTHING_DONE: Final = (
    "Nothing was made: English wants --published, and the Japanese vectors want --ginza."
)

NO_LIBRARY: Final = (
    "{missing} is not installed. To learn, the networks want PyTorch and, for English, "
    "safetensors: pip install torch safetensors."
)


class Command(BaseCommand):
    help = (
        "Train the networks of the models of details on the labelled passages; wants PyTorch, and "
        "takes about half an hour. With --tables make the vectors of words first."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--sentences", type=Path, default=SENTENCES, help="passages, one a line"
        )
        parser.add_argument(
            "--pages", type=Path, nargs="*", default=[], help="folders of labelled pages, as well"
        )
        parser.add_argument("--into", type=Path, default=DATA, help="the folder for what is made")
        parser.add_argument("--language", action="append", help="en, ko or ja; all when left out")
        parser.add_argument("--published", type=Path, help="folder of the published transformer")
        parser.add_argument("--tables", action="store_true", help="make the vectors of words")
        parser.add_argument("--ginza", type=Path, help="for --tables: vocab of ja-ginza")

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = options["language"] or [model.language for model in DETAIL_MODELS]
        models = [model for model in DETAIL_MODELS if model.language in wanted]
        sources = Sources(options["sentences"], tuple(options["pages"]))
        work = (
            write_vectors(models, sources, options["ginza"], options["into"])
            if options["tables"]
            else train_networks(models, sources, options["published"], options["into"])
        )
        told = None
        try:
            for told in work:
                self.stdout.write(told)
        except ImportError as error:
            raise CommandError(NO_LIBRARY.format(missing=error.name)) from error
        except (MalformedMark, OSError) as error:
            raise CommandError(str(error)) from error
        if told is None:
            raise CommandError(NOTHING_DONE)
