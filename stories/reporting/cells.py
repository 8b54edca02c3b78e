"""What may stand in a cell of a file that leaves the house."""

from typing import Any, Final

# A spreadsheet reads a cell that begins so as a formula, which can call out or run a program;
# see OWASP, "CSV Injection". Tabs and line ends hide such a beginning.
STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
DEFUSED: Final = "'"


def defused(value: Any) -> Any:
    """The value, as words and never as a formula; numbers, days and yes or no as they are."""
    if isinstance(value, str) and value.lstrip(" ").startswith(STARTS_A_FORMULA):
        return DEFUSED + value
    return value
