"""Check digits of official numbers, each by the rule its issuer published."""

import re
from typing import Final

ALL_DIGITS: Final = re.compile(r"\D")
NOT_IN_CODES: Final = re.compile(r"[^0-9A-Z]")


def is_korean_number(digits: str) -> bool:
    """The check digit of resident registration numbers given out before October 2020."""
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def is_my_number(digits: str) -> bool:
    """The check digit of the Individual Number (ordinance of 2014, article 5)."""
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % 11
    return (0 if rest <= 1 else 11 - rest) == int(digits[11]) and len(set(digits)) > 1


def is_chinese_number(characters: str) -> bool:
    """The check character of resident identity numbers (GB 11643-1999, ISO 7064 mod 11-2)."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(weight * int(digit) for weight, digit in zip(weights, characters, strict=False))
    return "10X98765432"[total % 11] == characters[17].upper()


def is_thai_number(written: str) -> bool:
    """The check digit of Thai identity numbers: weights 13 to 2, modulo 11."""
    digits = ALL_DIGITS.sub("", written)
    total = sum(
        weight * int(digit) for weight, digit in zip(range(13, 1, -1), digits, strict=False)
    )
    return (11 - total % 11) % 10 == int(digits[12]) and len(set(digits)) > 1


def is_iban(written: str) -> bool:
    """The check digits of an International Bank Account Number (ISO 13616, mod 97)."""
    code = NOT_IN_CODES.sub("", written.upper())
    turned = code[4:] + code[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


def is_social_security_number(written: str) -> bool:
    """Whether an area, a group and a serial were ever given out (US, rules of 2011)."""
    area, group, serial = written.split("-")
    return area not in {"000", "666"} and area < "900" and group != "00" and serial != "0000"


def is_passport_line(line: str) -> bool:
    """The check digits of number, birth and expiry in the second line of ICAO 9303, part 4."""
    fields = ((0, 9), (13, 19), (21, 27))
    return all(_icao(line[start:end]) == line[end] for start, end in fields)


def _icao(field: str) -> str:
    """The ICAO 9303 check digit: weights 7, 3, 1; letters from 10 on; the filler is nothing."""
    values = (0 if character == "<" else int(character, 36) for character in field)
    return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)
