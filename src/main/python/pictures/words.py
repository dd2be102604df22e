"""What stands below pictures about what they show."""
from . import estimates


def whiskers(run):
    """Whose intervals are drawn, which a reader can't see."""
    if run.report_is_given:
        return "Whiskers: the report's 95 % intervals. An arrow: on beyond the plot, or no end that the forks can tell."
    over = "sessions" if all(cell.sessions >= 3 for cell in run.cells) else "forks"
    if all(len(cell.sample) < 2 for cell in run.cells):
        return "One fork: no interval."
    return (f"Whiskers: 95 % intervals of plot.py's own, Student's t over {over}; with a report in JSON among the files they are the "
            "report's. An arrow: on beyond the plot, or no end that the forks can tell.")


def where(run, priced):
    """On how many threads the cells on all CPUs are."""
    threads = sorted({cell.threads for cell, _ in priced})
    words = estimates.counted(threads[0], "thread") if len(threads) == 1 else f"{threads[0]} to {threads[-1]} threads"
    if len(threads) == 1 and threads[0] == run.cpus and threads[0] > 1:
        return f"{words}, all CPUs"
    return words
