"""Korean and Japanese: numbers, bands and particles, and the words that tell."""
