"""The pictures of plot.py: `estimates`, `results` and `reports` read, `canvas` draws, and each other module makes one picture."""
