"""The parts of a transformer in PyTorch: from a published one, and to a file of our own."""

import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from stories.detection.language_models.transformer import SMALLEST
from stories.detection.language_models.weights import small
from stories.detection.language_models.word_windows import WINDOW

# So many layers of the published model are kept: more cost more time than they find.
LAYERS: Final = 4
# What is told of a word beside its piece.
TOLD: Final = ("shape", "sign", "band")
# The share of what is known that is left out while learning.
FORGOTTEN: Final = 0.1
# A window has two pieces more: where it begins and where it ends.
LONGEST: Final = WINDOW + 2


class Published(NamedTuple):
    """The published model: its list of pieces and its arrays by name."""

    pieces: list[str]
    arrays: dict[str, Any]


def published(folder: Path) -> Published:
    """The model in a folder with `vocab.txt` and `model.safetensors`."""
    load = importlib.import_module("safetensors.torch").load_file
    pieces = (folder / "vocab.txt").read_text("utf-8").split("\n")
    return Published([each for each in pieces if each], load(str(folder / "model.safetensors")))


def parts_of(source: Published, told: Sequence[int], labels: int) -> Any:
    """The parts to teach: those of the published model, and new ones that say nothing yet.

    `told` is how many values there are of each of `TOLD`, `labels` how many labels.
    """
    nn = importlib.import_module("torch").nn
    arrays = source.arrays
    known = arrays["embeddings.word_embeddings.weight"]
    width = known.shape[1]
    new = {name: nn.Embedding(count, width) for name, count in zip(TOLD, told, strict=True)}
    for table in new.values():
        nn.init.zeros_(table.weight)
    place = arrays["embeddings.position_embeddings.weight"][:LONGEST]
    place = place + arrays["embeddings.token_type_embeddings.weight"][0]
    return nn.ModuleDict(
        {
            **new,
            "piece": nn.Embedding.from_pretrained(known.clone(), freeze=False),
            "place": nn.Embedding.from_pretrained(place, freeze=False),
            "norm": _norm(nn, arrays, "embeddings.LayerNorm"),
            "layers": nn.ModuleList(_layer(nn, arrays, number) for number in range(LAYERS)),
            "outward": nn.Linear(width, labels),
            "forget": nn.Dropout(FORGOTTEN),
        }
    )


def _layer(nn: Any, arrays: Mapping[str, Any], number: int) -> Any:
    before = f"encoder.layer.{number}."
    look = [before + f"attention.self.{name}" for name in ("query", "key", "value")]
    return nn.ModuleDict(
        {
            "look": _sum(nn, arrays, *look),
            "seen": _sum(nn, arrays, before + "attention.output.dense"),
            "norm1": _norm(nn, arrays, before + "attention.output.LayerNorm"),
            "open": _sum(nn, arrays, before + "intermediate.dense"),
            "thought": _sum(nn, arrays, before + "output.dense"),
            "norm2": _norm(nn, arrays, before + "output.LayerNorm"),
        }
    )


def _sum(nn: Any, arrays: Mapping[str, Any], *names: str) -> Any:
    join = importlib.import_module("torch").cat
    weight = join([arrays[name + ".weight"] for name in names])
    part = nn.Linear(weight.shape[1], weight.shape[0])
    part.weight.data = weight
    part.bias.data = join([arrays[name + ".bias"] for name in names])
    return part


def _norm(nn: Any, arrays: Mapping[str, Any], name: str) -> Any:
    weight, added = arrays[name + ".weight"], arrays[name + ".bias"]
    part = nn.LayerNorm(len(weight), SMALLEST)
    part.weight.data, part.bias.data = weight.clone(), added.clone()
    return part


def arrays_of(parts: Any) -> dict[str, Any]:
    """The arrays of a file: tables and sums with a byte for each number, the rest as they are."""
    learned = {name: each.detach().numpy() for name, each in parts.state_dict().items()}
    arrays = {name: learned[f"{name}.weight"] for name in ("norm", "outward", "place", *TOLD)}
    arrays |= {f"{name}.added": learned[f"{name}.bias"] for name in ("norm", "outward")}
    tables = {"piece": learned["piece.weight"]}
    for number in range(LAYERS):
        before = f"layers.{number}."
        for name in ("look", "seen", "open", "thought", "norm1", "norm2"):
            kept = arrays if name.startswith("norm") else tables
            kept[f"{number}.{name}"] = learned[f"{before}{name}.weight"]
            arrays[f"{number}.{name}.added"] = learned[f"{before}{name}.bias"]
    for name, table in tables.items():
        arrays |= {name + end: each for end, each in small(table).items()}
    return arrays
