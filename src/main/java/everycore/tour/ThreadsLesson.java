package everycore.tour;

import java.util.Optional;

/** A named thread beside main. */
final class ThreadsLesson implements Lesson {
    private static final String NAME = "LoopThread";

    private final long pauseMillis;

    ThreadsLesson(long pauseMillis) {
        this.pauseMillis = pauseMillis;
    }

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public String title() {
        return "a named thread counts to five while another waits for it";
    }

    @Override
    public int minutes() {
        return 10;
    }

    @Override
    public void teach(Blackboard page) throws InterruptedException {
        page.source(LoopThread.class, "loop.start();", "loop.join();");
        page.ask("Which two lines can't change places, and what would happen without join()?");
        page.say("A platform thread, which is a thread of the operating system:");
        run(page, new Thread(loop(page), NAME));
        Optional<Thread> virtual = VirtualThreads.named(NAME, loop(page));
        if (virtual.isPresent()) {
            page.say("The same as a virtual thread, which the JVM mounts on a few platform threads:");
            run(page, virtual.get());
        } else {
            page.say("Virtual threads need JDK 21 or later, for instance from https://adoptium.net; this is JDK "
                    + Runtime.version().feature() + ".");
        }
        page.why("Why in this order: nothing of a thread runs before start(), and join() returns only when it"
                + " has ended; between the two, nothing but these orders one thread's lines among another's.");
    }

    private LoopThread loop(Blackboard page) {
        return new LoopThread(page::line, pauseMillis);
    }

    private static void run(Blackboard page, Thread loop) throws InterruptedException {
        page.blank();
        LoopThread.startAndJoin(loop, page::line);
    }
}
