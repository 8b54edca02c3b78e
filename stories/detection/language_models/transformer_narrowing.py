"""How a transformer is made narrower when it has learned: what hardly changes anything is left out.

Between its two sums each layer thinks in many units. A unit counts by how much what it says differs
from piece to piece, times how loudly it is heard; what it says on average goes on being said.
"""

import importlib
from collections.abc import Callable, Iterable
from typing import Any, Final

# The share of units that is left out, over all layers: half of them take a third of the time.
LEFT_OUT: Final = 0.5


class _Ear:
    """Hears what the units of one layer say: how often, how much on average, how differently."""

    def __init__(self, layer: Any) -> None:
        self.layer = layer
        self.count, self.sum, self.squares = 0, 0.0, 0.0
        self.hook = layer["thought"].register_forward_pre_hook(self._hear)

    def _hear(self, _part: Any, said: tuple[Any]) -> None:
        rows = said[0].double().flatten(0, 1)
        self.count += len(rows)
        self.sum = self.sum + rows.sum(0)
        self.squares = self.squares + (rows * rows).sum(0)

    @property
    def mean(self) -> Any:
        """What each unit says on average."""
        return self.sum / self.count

    def shares(self) -> Any:
        """How much each unit has of all that is said differently from piece to piece."""
        self.hook.remove()
        loudness = (self.layer["thought"].weight.detach().double() ** 2).sum(0)
        counts = (self.squares / self.count - self.mean**2) * loudness
        return counts / counts.sum()


def narrow(layers: Iterable[Any], listen: Callable[[], None]) -> None:
    """Leave out of the layers the units that count least; `listen` makes them read lessons."""
    torch = importlib.import_module("torch")
    ears = [_Ear(layer) for layer in layers]
    listen()
    shares = [ear.shares() for ear in ears]
    least = torch.quantile(torch.cat(shares), LEFT_OUT)
    for ear, share in zip(ears, shares, strict=True):
        _narrow_one(torch.nn, ear.layer, ear.mean, share >= least)


def _narrow_one(nn: Any, layer: Any, mean: Any, kept: Any) -> None:
    first, second = layer["open"], layer["thought"]
    narrower = nn.Linear(first.in_features, int(kept.sum()))
    narrower.weight.data = first.weight.data[kept].clone()
    narrower.bias.data = first.bias.data[kept].clone()
    outward = nn.Linear(narrower.out_features, second.out_features)
    outward.weight.data = second.weight.data[:, kept].clone()
    always = second.weight.data[:, ~kept].double() @ mean[~kept]
    outward.bias.data = second.bias.data + always.to(second.bias.dtype)
    layer["open"], layer["thought"] = narrower, outward
