"""From the cases and practices of 2018-19 to the proof that every table agrees with the printed list."""
