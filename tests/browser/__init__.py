"""From finished pages to what a real browser, axe, html-validate and Lighthouse find in them."""
