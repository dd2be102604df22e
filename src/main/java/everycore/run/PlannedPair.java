package everycore.run;

import everycore.jmh.JmhPair;
import everycore.jmh.JmhWorkload;
import everycore.machine.CpuShares;
import everycore.machine.Machine;
import everycore.result.BadResultFile;
import everycore.result.Cell;
import everycore.result.Pairing;
import everycore.result.ResultFile;
import everycore.sweep.PairTask;
import everycore.sweep.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One benchmark on all sides of a sweep of pairs.
 *
 * @param name what the sides have in common
 * @param sides in their order; null for one that lacks the benchmark
 * @param shares the CPUs of each side where both run at once; empty where there are too few
 */
record PlannedPair(Cell name, List<JavaLoop> sides, Pairing.Order order, Optional<CpuShares> shares)
        implements Planned {
    PlannedPair {
        sides = Collections.unmodifiableList(new ArrayList<>(sides));
    }

    /** Also of what some side lacks. */
    static List<PlannedPair> of(
            List<JavaLoop> loops, List<Integer> threadCounts, int sides, Pairing.Order order, Machine machine) {
        Map<Cell, JavaLoop[]> bySide = new LinkedHashMap<>();
        for (JavaLoop loop : loops) {
            for (int threads : loop.threadCounts(threadCounts)) {
                bySide.computeIfAbsent(loop.sharedCell(threads), any -> new JavaLoop[sides])[loop.file()] = loop;
            }
        }
        return bySide.entrySet().stream()
                .map(pair -> new PlannedPair(
                        pair.getKey(),
                        Arrays.asList(pair.getValue()),
                        order,
                        shares(order, pair.getKey().threads(), machine)))
                .toList();
    }

    /** A limit of CPU time without CPUs of one's own leaves no room for both either. */
    private static Optional<CpuShares> shares(Pairing.Order order, int threads, Machine machine) {
        return order == Pairing.Order.DUET && 2 * threads <= machine.limits().cpusAllowed()
                ? CpuShares.ofAllowed(threads, machine.topology())
                : Optional.empty();
    }

    /** For instance {@code Greeting.hello on 1 thread: skipped, as not both sides have it}; empty where it can be measured. */
    Optional<String> whyNot() {
        if (sides.stream().anyMatch(Objects::isNull)) {
            return Optional.of(title() + ": skipped, as not both sides have it");
        }
        return order == Pairing.Order.DUET && shares.isEmpty()
                ? Optional.of(title() + ": skipped, as both sides at once need " + 2 * name.threads()
                        + " CPUs to be bound to; --pair alternate needs half as many")
                : Optional.empty();
    }

    /** Of two variants that of the first. */
    private String title() {
        Cell cell = sides.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .cell(name.threads());
        return cell.toString();
    }

    @Override
    public int cells() {
        return sides.size();
    }

    @Override
    public Task task(List<ResultFile> files) throws BadResultFile {
        List<JmhWorkload> workloads = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            ResultFile file = files.get(side);
            JmhWorkload workload = sides.get(side).at(name.threads(), file.environment());
            file.requireSame(workload.cell(), file.environment());
            workloads.add(workload);
        }
        return new PairTask(
                shares.map(cpus -> JmhPair.atOnce(workloads, cpus)).orElseGet(() -> JmhPair.inTurns(workloads)),
                order,
                files);
    }
}
