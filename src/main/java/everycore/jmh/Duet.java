package everycore.jmh;

import everycore.machine.CpuShares;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Both sides at once, each on CPUs of its own, which they exchange half-way: what hits the machine hits both in the same moment, and
 * what a CPU is worth cancels (Bulej et al., ICPE 2020).
 */
final class Duet implements TurnOrder {
    private final Binding binding;

    /** Where processes run. */
    interface Binding {
        /** @param exchanged whether each has the CPUs that the other had */
        void bind(long first, long second, boolean exchanged);
    }

    Duet(CpuShares shares) {
        this((first, second, exchanged) -> (exchanged ? shares.exchanged() : shares).bind(first, second));
    }

    Duet(Binding binding) {
        this.binding = binding;
    }

    @Override
    public void begin(List<TurnSeat> seats) throws IOException {
        bind(seats, false);
    }

    @Override
    public void warmUp(List<TurnSeat> cold) throws IOException {
        for (TurnSeat seat : cold) {
            seat.letGo();
        }
        for (TurnSeat seat : cold) {
            seat.awaitEnd();
        }
    }

    @Override
    public void measure(List<TurnSeat> warm, int number) throws IOException {
        if (warm.size() == 2 && number > 0 && number == warm.get(0).iterations() / 2) {
            bind(warm, true);
        }
        warmUp(warm);
    }

    private void bind(List<TurnSeat> seats, boolean exchanged) throws IOException {
        try {
            binding.bind(seats.get(0).process(), seats.get(1).process(), exchanged);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
