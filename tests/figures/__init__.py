"""From drawings to the proof that they say what their tables say, to everybody."""
