"""From invented chapters to the proof that prose is read and judged as it should be."""
