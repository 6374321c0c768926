"""From values to wording: dates, order by reading, paragraphs, numbers and prose."""
