"""From judged records to what readers get: the site, open data, and files for staff. Outputs never import each other."""
