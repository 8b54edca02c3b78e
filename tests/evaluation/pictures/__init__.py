"""Measures what is suggested in pictures: faces, and letters that are drawn here."""
