"""From finished forms to what readers and fillers make of them."""
