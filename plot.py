#!/usr/bin/env python3
# /// script
# requires-python = ">=3.9"
# dependencies = ["matplotlib>=3.6"]
# ///
"""Pictures of result files: everycore's own and those of plain JMH (-rf json).

  python3 plot.py results/*.json                     PNG files beside each result
  python3 plot.py --out charts --format svg a.json   elsewhere, as SVG
  python3 plot.py a.json b.json                      and one more picture that compares the second with the first
  python3 plot.py a.json report.json                 with what `report --format json` says of them: intervals and laws
  python3 plot.py a.json b.json comparison.json      with what `compare --format json` says of them: ratios and verdicts
  python3 plot.py --include 'Lock|Adder' a.json      some of its benchmarks alone
"""
import argparse
import json
import re
import sys
import warnings
from pathlib import Path

try:
    import matplotlib
except ImportError:
    sys.exit("plot.py needs matplotlib: apt install python3-matplotlib, or pip install matplotlib; "
             "where another python3 comes first on the PATH, /usr/bin/python3 plot.py finds Debian's")

matplotlib.use("Agg")
# Names come from files, and a dollar in one of them is no formula.
matplotlib.rcParams["text.parse_math"] = False
sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent / "src/main/python"))
from pictures import drift, fill, forest, forks, lost, prices, scaling  # noqa: E402
from pictures.canvas import Style  # noqa: E402
from pictures.reports import Told  # noqa: E402
from pictures.results import Run  # noqa: E402

PICTURES = {"prices": prices.draw, "scaling": scaling.draw, "throughput": scaling.draw_throughput, "fill": fill.draw,
            "lost": lost.draw, "forks": forks.draw, "drift": drift.draw}
# What a file that isn't as it should be can cause, told in one line.
FAULTS = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
# An image has at most 65,536 points in a row.
MOST_POINTS = 60_000


def say(words):
    """On stderr, where no terminal shall obey what a file holds."""
    print("plot.py: " + "".join(c if c.isprintable() else ascii(c)[1:-1] for c in words), file=sys.stderr)


class Pictures:
    """Draws, saves and names pictures; a fault is one line, and the rest is drawn all the same."""

    def __init__(self, options):
        self.options, self.failed, self.saved = options, False, set()
        self.style = Style(options.dark, options.title)

    def complain(self, file, error):
        reason = f"lacks {error}" if isinstance(error, KeyError) else str(error) or type(error).__name__
        say(f"{file}: {' '.join(reason.split())}")
        self.failed = True

    def read(self):
        """The runs among the files, with what is told of them."""
        runs, told = [], Told()
        for file in self.options.files:
            try:
                content = json.loads(file.read_text(encoding="utf-8"))
                if not told.takes(content):
                    runs.append(Run(file, content, self.options.include))
            except FAULTS as error:
                self.complain(file, error)
        for run in runs:
            for words in run.left_out:
                say(f"{run.path}: {words}, so it is left out")
            if run.label in told.reports:
                try:
                    run.adopt(told.reports[run.label])
                except FAULTS as error:
                    self.complain(run.path, error)
            run.cpus = run.cpus or self.options.cpus
        return runs, told

    def draw(self):
        runs, told = self.read()
        for run in runs:
            for name, picture in PICTURES.items():
                self.save(run.path, f"{run.path.stem}-{name}", lambda picture=picture, run=run: picture(run, self.style))
        for other in runs[1:]:
            self.save(other.path, f"{other.path.stem}-against-{runs[0].path.stem}", lambda other=other: self.compare(runs[0], other, told))

    def compare(self, baseline, other, told):
        try:
            said = told.comparison(baseline, other)
        except FAULTS as error:
            self.complain(other.path, error)
            said = None
        return forest.draw(baseline, other, said, self.style)

    def save(self, path, name, draw):
        try:
            with warnings.catch_warnings():
                # A name in a script that the font lacks is drawn as boxes, which everybody sees.
                warnings.filterwarnings("ignore", message="Glyph")
                figure = draw()
                if figure is not None:
                    file = self.unused((self.options.out or path.parent) / f"{name}.{self.options.format}")
                    file.parent.mkdir(parents=True, exist_ok=True)
                    figure.savefig(file, dpi=min(160, MOST_POINTS / max(figure.get_size_inches())))
                    print(file)
        except BrokenPipeError:
            raise
        except FAULTS as error:
            self.complain(path, f"can't draw {name}: {error}")

    def unused(self, file):
        """Files of one name from several directories don't overwrite each other's pictures."""
        numbers = range(2, len(self.saved) + 3)
        name = next(name for name in (file, *(file.with_name(f"{file.stem}-{n}{file.suffix}") for n in numbers)) if name not in self.saved)
        self.saved.add(name)
        return name


def expression(text):
    try:
        return re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no regular expression: {error}")


def count(text):
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of CPUs")
    return int(text)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE",
                        help="result files; a report or a comparison in JSON adds its intervals, laws and verdicts")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the pictures go; default: beside each file")
    parser.add_argument("--format", choices=("png", "svg", "pdf"), default="png")
    parser.add_argument("--include", type=expression, metavar="REGEX", help="draws only cells whose name, as the report has it, matches")
    parser.add_argument("--title", metavar="TEXT", help="in place of the finding")
    parser.add_argument("--dark", action="store_true", help="light marks on dark paper")
    parser.add_argument("--cpus", type=count, metavar="N",
                        help="how many CPUs files had that neither say so nor have a report that does")
    pictures = Pictures(parser.parse_args(arguments))
    pictures.draw()
    return 3 if pictures.failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        # Whoever reads the names has read enough of them.
        sys.stderr.close()
        sys.exit(1)
