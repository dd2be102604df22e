package everycore.cli;

import everycore.render.ComparisonFormat;
import everycore.render.KindRatiosText;
import everycore.report.By;
import everycore.report.KindComparer;
import everycore.report.KindRatios;
import everycore.report.Kinds;
import everycore.report.RunFile;
import everycore.result.Cell;
import everycore.run.CommandFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that compare kinds of machines, JDKs and others, whichever files they are in. */
final class KindOptions {
    private static final String OVER = "--over";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description = "Sort the sessions of all FILEs by this, and compare each kind with that of the first: cpu,"
                    + " machine, jdk, label, or a field of the environment, such as machine.os.kernel; several with commas"
                    + " between.")
    private String by;

    @Option(
            names = OVER,
            paramLabel = "BENCHMARK",
            description =
                    "With --by, and in place of verdicts: how many times as much each benchmark does as this one, on"
                            + " each kind and on each machine.")
    private String over;

    @Option(
            names = "--include",
            paramLabel = "REGEX",
            description = "With --over: benchmarks whose name matches. Default: all.")
    private Pattern include;

    /** @throws ParameterException if the options don't go together */
    boolean areGiven() {
        if (by == null && over != null) {
            throw wrong(OVER + " needs --by, which says what are kinds, as in --by cpu");
        }
        if (over == null && include != null) {
            throw wrong("--include is for " + OVER);
        }
        return by != null;
    }

    boolean areForRatios() {
        return over != null;
    }

    /** @param files at least one */
    Kinds kinds(List<RunFile> files) throws CommandFailure {
        By fields = by();
        Kinds kinds;
        try {
            kinds = Kinds.of(fields, files);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        if (kinds.files().isEmpty()) {
            throw new CommandFailure("no file says by what --by " + by
                    + " asks for; it is cpu, machine, jdk, label, or a field of the environment, such as"
                    + " machine.os.kernel");
        }
        if (!areForRatios() && kinds.files().size() == 1) {
            throw new CommandFailure("all files are of one kind, "
                    + kinds.files().get(0).label() + "; name another --by, or a benchmark to divide by with " + OVER);
        }
        return kinds;
    }

    private By by() {
        try {
            return By.of(by);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--by: " + e.getMessage(), e);
        }
    }

    String ratios(Kinds kinds, double level, ComparisonFormat format) throws CommandFailure {
        String benchmark = benchmark(kinds.benchmarks());
        KindRatios ratios = KindComparer.of(kinds, benchmark, Optional.ofNullable(include), level);
        if (ratios.lines().isEmpty()) {
            throw new CommandFailure("no session has " + Cell.shortName(benchmark)
                    + " and another benchmark" + (include == null ? "" : " that --include asks for")
                    + " on as many threads; `report` shows what each file holds");
        }
        return KindRatiosText.of(ratios, format)
                .orElseThrow(() -> wrong("--format " + format + " is about verdicts, and " + OVER
                        + " gives none; it is for terminal, markdown, csv, csv-raw, html and json"));
    }

    /** By its whole name or the end of it, behind a point. */
    private String benchmark(Set<String> names) throws CommandFailure {
        List<String> meant = names.stream()
                .filter(name -> name.equals(over) || name.endsWith("." + over))
                .toList();
        if (meant.isEmpty()) {
            throw new CommandFailure(OVER + ": no file holds a benchmark " + over + Nearest.hint(over, names));
        }
        if (meant.size() > 1) {
            throw new CommandFailure(OVER + ": " + over + " may be " + String.join(" or ", meant));
        }
        return meant.get(0);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
