"""Landfall, the publishing desk for resettlement success stories.

A draft goes in, findings come out, a reviewer decides, the gate opens and an edition goes out
to readers; consent is withdrawn, and every edition disappears.
"""
