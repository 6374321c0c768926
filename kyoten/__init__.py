"""From records in `data/` to a checked site in Japanese and English."""
