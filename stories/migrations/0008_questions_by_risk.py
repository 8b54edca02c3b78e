"""A question that is asked only where a minor is told about, as long as there is room for it."""

from django.db import migrations

# What a review of ten minutes bears; as in stories/redaction/checklists.py.
MOST_ITEMS = 9
# Question, help, evidence, page type, risk.
QUESTIONS = [
    (
        "Has the guardian agreed to this text, and would the child in ten years?",
        "What is told of a minor stays told. When in doubt, ask who keeps the contact.",
        "consents",
        "storypage",
        "minor",
    ),
]


def ask_by_risk(apps, schema_editor):
    """A site that has filled its nine questions by itself keeps them as they are."""
    items = apps.get_model("stories", "ChecklistItem").objects
    for question, help_text, evidence, page_type, risk in QUESTIONS:
        asked = items.filter(active=True, page_type__in=["", "storypage"])
        if asked.count() >= MOST_ITEMS:
            continue
        items.create(
            question=question,
            help_text=help_text,
            evidence=evidence,
            page_type=page_type,
            risk=risk,
            sort_order=asked.count() + 10,
        )


def stop_asking(apps, schema_editor):
    """Take away what was added and never changed."""
    items = apps.get_model("stories", "ChecklistItem").objects
    items.filter(question__in=[question for question, *_rest in QUESTIONS], version=1).delete()


class Migration(migrations.Migration):
    dependencies = [("stories", "0007_log_and_its_readers")]

    operations = [migrations.RunPython(ask_by_risk, stop_asking)]
