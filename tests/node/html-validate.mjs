// From what the HTML standard and accessible markup ask to the rules that every built page keeps.

import { defineConfig } from "html-validate";

export default defineConfig({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // The standard allows either case.
    "doctype-style": "off",
    // White space that templates leave changes nothing that anybody sees, and gzip takes it away.
    "no-trailing-whitespace": "off",
    // It counts an escaped apostrophe as five characters; tests/site counts what is shown.
    "long-title": "off",
    // A hash guards against another host's changes; ours are published together, and from a disk hashes block.
    "require-sri": ["error", { target: "crossorigin" }],
    // The stylesheet keeps numbers whole; other characters in them would break copying.
    "tel-non-breaking": "off",
  },
});
