package everycore.jmh;

import everycore.probe.Answer;
import everycore.probe.ForkRequest;
import everycore.probe.Host;
import everycore.probe.ListedBenchmark;
import everycore.probe.Listing;
import everycore.sweep.ChildProcess;
import everycore.sweep.ForkTimeLimit;
import everycore.sweep.SearchDirectories;
import everycore.sweep.Workshop;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process beside one build of benchmarks on one JVM, which lists them and runs their forks; started when it is first needed. */
public final class JmhHost implements AutoCloseable {
    private static final String PROBE = "everycore-probe.jar";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Without its fork a host has an answer at once. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration TO_END = Duration.ofSeconds(2);

    private final Workshop workshop;
    private final JvmTarget target;
    private final JmhBuild build;
    private volatile Process process;
    private BufferedReader answers;
    private Path complaints;

    public JmhHost(Workshop workshop, JvmTarget target, JmhBuild build) {
        this.workshop = workshop;
        this.target = target;
        this.build = build;
    }

    /** What a build says of itself. */
    record Contents(List<ListedBenchmark> benchmarks, String jmhVersion) {}

    /** @throws IOException with a sentence that says what is wrong with the build */
    Contents list() throws IOException {
        List<ListedBenchmark> listed = new ArrayList<>();
        Answer done = ask(Listing.request(), PATIENCE, listed::add);
        return new Contents(listed, done.jmhVersion().orElseThrow());
    }

    /**
     * Runs one fork. One that takes too long is ended, and what it has started with it.
     *
     * @throws ChildProcess.Hung if it took too long
     * @throws IOException with the reason if it failed otherwise
     */
    void run(ForkRequest fork, Duration limit) throws IOException {
        ask(fork.toLine(), limit, listed -> {});
    }

    /** For what a fork writes: it goes with the workshop, even after a kill. */
    Path newFile() throws IOException {
        return Files.createTempFile(workshop.directory(), "fork", ".json");
    }

    private synchronized Answer ask(String request, Duration limit, Consumer<ListedBenchmark> listed)
            throws IOException {
        start();
        try (ForkTimeLimit fork = new ForkTimeLimit(limit, this::endForks);
                ForkTimeLimit host = new ForkTimeLimit(limit.plus(GRACE), this::end)) {
            Optional<Answer> last = lastAnswer(request, listed);
            if (last.filter(Answer::isDone).isPresent()) {
                return last.get();
            }
            if (fork.isExceeded() || host.isExceeded()) {
                throw new ChildProcess.Hung(limit);
            }
            throw new IOException(last.flatMap(Answer::failure).orElseGet(this::lastWords));
        } finally {
            if (!process.isAlive()) {
                close();
            }
        }
    }

    /** Empty where the host ended without one. */
    private Optional<Answer> lastAnswer(String request, Consumer<ListedBenchmark> listed) {
        try {
            process.getOutputStream().write((request + "\n").getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                Optional<Answer> answer = Answer.parse(line);
                answer.flatMap(Answer::listed).ifPresent(listed);
                if (answer.filter(Answer::isLast).isPresent()) {
                    return answer;
                }
            }
        } catch (IOException e) {
            // It ended while it was spoken to.
        }
        return Optional.empty();
    }

    private void start() throws IOException {
        if (process == null) {
            complaints = Files.createTempFile(workshop.directory(), "host", ".err");
            List<String> command = new ArrayList<>(target.hostCommand());
            // What its JMH would remove at the end goes with the workshop, should there be no time for that.
            command.add("-Djava.io.tmpdir="
                    + Files.createDirectories(workshop.directory().resolve("jmh")));
            // The probe first, as the build may have an older one inside.
            String classPath = Stream.concat(Stream.of(workshop.unpack(PROBE)), build.classPath().stream())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            command.addAll(List.of("-cp", classPath, Host.class.getName()));
            ProcessBuilder host = new ProcessBuilder(command).redirectError(complaints.toFile());
            SearchDirectories.restrict(host.environment());
            process = host.start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }
    }

    /** The fork that it runs fails. */
    void endForks() {
        Process running = process;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }

    private void end() {
        endForks();
        process.destroyForcibly();
    }

    private String lastWords() {
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                end();
                process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
                return "the process that runs its forks can't be spoken to any more, and was ended";
            }
            String said = new String(Files.readAllBytes(complaints), StandardCharsets.UTF_8);
            return "the process that runs its forks "
                    + new ChildProcess.Ended(process.exitValue(), "", said).lastWords();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } catch (IOException e) {
            // Somebody ends this process, and its workshop is gone already.
            return "the process that runs its forks ended";
        }
    }

    /** It starts again when it is needed again. */
    @Override
    public synchronized void close() {
        if (process != null) {
            endForks();
            letItEnd();
            end();
            process = null;
        }
    }

    /** Its JMH removes its temporary files then. */
    private void letItEnd() {
        try {
            process.getOutputStream().close();
            process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // It is gone, or as good as that.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
