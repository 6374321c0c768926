"""From wrong, odd and plain records to what reading, judging and publishing make of them."""
