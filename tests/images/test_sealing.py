"""A stored file is nothing without the key, and shows every change."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.images.sealing import (
    HEAD,
    PIECE,
    TAG,
    SealBroken,
    UnsealedFile,
    plain_size,
    seal_pieces,
)

KEY, OLD_KEY = "a-new-identity-key", "an-old-identity-key"
SIZES = [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7]


def sealed(data: bytes, key: str = KEY) -> bytes:
    return b"".join(seal_pieces(io.BytesIO(data), [key]))


def plain(data: bytes, *keys: str) -> UnsealedFile:
    return UnsealedFile(io.BytesIO(data), keys or (KEY,))


def some(size: int) -> bytes:
    return (b"a girl at a window, " * (size // 20 + 1))[:size]


@pytest.mark.parametrize("size", SIZES)
def test_what_goes_in_comes_out(size: int) -> None:
    data = some(size)
    assert io.BufferedReader(plain(sealed(data))).read() == data
    assert plain_size(len(sealed(data))) == size


def test_nothing_of_it_can_be_read_in_the_sealed_file() -> None:
    assert b"window" not in sealed(some(3 * PIECE))


def test_the_same_file_looks_different_each_time() -> None:
    assert sealed(b"the same") != sealed(b"the same")


@given(st.integers(0, 2 * PIECE + 7), st.integers(0, PIECE + 9))
def test_any_place_can_be_read_by_itself(start: int, length: int) -> None:
    data = some(2 * PIECE + 7)
    file = io.BufferedReader(plain(sealed(data)))
    file.seek(start)
    assert file.read(length) == data[start : start + length]


def test_it_can_be_read_from_the_end_and_from_here() -> None:
    file = plain(sealed(b"0123456789"))
    assert file.seek(-3, io.SEEK_END) == 7
    assert file.read(1) == b"7"
    assert file.seek(1, io.SEEK_CUR) == file.tell() == 9
    assert file.read() == b"9"


@pytest.mark.parametrize("size", [1, PIECE + 100])
def test_any_changed_byte_shows(size: int) -> None:
    data = bytearray(sealed(some(size)))
    for place in [*range(0, HEAD, 5), HEAD, HEAD + size // 2, len(data) - 1]:
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(SealBroken):
            io.BufferedReader(plain(bytes(changed))).read()


@pytest.mark.parametrize("what", ["cut", "swapped", "doubled", "emptied"])
def test_pieces_that_are_missing_or_moved_show(what: str) -> None:
    data = sealed(some(3 * PIECE))
    step = PIECE + TAG
    one, two, three = (data[HEAD + step * n : HEAD + step * (n + 1)] for n in range(3))
    bodies = {
        "cut": one + two,
        "swapped": two + one + three,
        "doubled": one + two + three + three,
        "emptied": b"",
    }
    with pytest.raises(SealBroken):
        io.BufferedReader(plain(data[:HEAD] + bodies[what])).read()


def test_an_old_key_still_opens_and_an_unknown_one_is_named() -> None:
    data = sealed(b"from last year", OLD_KEY)
    assert plain(data, KEY, OLD_KEY).read() == b"from last year"
    with pytest.raises(SealBroken, match="LANDFALL_IDENTITY_KEYS"):
        plain(data, KEY)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0 an open picture", b"LANDFALL\x01short"])
def test_a_file_that_is_not_sealed_is_not_read(data: bytes) -> None:
    with pytest.raises(SealBroken):
        plain(data)
