"""The rehearsal: ten invented drafts with planted faults, and what a review of them was worth."""
