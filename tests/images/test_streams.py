"""Sizes that packed pictures give themselves, in every way their heads can be written."""

import pytest

from stories.images.formats import PictureUnreadable
from stories.images.formats.streams import sizes_in_av1, sizes_in_hevc, sizes_in_hevc_settings


def packed(bits: str) -> bytes:
    bits = bits.replace(" ", "")
    return int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8))


SIZE = "1111 1111" + f"{639:016b}{479:016b}"
HEADS = {
    "of a still": "000 1 1 00000",
    "of a film": "000 0 0" + "0" + "0 00000" + "0" * 12 + "00001",
    "with a tier": "000 0 0" + "0" + "0 00000" + "0" * 12 + "01000 1",
    "with two points that wait": "000 0 0" + "0" + "1 00001" + ("0" * 12 + "00001" + "1 0101") * 2,
    "with a clock": "000 0 0" + "1" + "0" * 64 + "1 00101" + "0" + "0 00000" + "0" * 12 + "00001",
    "with a model": "000 0 0"
    "1" + "0" * 64 + "0 1" + "00011" + "0" * 42 + "0 00000" + "0" * 12 + "00001" + "1" + "0" * 9,
}


@pytest.mark.parametrize("kind", HEADS)
def test_the_size_in_a_sequence_header_is_found(kind) -> None:
    header = packed(HEADS[kind] + SIZE)
    in_front = bytes([0x12, 0])
    sized = bytes([0x0A, len(header)]) + header
    assert list(sizes_in_av1(in_front + sized)) == [(640, 480)]
    assert list(sizes_in_av1(in_front + bytes([0x08]) + header)) == [(640, 480)]


def test_a_second_header_further_down_is_found_too() -> None:
    header = packed(HEADS["of a still"] + SIZE)
    picture = bytes([0x32, 0xC8, 0x01]) + bytes(200)
    sized = bytes([0x0A, len(header)]) + header
    assert list(sizes_in_av1(sized + picture + sized)) == [(640, 480)] * 2


def test_a_cut_unit_is_damage_in_a_whole_picture_and_the_end_of_a_piece() -> None:
    with pytest.raises(PictureUnreadable, match="damaged"):
        list(sizes_in_av1(bytes([0x0A, 100, 1])))
    assert list(sizes_in_av1(bytes([0x0A, 100, 1]), whole=False)) == []
    with pytest.raises(PictureUnreadable, match="damaged"):
        list(sizes_in_av1(bytes([0x0A]) + b"\xff" * 12))


def golomb(number: int) -> str:
    digits = f"{number + 1:b}"
    return "0" * (len(digits) - 1) + digits


def parameters(colours: int, layers: int) -> bytes:
    head = "0000" + f"{layers:03b}" + "1" + "0" * 96
    head += "11" * layers + "00" * (8 - layers if layers else 0) + "0" * 96 * layers
    head += golomb(0) + golomb(colours) + ("0" if colours == 3 else "")
    unit = packed(head + golomb(640) + golomb(480) + "1")
    return bytes([33 << 1, 1]) + unit.replace(b"\0\0", b"\0\0\3")


@pytest.mark.parametrize("colours", [0, 1, 3])
@pytest.mark.parametrize("layers", [0, 2])
def test_the_size_in_a_set_of_parameters_is_found(colours, layers) -> None:
    unit = parameters(colours, layers)
    for prefix in (2, 4):
        data = len(unit).to_bytes(prefix) + unit
        assert list(sizes_in_hevc(data, prefix=prefix)) == [(640, 480)]
    settings = bytes(22) + b"\1" + bytes([33]) + b"\0\1" + len(unit).to_bytes(2) + unit
    assert list(sizes_in_hevc_settings(settings)) == [(640, 480)]
    assert list(sizes_in_hevc_settings(bytes(9))) == []


def test_a_cut_set_of_parameters_is_damage() -> None:
    with pytest.raises(PictureUnreadable, match="damaged"):
        list(sizes_in_hevc(b"\0\0\0\x09\x42"))
