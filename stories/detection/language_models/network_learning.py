"""How a network learns, with PyTorch, whatever its parts are: the same loop for all of them."""

import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from random import Random
from typing import Any, Final, NamedTuple, TypeVar

Lesson = TypeVar("Lesson")

# What chance begins with, where nothing else is asked for.
SEED: Final = 1
# Of the first speed at the end.
SLOWEST: Final = 0.02
# No error pulls harder than this at the numbers.
PULL: Final = 1.0
# The answer for what is no word: nothing is learned from it.
NO_WORD: Final = -100


class Pace(NamedTuple):
    """How often all lessons are gone over, the share of steps to warm up in, how fast is forgotten.

    Chosen on pages set aside, for each network.
    """

    rounds: int
    warming: float
    decay: float


def library(seed: int = SEED) -> Any:
    """PyTorch, with its chances set so that it learns the same each time from the same seed."""
    torch = importlib.import_module("torch")
    torch.manual_seed(seed)
    return torch


def learn(
    groups: Sequence[dict[str, Any]],
    batches: Callable[[Random], Iterable[Lesson]],
    error_of: Callable[[Lesson], Any],
    pace: Pace,
    seed: int = SEED,
) -> Iterator[float]:
    """Go over all lessons as often as the pace says; after each time the mean error.

    `groups` are numbers to learn, each with its speed `lr`, as PyTorch's optimisers take them;
    `batches` gives all lessons anew, in an order by chance, and `error_of` the error of some.
    The order is another one for each `seed`.
    """
    torch = importlib.import_module("torch")
    chance = Random(seed)  # noqa: S311  only the order of lessons
    optimiser = torch.optim.AdamW(groups, weight_decay=pace.decay)
    steps = pace.rounds * sum(1 for _ in batches(chance))
    slower = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min(1, (step + 1) / (pace.warming * steps)) * max(SLOWEST, 1 - step / steps),
    )
    learned = [each for group in groups for each in group["params"]]
    for _ in range(pace.rounds):
        errors = []
        for batch in batches(chance):
            error = error_of(batch)
            optimiser.zero_grad()
            error.backward()
            torch.nn.utils.clip_grad_norm_(learned, PULL)
            optimiser.step()
            slower.step()
            errors.append(error.item())
        yield sum(errors) / len(errors)


def in_order(
    lessons: Iterable[Lesson], length_of: Callable[[Lesson], int], chance: Random, spread: int
) -> list[Lesson]:
    """Lessons by their length, so that those of about one length are learned from together.

    By chance each counts as up to `spread` longer, and so has other neighbours each time.
    """
    return sorted(lessons, key=lambda each: length_of(each) + spread * chance.random())
