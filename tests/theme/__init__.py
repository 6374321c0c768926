"""From the files of the theme to the proof that its colours, words and markup keep their promises."""
