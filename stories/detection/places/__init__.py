"""Tables of places below the level of a province."""
