"""From judged records to what readers get: the site, open data, files for staff. Outputs never import each other."""
