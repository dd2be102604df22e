package everycore.run;

import everycore.jmh.JmhBenchmark;
import everycore.jmh.JmhBuild;
import everycore.jmh.JmhHost;
import everycore.jmh.JmhSide;
import everycore.machine.Machine;
import everycore.result.Cell;
import everycore.result.Label;
import everycore.sweep.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one file of a sweep is about: a build of benchmarks on one JVM.
 *
 * @param severalBuilds whether others of the sweep differ in that
 * @param severalJvms whether others of the sweep differ in that
 * @param variant the one benchmark of a side that is compared with another of the same build
 * @param isControl whether it is a baseline once more
 */
record Side(
        JmhSide java,
        MeasuredJvm jvm,
        boolean severalBuilds,
        boolean severalJvms,
        Optional<String> variant,
        boolean isControl) {
    /** Each build on each JVM; nothing is started yet. */
    static List<Side> of(List<JmhBuild> builds, List<MeasuredJvm> jvms, Workshop workshop) {
        List<Side> sides = new ArrayList<>();
        for (JmhBuild build : builds) {
            for (MeasuredJvm jvm : jvms) {
                JmhHost host = new JmhHost(workshop, jvm.target(), build);
                String name = joined(
                        builds.size() > 1 ? "of " + build.name() : "",
                        jvms.size() > 1 ? "on " + jvm.target().name() : "");
                sides.add(new Side(
                        new JmhSide(build, jvm.target(), host, name),
                        jvm,
                        builds.size() > 1,
                        jvms.size() > 1,
                        Optional.empty(),
                        false));
            }
        }
        return sides;
    }

    /**
     * The two sides of a pair, and a control where there is to be one.
     *
     * @param sides those that there are
     */
    static List<Side> inPairs(List<Side> sides, PairChoice pairs, Workshop workshop) throws CommandFailure {
        List<Side> both = new ArrayList<>(sides);
        if (!pairs.variants().isEmpty()) {
            Side only = sides.get(0);
            both = new ArrayList<>(pairs.variants().stream()
                    .map(benchmark -> only.again(workshop, "", Optional.of(benchmark), false))
                    .toList());
        }
        if (both.size() != 2) {
            throw new CommandFailure("a pair has two sides, and " + both.size() + " of them "
                    + (both.size() == 1 ? "has" : "have") + " what is to be measured; see --list");
        }
        if (pairs.control()) {
            Side baseline = both.get(0);
            String name = joined(baseline.java.name(), "as the control");
            both.add(baseline.again(workshop, name, baseline.variant, true));
        }
        return both;
    }

    /** The same, with forks of its own beside those of the others. */
    private Side again(Workshop workshop, String name, Optional<String> benchmark, boolean asControl) {
        JmhHost host = new JmhHost(workshop, java.target(), build());
        return new Side(
                new JmhSide(build(), java.target(), host, name), jvm, severalBuilds, severalJvms, benchmark, asControl);
    }

    boolean has(JmhBenchmark benchmark) {
        return benchmark.build().equals(build())
                && variant.filter(name -> !name.equals(benchmark.name())).isEmpty();
    }

    JmhBuild build() {
        return java.build();
    }

    /** What its run is called where nobody says it: after its build, or where that is ours after the machine and the JVM. */
    String label(Machine machine) {
        String label = build().jar().isPresent()
                ? joined(build().name(), severalJvms ? jvm.suffix() : "")
                : joined(
                        Label.of(
                                machine.cpu().model().orElse("cpu"),
                                machine.limits().cpusAllowed(),
                                jvm.jvm().version()),
                        severalJvms ? jvm.name() : "");
        return joined(label, java.target().virtualThreads() ? "virtual" : "", ofPair());
    }

    /** Keeps the files of several sides apart; empty where there is one. */
    String suffix() {
        return joined(severalBuilds ? build().name() : "", severalJvms ? jvm.suffix() : "", ofPair());
    }

    private String ofPair() {
        return joined(variant.map(Cell::shortName).orElse(""), isControl ? "control" : "");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Why its file can be another's too, and what to do; builds have names of their own. */
    String whyAmbiguous() {
        return "two --jvm named '" + jvm.suffix()
                + "' would write the same file; name them, as in --jvm before=PATH --jvm after=PATH";
    }
}
