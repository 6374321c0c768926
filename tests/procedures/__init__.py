"""From the real procedures to the proof that records, judge, add-on and allocations follow the sources."""
