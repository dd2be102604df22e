package everycore.run;

import everycore.machine.Machine;
import everycore.result.Difference;
import everycore.result.Environment;
import everycore.result.FileReason;
import everycore.result.Label;
import everycore.result.LanguageRuntime;
import everycore.result.Pairing;
import everycore.result.Protocol;
import everycore.result.ResultFile;
import everycore.result.RunWarnings;
import everycore.result.SavedSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The runs of one sweep: one for each side, under one protocol, each with a file of its own.
 *
 * @param session its place in the files, from 1
 */
record Runs(Protocol protocol, int session, List<ResultFile> files) {
    Runs {
        files = List.copyOf(files);
    }

    /** Reads what is kept, and writes nothing. */
    static Runs of(RunRequest request, List<Side> sides, int cells) throws CommandFailure {
        Destination destination = request.destination();
        List<String> labels = labels(request.machine(), sides, destination);
        List<Optional<SavedSessions>> saved = new ArrayList<>();
        for (String label : labels) {
            saved.add(destination.saved(destination.path(label)));
        }
        boolean goesOn = destination.existing() == Destination.Existing.RESUMED;
        Sitting sitting = Sitting.of(Sitting.present(saved), goesOn);
        Protocol protocol = request.protocol().protocol(cells, sitting);
        List<ResultFile> files = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            Environment environment = environment(
                            labels.get(i), destination.commit(), request.machine(), sides.get(i), protocol, sitting)
                    .withPairs(pairing(request, i, labels, sitting));
            Optional<SavedSessions> before = saved.get(i);
            files.add(Destination.open(
                    destination.path(labels.get(i)),
                    before,
                    goesOn && before.filter(sitting::isLastOf).isPresent(),
                    environment));
        }
        return new Runs(protocol, sitting.number(), files);
    }

    /** A sentence for each file that is measured under other settings than before. */
    List<String> otherSettings() {
        return files.stream()
                .filter(file -> !file.otherSettings().isEmpty())
                .map(file -> file.path() + ": since the session before, "
                        + file.otherSettings().stream()
                                .map(Difference::toString)
                                .collect(Collectors.joining("; ")))
                .toList();
    }

    /** Makes this run the only writer of its files, and takes out of them what is of no whole pair. */
    List<OutputLock> lockFiles() throws CommandFailure {
        List<OutputLock> locks = new ArrayList<>();
        try {
            for (ResultFile file : files) {
                locks.add(OutputLock.of(file.path()));
                if (!file.isAsItWasRead()) {
                    throw new CommandFailure(
                            "another run has written " + file.path() + " just now; give the command again");
                }
            }
            for (ResultFile file : files) {
                file.saveWhatIsKept();
            }
            return locks;
        } catch (IOException e) {
            locks.forEach(OutputLock::close);
            throw new CommandFailure("can't save " + FileReason.withPath(e), e);
        } catch (CommandFailure e) {
            locks.forEach(OutputLock::close);
            throw e;
        }
    }

    /** Saves what could not be saved in its place; returns a sentence a file that says where it is. */
    List<String> saveElsewhere() {
        List<String> places = new ArrayList<>();
        for (ResultFile file : files) {
            try {
                Path elsewhere = Files.createTempFile(ResultFile.stem(file.path()) + "-", ".json");
                file.save(elsewhere);
                places.add("all " + file.forks() + " finished forks are in " + elsewhere);
            } catch (IOException e) {
                places.add(file.path() + " has all forks but the last");
            }
        }
        return places;
    }

    /** Of the file at a place: the baseline, what is compared with it, and the baseline once more. */
    private static Optional<Pairing> pairing(RunRequest request, int place, List<String> labels, Sitting sitting) {
        return request.pairs().map(pairs -> {
            Pairing.Side side = Pairing.Side.values()[place];
            String with = labels.get(side == Pairing.Side.CANDIDATE ? 0 : 1);
            String id = sitting.sweep()
                    .orElseGet(() -> UUID.randomUUID().toString())
                    .replace("-", "");
            return new Pairing(id, side, with, pairs.order(), List.of());
        });
    }

    private static List<String> labels(Machine machine, List<Side> sides, Destination destination)
            throws CommandFailure {
        List<String> labels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Side side : sides) {
            String label = destination.label(side.label(machine), side.suffix());
            if (!names.add(Label.fileName(label))) {
                throw new CommandFailure(side.whyAmbiguous());
            }
            labels.add(label);
        }
        return labels;
    }

    private static Environment environment(
            String label, Optional<String> commit, Machine machine, Side side, Protocol protocol, Sitting sitting) {
        return new Environment(
                Environment.FORMAT_VERSION,
                UUID.randomUUID().toString(),
                sitting.sweep(),
                label,
                commit,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                protocol,
                machine,
                Optional.of(side.jvm().jvm()),
                side.build().jar(),
                new LanguageRuntime(LanguageRuntime.JAVA, side.jvm().jvm().version(), "threads", Optional.empty()),
                RunWarnings.of(machine),
                Optional.empty(),
                Optional.empty());
    }
}
