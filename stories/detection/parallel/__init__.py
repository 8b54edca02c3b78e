"""The same page in two languages: which facts it tells, whatever the words."""
