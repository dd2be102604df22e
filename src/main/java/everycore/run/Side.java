package everycore.run;

import everycore.jmh.JmhBuild;
import everycore.jmh.JmhHost;
import everycore.jmh.JmhSide;
import everycore.machine.Jvm;
import everycore.machine.Machine;
import everycore.result.Label;
import everycore.sweep.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one file of a sweep is about: a build of benchmarks on one JVM.
 *
 * @param jvm with the arguments that its forks get
 * @param severalBuilds whether others of the sweep differ in that
 * @param severalJvms whether others of the sweep differ in that
 */
record Side(JmhSide java, Jvm jvm, boolean severalBuilds, boolean severalJvms) {
    /** Each build on each JVM; nothing is started yet. */
    static List<Side> of(List<JmhBuild> builds, List<MeasuredJvm> jvms, Workshop workshop) {
        List<Side> sides = new ArrayList<>();
        for (JmhBuild build : builds) {
            for (MeasuredJvm jvm : jvms) {
                JmhHost host = new JmhHost(workshop, jvm.target(), build);
                String name = Stream.of(
                                builds.size() > 1 ? "of " + build.name() : "",
                                jvms.size() > 1 ? "on " + jvm.target().name() : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
                sides.add(new Side(
                        new JmhSide(build, jvm.target(), host, name), jvm.jvm(), builds.size() > 1, jvms.size() > 1));
            }
        }
        return sides;
    }

    JmhBuild build() {
        return java.build();
    }

    /** What its run is called where nobody says it: after its build, or where that is ours after the machine and the JVM. */
    String label(Machine machine) {
        String virtual = java.target().virtualThreads() ? " virtual" : "";
        return build().jar().isPresent()
                ? build().name() + (severalJvms ? " " + jdk() : "") + virtual
                : Label.of(machine.cpu().model().orElse("cpu"), machine.limits().cpusAllowed(), jvm.version())
                        + virtual;
    }

    /** Keeps the files of several sides apart; empty where there is one. */
    String suffix() {
        return Stream.of(severalBuilds ? build().name() : "", severalJvms ? jdk() : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Why its file can be another's too, and what to do; builds have names of their own. */
    String whyAmbiguous() {
        return "two --jvm of JDK " + jvm.feature()
                + " would write the same file; measure them in two runs with a --label each";
    }

    private String jdk() {
        return "jdk" + jvm.feature();
    }
}
