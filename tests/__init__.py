"""From the code and the finished site to a verdict."""
