"""What followers will be told and when: to be stopped, or sent before its time."""
