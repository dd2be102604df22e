package everycore.tour;

/** A balance that is changed by an amount; the exercise is to make it right for two threads. */
public interface Balance {
    void add(long n);

    long now();
}
