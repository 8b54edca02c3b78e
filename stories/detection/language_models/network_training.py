"""How the networks beside the random fields are trained, and the vectors they look words up in."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from stories.detection.language_models import table_vectors
from stories.detection.language_models.detail_models import JAPANESE_VECTORS, KOREAN_VECTORS
from stories.detection.language_models.detail_training import Sources, lessons
from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.details import DetailModel
from stories.detection.language_models.labelled import Labelled
from stories.detection.language_models.networks import Network
from stories.detection.language_models.recurrent import RecurrentNetwork
from stories.detection.language_models.recurrent_training import RecurrentTraining
from stories.detection.language_models.texts import readable
from stories.detection.language_models.transformer_parts import published
from stories.detection.language_models.transformer_training import TransformerTraining

# A text, its words, and the label of each word.
Lesson = tuple[str, list[DetailWord], list[str]]


def write_vectors(
    models: Iterable[DetailModel], sources: Sources, ginza: Path | None, folder: Path
) -> Iterator[str]:
    """Write the vectors of Korean and Japanese words into a folder; tell of each.

    `ginza` is the folder `vocab` of `ja-ginza`; Japanese is left out without it.
    """
    for model in models:
        if model.language == "ko":
            words = (model.words(passage.text) for passage in all_passages(model, sources))
            contents = table_vectors.korean_files(words)
            yield from table_vectors.write(KOREAN_VECTORS, contents, folder)
        elif model.language == "ja" and ginza:
            contents = table_vectors.japanese_files(ginza)
            yield from table_vectors.write(JAPANESE_VECTORS, contents, folder)


def train_networks(
    models: Iterable[DetailModel], sources: Sources, start: Path | None, folder: Path
) -> Iterator[str]:
    """Train the network of each model on all passages, into a folder; tell of each round.

    `start` is the folder of the published transformer; English is left out without it.
    """
    for model in models:
        for network, training in _trainings(model, sources, start):
            for number, error in enumerate(training.learn(), 1):
                yield f"{network.path.name}, round {number}: mean error {error:.4f}"
            content = training.content()
            (folder / network.path.name).write_bytes(content)
            yield f"{network.path.name}, {len(content) / 2**20:.1f} MiB"


def _trainings(
    model: DetailModel, sources: Sources, start: Path | None
) -> Iterator[tuple[Network, RecurrentTraining | TransformerTraining]]:
    """The training of each network of a model, each from another seed."""
    told: list[Lesson] = []
    for seed, network in enumerate(model.networks, 1):
        if isinstance(network, RecurrentNetwork):
            told = told or [_told(model, each) for each in all_passages(model, sources)]
            words = [(words, labels) for _text, words, labels in told]
            yield network, RecurrentTraining(network, words, seed)
        elif start:
            told = told or [_told(model, each) for each in all_passages(model, sources)]
            yield network, TransformerTraining(published(start), told)


def _told(model: DetailModel, passage: Labelled) -> Lesson:
    words = model.words(passage.text)
    return readable(passage.text), words, passage.labels(words)


def all_passages(model: DetailModel, sources: Sources) -> list[Labelled]:
    """All that a model of a language learns from."""
    language = model.language
    return lessons(language, sources.sentences(language) + sources.ours(language))
