package everycore.jmh;

import java.io.IOException;
import java.util.List;

/** When the iterations of the sides of a pair run, and where. */
interface TurnOrder {
    /** Before anything runs. */
    default void begin(List<TurnSeat> seats) throws IOException {}

    /** Lets those that are cold run an iteration each. */
    void warmUp(List<TurnSeat> cold) throws IOException;

    /**
     * Lets all run an iteration each.
     *
     * @param number of the iteration, from 0
     */
    void measure(List<TurnSeat> warm, int number) throws IOException;
}
