package everycore.fleet;

import everycore.report.Phrases;
import everycore.report.RunFile;
import everycore.report.Session;
import everycore.result.Cell;
import everycore.result.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files of a folder, to find what is missing in some of them and what stands against others; their scores aren't kept. */
public final class Collected {
    private final Optional<Integer> fewestForks;
    private final List<Sitting> sittings = new ArrayList<>();
    private final Map<Cell, Cell> known = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private final MachineIds ids = new MachineIds();
    private final List<String> aboutIds = new ArrayList<>();

    /** @param fewestForks that a cell should have; as its file's protocol asks for where it is absent */
    public Collected(Optional<Integer> fewestForks) {
        this.fewestForks = fewestForks;
    }

    public void add(String file, RunFile run) {
        files.add(file);
        for (Session session : run.sessions()) {
            Sitting sitting = Sitting.of(file, session);
            sitting.forks().keySet().forEach(cell -> known.putIfAbsent(cell, cell));
            Map<Cell, Integer> shared = new TreeMap<>(Cell.ORDER);
            sitting.forks().forEach((cell, forks) -> shared.put(known.get(cell), forks));
            sittings.add(new Sitting(
                    file,
                    sitting.rounds(),
                    sitting.machineId(),
                    sitting.machine(),
                    sitting.start(),
                    sitting.end(),
                    sitting.fewestForks(),
                    shared));
            session.environment().flatMap(this::aboutId).ifPresent(sentence -> aboutIds.add(file + ": " + sentence));
        }
    }

    private Optional<String> aboutId(Environment session) {
        return ids.add(session);
    }

    /** What there is, in one line. */
    public String summary() {
        int forks = sittings.stream()
                .flatMap(sitting -> sitting.forks().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return Phrases.count(files.size(), "file") + ", " + Phrases.count(sittings.size(), "session") + " on "
                + Phrases.count(machines(sittings).size(), "machine") + ", " + Phrases.cells(known.size()) + ", "
                + Phrases.count(forks, "fork");
    }

    /** A sentence for each thing that is missing or wrong; none where all is well. */
    public List<String> shortcomings() {
        List<String> sentences = new ArrayList<>();
        Map<Cell, List<Sitting>> holders = new TreeMap<>(Cell.ORDER);
        for (Sitting sitting : sittings) {
            sitting.forks()
                    .keySet()
                    .forEach(cell -> holders.computeIfAbsent(cell, any -> new ArrayList<>())
                            .add(sitting));
        }
        Set<Cell> expected = new HashSet<>();
        boolean severalMachines = machines(sittings).size() > 1;
        Map<String, List<String>> onOneMachine = new TreeMap<>();
        holders.forEach((cell, some) -> {
            Set<String> machines = machines(some);
            if (severalMachines && machines.size() == 1) {
                onOneMachine
                        .computeIfAbsent(machines.iterator().next(), any -> new ArrayList<>())
                        .add(cell.toString());
            } else if (some.size() > 1) {
                expected.add(cell);
            }
        });
        sittings.forEach(sitting -> missing(sitting, expected).ifPresent(sentences::add));
        sittings.forEach(sitting -> tooFew(sitting).ifPresent(sentences::add));
        onOneMachine.forEach(
                (machine, cells) -> sentences.add("on one machine alone, " + machine + ": " + Phrases.some(cells)));
        sentences.addAll(Overlaps.of(sittings));
        sentences.addAll(aboutIds);
        // Sessions of one file may lack the same.
        return sentences.stream().distinct().toList();
    }

    /** Files that don't say are taken to be of one machine. */
    private static Set<String> machines(List<Sitting> sittings) {
        Set<String> machines = new HashSet<>();
        sittings.forEach(sitting -> machines.add(sitting.machine().orElse("one that isn't known")));
        return machines;
    }

    private static Optional<String> missing(Sitting sitting, Set<Cell> expected) {
        List<String> missing = expected.stream()
                .filter(cell -> !sitting.forks().containsKey(cell))
                .sorted(Cell.ORDER)
                .map(Cell::toString)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(sitting.file() + " lacks " + Phrases.cells(missing.size()) + " that others have: "
                        + Phrases.some(missing));
    }

    private Optional<String> tooFew(Sitting sitting) {
        int fewest = fewestForks.or(sitting::fewestForks).orElse(1);
        List<String> few = new ArrayList<>();
        sitting.forks().forEach((cell, forks) -> {
            if (forks < fewest) {
                few.add(cell + " (" + forks + ")");
            }
        });
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(sitting.file() + " has fewer than " + Phrases.count(fewest, "fork") + " of "
                        + Phrases.cells(few.size()) + ": " + Phrases.some(few));
    }
}
