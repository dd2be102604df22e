package everycore.result;

import everycore.machine.Machine;
import everycore.result.Warning.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a machine has against it before anything is measured on it. */
public final class RunWarnings {
    /** Half of the CPUs busy over the last minute is more than a build that has just ended leaves behind. */
    private static final double HIGH_LOAD = 0.5;

    private RunWarnings() {}

    public static List<Warning> of(Machine machine) {
        List<Warning> warnings = new ArrayList<>();
        int cpus = machine.limits().cpusAllowed();
        machine.stability()
                .loadAverageOneMinute()
                .filter(load -> load > HIGH_LOAD * cpus)
                .ifPresent(load -> warnings.add(warning(
                        Kind.HIGH_LOAD,
                        "load average %.2f on %d CPUs before the run; stop other programs, wait a minute and measure again",
                        load,
                        cpus)));
        machine.limits()
                .cgroupQuota()
                .filter(quota -> quota < machine.cpu().hardwareThreads().orElse(cpus))
                .ifPresent(quota -> warnings.add(warning(
                        Kind.CPU_QUOTA,
                        "a quota of %.2f CPUs throttles the process; raise it, or read no more than %d threads",
                        quota,
                        Math.max(1, (int) Math.floor(quota)))));
        machine.stability()
                .governor()
                .filter(governor -> !governor.equals("performance"))
                .ifPresent(governor -> warnings.add(warning(
                        Kind.GOVERNOR,
                        "frequency governor is %s; set it to performance (cpupower frequency-set -g performance)",
                        governor)));
        machine.cpu()
                .smtActive()
                .filter(active -> active)
                .ifPresent(active -> warnings.add(warning(
                        Kind.SMT,
                        "two hardware threads share a core; beyond %s threads read speedup against cores, not CPUs",
                        machine.cpu().physicalCores().map(String::valueOf).orElse("the cores'"))));
        return List.copyOf(warnings);
    }

    private static Warning warning(Kind kind, String text, Object... values) {
        return new Warning(kind, String.format(Locale.ROOT, text, values));
    }
}
