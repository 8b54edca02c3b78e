"""The detectors, one file each."""

from typing import Final

from stories.detection.detectors.protected_terms import ProtectedTerms

ALL: Final = (ProtectedTerms(),)
