"""From invented records and queries to how well and how fast we and other engines find them."""
