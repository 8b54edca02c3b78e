"""What can be written instead of words that expose somebody: vaguer, true and well put.

Pure: a finding and its passage in, wordings out; nothing is changed here.
"""

from stories.detection.generalising.options import options_for
from stories.detection.generalising.wordings import Wording

__all__ = ["Wording", "options_for"]
