"""From what the typesetter says to the exception that carries it."""


class NotSet(Exception):
    """The typesetter refused, or warned of something; the text says of what."""
