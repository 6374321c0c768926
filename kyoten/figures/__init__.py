"""From computed facts to drawings: each with its title, its meaning, its day, and the same numbers as a table."""

from kyoten.figures.areas import areas_drawing
from kyoten.figures.cases import prefectures_drawing, types_drawing
from kyoten.figures.drawing import Drawing, Key, Line
from kyoten.figures.question import Question
from kyoten.figures.svg import Svg
from kyoten.figures.towns import towns_drawing

__all__ = [
    "Drawing",
    "Key",
    "Line",
    "Question",
    "Svg",
    "areas_drawing",
    "prefectures_drawing",
    "towns_drawing",
    "types_drawing",
]
