package theirs;

/** Does nothing for an hour. */
public class Sleeper {
    public static void main(String[] arguments) throws InterruptedException {
        Thread.sleep(3_600_000);
    }
}
