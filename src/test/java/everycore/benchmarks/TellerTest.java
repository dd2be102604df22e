package everycore.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.ThreadParams;

class TellerTest {
    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void drawsEveryPairOfDifferentAccountsAsOften(int accounts) {
        int[] drawn = new int[accounts * accounts];
        Teller teller = teller(0);
        for (int i = 0; i < DRAWS; i++) {
            teller.draw(accounts);
            drawn[teller.from * accounts + teller.to]++;
        }
        double expected = (double) DRAWS / (accounts * (accounts - 1));
        for (int pair = 0; pair < drawn.length; pair++) {
            boolean same = pair / accounts == pair % accounts;
            assertEquals(same ? 0 : expected, drawn[pair], 6 * Math.sqrt(expected), "pair " + pair);
            assertTrue(!same || drawn[pair] == 0, "no transfer to itself");
        }
    }

    @Test
    void twoTellersDrawDifferently() {
        Teller one = teller(0);
        Teller other = teller(1);
        int[] drawsOfOne = new int[20];
        int[] drawsOfOther = new int[20];
        for (int i = 0; i < 20; i++) {
            one.draw(256);
            other.draw(256);
            drawsOfOne[i] = one.from;
            drawsOfOther[i] = other.from;
        }
        assertNotEquals(Arrays.toString(drawsOfOne), Arrays.toString(drawsOfOther));
    }

    @Test
    void aBankKnowsWhatItLacks() {
        BankAccount[] bank = BankAccount.open(3);
        assertEquals(0, BankAccount.difference(bank));
        bank[0].balance -= 5;
        bank[2].balance += 5;
        assertEquals(0, BankAccount.difference(bank));
        bank[1].balance--;
        assertEquals(-1, BankAccount.difference(bank));
    }

    private static Teller teller(int thread) {
        Teller teller = new Teller();
        teller.seed(new ThreadParams(thread, 2, 0, 1, 0, 1, thread, 2, thread, 2));
        return teller;
    }
}
