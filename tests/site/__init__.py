"""From the finished site, and the records read in another way, to what its readers rely on."""
