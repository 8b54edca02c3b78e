"""What a reviewer is asked of updates, appeals, statements and articles, where there is room."""

from django.db import migrations

# What a review of ten minutes bears; as in stories/redaction/checklists.py.
MOST_ITEMS = 9
# Page type, question, help, evidence.
QUESTIONS = [
    (
        "updatepage",
        "Is it over for everybody whom the news tells about?",
        "News travels. Whoever is still on the way, in hiding or in a cell can be found by it.",
        "dates",
    ),
    (
        "updatepage",
        "Read after the page that it follows, does it still point to nobody?",
        "Open the earlier page. What changed, and what did not, may be the one detail too many.",
        "links",
    ),
    (
        "appealpage",
        "Is every case told no more exactly than is needed to help?",
        "Read role, age and need together, and beside earlier appeals. For a child: does the "
        "guardian agree?",
        "names",
    ),
    (
        "appealpage",
        "Do cost, need and what was raised add up with the books?",
        "Ask whoever keeps the accounts. The appeal closes by itself when the sum is reached.",
        "figures",
    ),
    (
        "statementpage",
        "Has everybody who signed agreed to stand here, under this name?",
        "Organisations too: some of them work where a signature is dangerous.",
        "names",
    ),
    (
        "statementpage",
        "Does it argue without telling anybody's life?",
        "Whoever is an example in a petition did not come to us in order to be one.",
        "",
    ),
    (
        "articlepage",
        "May the author be named so, and does the name lead to nobody in the field?",
        "Whoever reports from a place has been there, and with somebody.",
        "names",
    ),
]


def ask_by_kind(apps, schema_editor):
    """A site that has filled its nine questions by itself keeps them as they are."""
    items = apps.get_model("stories", "ChecklistItem").objects
    for page_type, question, help_text, evidence in QUESTIONS:
        asked = items.filter(active=True, page_type__in=["", page_type])
        if asked.count() >= MOST_ITEMS:
            continue
        items.create(
            page_type=page_type,
            question=question,
            help_text=help_text,
            evidence=evidence,
            sort_order=asked.count() + 10,
        )


def stop_asking(apps, schema_editor):
    """Take away what was added and never changed."""
    items = apps.get_model("stories", "ChecklistItem").objects
    items.filter(question__in=[row[1] for row in QUESTIONS], version=1).delete()


class Migration(migrations.Migration):
    dependencies = [("stories", "0019_search")]

    operations = [migrations.RunPython(ask_by_kind, stop_asking)]
