"""From invented records in numbers that nobody has yet to what the code needs for them."""
