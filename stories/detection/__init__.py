"""Words in, findings out: what on a page may give somebody away.

This room knows no database and no secret. It reads passages, compares them with what the
caller knows about the people on the page, and points at what a reviewer should look at.
"""

from stories.detection.findings import EntityType, Finding, Occurrence, Severity
from stories.detection.handles import NameForm
from stories.detection.lexicon import KnownTerm, Lexicon, Translation
from stories.detection.passages import Passage, PassageKind, UnscannableContent
from stories.detection.scanner import raw_findings, scan
from stories.detection.scanner_unread import unread_by_models
from stories.detection.scans import Scan
from stories.detection.spelling.keys import canonical_keys

__all__ = [
    "EntityType",
    "Finding",
    "KnownTerm",
    "Lexicon",
    "NameForm",
    "Occurrence",
    "Passage",
    "PassageKind",
    "Scan",
    "Severity",
    "Translation",
    "UnscannableContent",
    "canonical_keys",
    "raw_findings",
    "scan",
    "unread_by_models",
]
