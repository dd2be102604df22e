package everycore.tour;

/** Lets a class think. */
@FunctionalInterface
public interface Pause {
    void untilToldToGoOn();
}
