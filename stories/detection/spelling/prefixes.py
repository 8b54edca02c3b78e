"""What a key begins with tells how it is meant. Keys without a prefix are whole terms."""

from typing import Final

# A given name without its surname.
GIVEN: Final = "given:"
# Initials beside a surname or its initial.
ABBREVIATED: Final = "abbr:"
# A name with a letter missing, which is how two names with one letter wrong meet.
NEAR: Final = "near:"
# These mean somebody on the page of that person only.
ONLY_ON_THE_PAGE: Final = (GIVEN, ABBREVIATED, NEAR)
# For words that are kept in Latin letters only, and met in Hangul. Between Hangul and
# Hangul the sounds would join too much: there the letters decide.
HEARD: Final = "heard:"
# What Japanese kana keep of a Korean name.
KANA: Final = "kana:"
