"""The registers of the desk, for ``stories/wagtail_hooks.py``."""

from stories.reporting.kept import KeptReport
from stories.reporting.people import PeopleReport
from stories.reporting.report import ReportViewSet
from stories.reporting.reviews import ReviewsReport
from stories.reporting.rules import RulesReport


def registers() -> list[ReportViewSet]:
    """Each with its place among Wagtail's reports, before them."""
    kinds = {
        "reviews": ReviewsReport,
        "kept": KeptReport,
        "rules": RulesReport,
        "people": PeopleReport,
    }
    return [
        ReportViewSet(
            report,
            name=f"story_report_{name}",
            url_prefix=f"stories/reports/{name}",
            menu_order=100 + place,
        )
        for place, (name, report) in enumerate(kinds.items())
    ]
