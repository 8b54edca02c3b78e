"""What the detector finds, misses and cries about, measured on labelled texts: `make eval`."""
