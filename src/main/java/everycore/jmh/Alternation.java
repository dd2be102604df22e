package everycore.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One side after the other, A B B A: one side's workers don't run while another's do, and what drifts hits all sides alike. */
final class Alternation implements TurnOrder {
    @Override
    public void warmUp(List<TurnSeat> cold) throws IOException {
        for (TurnSeat seat : cold) {
            seat.letGo();
            seat.awaitEnd();
        }
    }

    @Override
    public void measure(List<TurnSeat> warm, int number) throws IOException {
        List<TurnSeat> next = new ArrayList<>(warm);
        if (number % 2 == 1) {
            Collections.reverse(next);
        }
        warmUp(next);
    }
}
