package everycore.report;

import everycore.machine.CpuTopology;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.statistics.ConfidenceInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one result file means.
 *
 * @param label the file's own label, or its name where it has none
 * @param circumstances on what it was measured and how, in one line
 * @param sessions in the order in which they began
 * @param fleet the machines that they were measured on
 * @param cpusAllowed as the file says, or else as was told beside it
 * @param coreFill whether N threads fill N cores, where several runtimes were measured
 * @param scaling of each benchmark that was measured on several numbers of threads
 * @param spread of cells over sessions
 * @param findings the answers, in sentences
 * @param remarks what was found against entries while they were read, in sentences; first what has no row
 * @param notes what must be known beside the numbers, in sentences, the remarks among them
 */
public record Report(
        String label,
        Optional<Environment> environment,
        Optional<String> circumstances,
        List<Session> sessions,
        Fleet fleet,
        Optional<Integer> cpusAllowed,
        Optional<CoreFill> coreFill,
        List<Row> rows,
        List<Scaling> scaling,
        Spread spread,
        List<String> findings,
        List<String> remarks,
        List<String> notes,
        double level) {
    public Report {
        sessions = List.copyOf(sessions);
        rows = List.copyOf(rows);
        scaling = List.copyOf(scaling);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        notes = List.copyOf(notes);
    }

    /** The circumstances as far as one line holds them. */
    public Optional<String> brief() {
        return environment
                .map(known -> MachineFacts.brief(known) + severalSessions(" · "))
                .or(() -> circumstances.map(known -> known + severalSessions("; ")));
    }

    /** How many there are, and on how many machines; empty of one. */
    public String severalSessions(String separator) {
        return sessions.size() > 1
                ? separator
                        + Phrases.count(sessions.size(), "session")
                        + (machines() > 1 ? " on " + machines() + " machines" : "")
                : "";
    }

    /** What the CPUs are, where that was measured. */
    public Optional<CpuTopology> topology() {
        return environment.flatMap(it -> it.machine().topology());
    }

    /** When its measurements began, where that is known. */
    public Optional<Instant> start() {
        return environment.map(Environment::start);
    }

    /** How many machines its sessions were measured on, as far as they say. */
    public int machines() {
        return fleet.count(sessions);
    }

    /** What its intervals are about, the widest first; several where a cell is in fewer sessions than others. */
    public List<Scope> scopes() {
        return rows.stream()
                .map(Row::scope)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** What there is to say of scaling, once where it is the same of several benchmarks. */
    public List<String> scalingSentences() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        scaling.forEach(it ->
                names.computeIfAbsent(it.words(), words -> new ArrayList<>()).add(it.name()));
        return names.entrySet().stream()
                .map(words -> Phrases.list(words.getValue()) + ": " + words.getKey())
                .toList();
    }

    /** Of one file. An entry that can't be brought to operations per second has no row, and a note says so. */
    public static Report of(String name, List<Entry> entries) {
        return of(new RunFile(name, entries), Detail.LAWS);
    }

    /** @param detail what it holds; the rest is empty */
    public static Report of(RunFile file, Detail detail) {
        // Java's own says the most of a run, for it knows the JVM.
        Optional<Environment> environment = file.entries().stream()
                .flatMap(entry -> entry.environment().stream())
                .min(Comparator.comparing(it -> it.jvm().isEmpty()))
                .map(Environment::withoutForkHistory);
        CpusAllowed told = new CpusAllowed(file.cpusTold());
        Optional<Integer> cpusAllowed = told.of(environment);
        Fleet fleet = Fleet.of(List.of(file));
        Rows rows = new Rows(file.sessions(), fleet, told);
        boolean hasSentences = detail.has(Detail.SENTENCES);
        boolean hasLaws = detail.has(Detail.LAWS);
        Optional<CoreFill> coreFill = hasSentences ? CoreFill.of(rows.all(), cpusAllowed) : Optional.empty();
        return new Report(
                file.label(),
                environment,
                hasSentences
                        ? environment.map(MachineFacts::summary).or(() -> JmhFacts.summary(file.entries()))
                        : Optional.empty(),
                file.sessions(),
                fleet,
                cpusAllowed,
                coreFill,
                rows.all(),
                hasLaws ? Scaling.of(rows.all(), cpusAllowed) : List.of(),
                hasLaws ? Spread.of(rows.cells()) : Spread.NONE,
                hasSentences ? Findings.of(rows.all(), environment, cpusAllowed, coreFill.isPresent()) : List.of(),
                rows.remarks(),
                hasSentences ? Notes.of(file, fleet, rows, cpusAllowed) : List.of(),
                ConfidenceInterval.STANDARD_LEVEL);
    }
}
