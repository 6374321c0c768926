"""From records to what people type to find them, and from what a search answers to what is missing.

The judging side: nothing here imports the engine or its index.
"""
