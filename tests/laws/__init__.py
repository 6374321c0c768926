"""From the repository's own files to the places that break a law of its architecture."""
