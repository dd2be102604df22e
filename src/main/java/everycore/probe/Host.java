package everycore.probe;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a process that lives beside somebody's benchmarks, on their class path: it lists them, and runs one fork after
 * the other with their JMH. It reads a request a line on stdin, answers on stdout, and ends when its stdin does.
 */
public final class Host {
    private static final long MILLISECONDS_TO_END = 1000;

    private Host() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        // Read once, when JMH's Runner is loaded: who started this process holds the lock already.
        System.setProperty("jmh.ignoreLock", "true");
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        // Whatever else is printed here must not pass for an answer.
        System.setOut(System.err);
        BlockingQueue<Message> requests = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(requests), "everycore-requests");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            answers.println(answer(requests.take(), answers).toLine());
        }
    }

    private static void read(BlockingQueue<Message> requests) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(Message.parse(line));
            }
        } catch (IOException e) {
            // As good as its end.
        }
        Descendants.end();
        end();
    }

    /** In order, so that JMH removes its temporary files; but nothing that hangs then may keep the process. */
    private static void end() {
        Thread limit = new Thread(Host::haltSoon, "everycore-end");
        limit.setDaemon(true);
        limit.start();
        System.exit(0);
    }

    private static void haltSoon() {
        try {
            Thread.sleep(MILLISECONDS_TO_END);
        } catch (InterruptedException e) {
            // Then at once.
        }
        Runtime.getRuntime().halt(0);
    }

    private static Answer answer(Message request, PrintStream answers) {
        try {
            Optional<String> objection = Compatibility.objection();
            if (objection.isPresent()) {
                return Answer.failed(objection.get());
            }
            if (request.word().equals(Listing.WORD)) {
                for (ListedBenchmark listed : Listing.all()) {
                    Compatibility.requireReadable(listed.type());
                    answers.println(Answer.benchmark(listed).toLine());
                }
                return Answer.done(Compatibility.version());
            }
            return Fork.measure(new ForkRequest(request))
                    .map(Answer::failed)
                    .orElseGet(() -> Answer.done(Compatibility.version()));
        } catch (IOException | RuntimeException | LinkageError e) {
            return Answer.failed(ForkLog.reason(e, ""));
        }
    }
}
