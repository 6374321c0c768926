"""From the steps of a procedure to flow charts: a lane for each role, time running down."""

from kyoten.figures.flow.chart import Chart, FlowStep, Lane, Next
from kyoten.figures.flow.drawn import flow_drawing
from kyoten.figures.flow.procedure import Flow, chart_of, flow_of

__all__ = ["Chart", "Flow", "FlowStep", "Lane", "Next", "chart_of", "flow_drawing", "flow_of"]
