"""What is kept in Redis is sealed: whoever can write there can neither put words before readers
nor hand us a program.

Django keeps Python objects in Redis as pickles, and loading a pickle runs what is written in it.
"""

import hmac
import pickle
from typing import Any

from django.conf import settings

_LENGTH = 32
_LABEL = b"landfall cache value\n"


class SealedValues:
    """Turns values into bytes for Redis and back; what bears no seal of ours is nothing.

    The seal cannot tell under which key a value was put. Who keeps something says it in the value.
    """

    def dumps(self, value: Any) -> bytes | int:
        """The value under its seal; whole numbers stay plain, so that Redis can count them."""
        if type(value) is int:
            return value
        packed = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        return _seal(packed) + packed

    def loads(self, data: bytes) -> Any:
        """The value, or None where the seal does not fit."""
        try:
            return int(data)
        except ValueError:
            claimed, packed = data[:_LENGTH], data[_LENGTH:]
        if not hmac.compare_digest(claimed, _seal(packed)):
            return None
        return pickle.loads(packed)  # noqa: S301  sealed with our key


def _seal(packed: bytes) -> bytes:
    return hmac.digest(settings.LANDFALL_SEAL_KEY.encode(), _LABEL + packed, "sha256")
