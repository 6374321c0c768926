"""From small inputs to the proof that an output is what its readers need."""
