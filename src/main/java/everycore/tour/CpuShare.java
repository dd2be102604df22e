package everycore.tour;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of the CPUs some threads had, and what was left to others.
 *
 * @param own the CPUs utilized by these threads
 * @param loads of each CPU of the machine, with anybody's work, from 0 to 1
 */
record CpuShare(double own, List<Double> loads) {
    private static final double FULL = 0.9;
    private static final double SMALL = 0.1;

    CpuShare {
        loads = List.copyOf(loads);
    }

    /** Why so many threads had less than the CPUs that there are for them; empty if they had nearly all. */
    Optional<String> whyLessThan(int threads, int cpus, String lesson) {
        int possible = Math.min(threads, cpus);
        if (own >= FULL * possible) {
            return Optional.empty();
        }
        double others = loads.stream().mapToDouble(Double::doubleValue).sum() - own;
        String had = String.format(
                Locale.ROOT, "these threads had only %.1f of %s", own, possible == 1 ? "1 CPU" : possible + " CPUs");
        if (loads.size() > cpus) {
            return Optional.of("What was seen here is not the rule: " + had
                    + ", because something else ran on them, or a limit holds. Mend that and run `tour " + lesson
                    + "` again.");
        }
        return Optional.of(
                others >= SMALL * cpus
                        ? String.format(
                                Locale.ROOT,
                                "What was seen here is not the rule: others used %.1f of %s meanwhile, so %s. Close"
                                        + " them and run `tour %s` again.",
                                others,
                                cpus == 1 ? "1 CPU" : cpus + " CPUs",
                                had,
                                lesson)
                        : "What was seen here is not the rule: " + had + ", and no program here used the rest: a limit"
                                + " of this container took it, or neighbours of this virtual machine.");
    }
}
