"""How names and places are spelt: every script and romanisation as keys to compare."""
