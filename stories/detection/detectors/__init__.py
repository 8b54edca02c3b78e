"""The detectors, one file each."""

from typing import Final

from stories.detection.detectors.ages import ExactAges
from stories.detection.detectors.bylines import Bylines
from stories.detection.detectors.contacts import Contacts
from stories.detection.detectors.contradictions import Contradictions
from stories.detection.detectors.covered_in_scans import CoveredInScans
from stories.detection.detectors.dates import ExactDates
from stories.detection.detectors.derivable import Derivable
from stories.detection.detectors.distinctions import Distinctions
from stories.detection.detectors.drift import Drift
from stories.detection.detectors.east_asian_ages import EastAsianAges
from stories.detection.detectors.east_asian_dates import EastAsianDates
from stories.detection.detectors.east_asian_details import EastAsianDetails
from stories.detection.detectors.east_asian_names import EastAsianNames
from stories.detection.detectors.employers import Employers
from stories.detection.detectors.families import Families
from stories.detection.detectors.given_names import GivenNames
from stories.detection.detectors.handwriting import Handwriting
from stories.detection.detectors.identity_numbers import IdentityNumbers
from stories.detection.detectors.intervals import Intervals
from stories.detection.detectors.learned_details import LearnedDetails
from stories.detection.detectors.learned_names import LearnedNames
from stories.detection.detectors.masks import Masks
from stories.detection.detectors.model_names import ModelNames
from stories.detection.detectors.named_children import NamedChildren
from stories.detection.detectors.names import LatinNames
from stories.detection.detectors.occupations import Occupations
from stories.detection.detectors.places import Places
from stories.detection.detectors.protected_terms import ProtectedTerms
from stories.detection.detectors.readable_in_scans import ReadableInScans
from stories.detection.detectors.routes import Routes
from stories.detection.detectors.schools import Schools
from stories.detection.detectors.settled_towns import SettledTowns
from stories.detection.detectors.told_in_one_language import ToldInOneLanguage
from stories.detection.detectors.whereabouts import Whereabouts

# Those that look at one passage at a time.
BY_PASSAGE: Final = (
    ProtectedTerms(),
    LatinNames(),
    EastAsianNames(),
    Bylines(),
    Masks(),
    Contacts(),
    IdentityNumbers(),
    ExactDates(),
    ExactAges(),
    Places(),
    Routes(),
    Whereabouts(),
    SettledTowns(),
    Schools(),
    Occupations(),
    Intervals(),
    Families(),
    Employers(),
    Distinctions(),
    EastAsianAges(),
    EastAsianDates(),
    EastAsianDetails(),
)
# Those that need the whole page.
BY_PAGE: Final = (
    Drift(),
    Derivable(),
    Contradictions(),
    NamedChildren(),
    GivenNames(),
    CoveredInScans(),
    ReadableInScans(),
    Handwriting(),
    ToldInOneLanguage(),
)
# Those that ask a language model, where one is installed.
LANGUAGE_MODELS: Final = (ModelNames(), LearnedNames(), LearnedDetails())
