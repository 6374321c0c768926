"""From the records of the repository, and from small invented ones, to printed handbooks and what is true of them."""
