package everycore.probe;

import java.util.Optional;

/** A line that a host says: a benchmark of its list, that it has done what it was asked for, or why it has not. */
public final class Answer {
    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final Message message;

    private Answer(Message message) {
        this.message = message;
    }

    static Answer done(String jmhVersion) {
        return new Answer(new Message(DONE).with("jmh", jmhVersion));
    }

    static Answer failed(String reason) {
        return new Answer(new Message(FAILED).with("reason", reason));
    }

    static Answer benchmark(ListedBenchmark listed) {
        return new Answer(listed.message());
    }

    String toLine() {
        return message.toLine();
    }

    /** Empty where the line is no answer: something else has printed it. */
    public static Optional<Answer> parse(String line) {
        try {
            Answer answer = new Answer(Message.parse(line));
            return answer.isDone()
                            || answer.failure().isPresent()
                            || answer.listed().isPresent()
                    ? Optional.of(answer)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether nothing more is to come. */
    public boolean isLast() {
        return !message.word().equals(ListedBenchmark.WORD);
    }

    public boolean isDone() {
        return message.word().equals(DONE);
    }

    /** For instance 1.37. */
    public Optional<String> jmhVersion() {
        return message.value("jmh");
    }

    public Optional<String> failure() {
        return message.word().equals(FAILED) ? message.value("reason") : Optional.empty();
    }

    public Optional<ListedBenchmark> listed() {
        return message.word().equals(ListedBenchmark.WORD)
                ? Optional.of(new ListedBenchmark(message))
                : Optional.empty();
    }
}
