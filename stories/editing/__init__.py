"""The desk: Wagtail's admin, told what editors and reviewers do here."""
