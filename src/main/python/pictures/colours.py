"""Which colour a mark has, from the one table that the page reads too."""
import zlib
from pathlib import Path

TABLE = Path(__file__).resolve().parents[2] / "html" / "colours.properties"


def read_table(file=TABLE):
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


COLOURS = read_table()
OTHERS = COLOURS["other"].split()


def of_cell(cell):
    """The mechanism's, or the runtime's where only the runtime tells endless loops apart."""
    return of_benchmark(cell.runtime, cell.benchmark)


def of_benchmark(runtime, benchmark):
    """That of the last part of a benchmark's name, whatever class, package and group it is in."""
    method = benchmark.split(":")[0].split(".")[-1]
    return of_runtime(runtime) if method == "spin" else known("mechanism", method)


def of_runtime(name):
    return known("runtime", name)


def known(kind, name):
    """That of the table, or one of the others: the same for the same name in every picture."""
    return COLOURS.get(f"{kind}.{name}") or OTHERS[zlib.crc32(name.encode("utf-8", "surrogatepass")) % len(OTHERS)]


def of_verdict(verdict):
    return COLOURS.get(f"verdict.{verdict}", COLOURS["verdict.INCONCLUSIVE"])


def of_scheme(dark):
    """Paper, ink and the fainter ones, as a dictionary."""
    prefix = "dark." if dark else "light."
    return {name[len(prefix):]: colour for name, colour in COLOURS.items() if name.startswith(prefix)}
