"""The pictures of plot.py: `numbers`, `results` and `reports` read, `canvas` draws, and each other module makes one picture."""
