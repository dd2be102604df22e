package everycore.benchmarks;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The accounts of one thread alone. */
@State(Scope.Thread)
public class OwnBank {
    BankAccount[] bank;

    @Setup
    public void open(TransferBenchmark benchmark) {
        bank = BankAccount.open(benchmark.accounts);
    }

    @TearDown(Level.Iteration)
    public void compareWithOpening() {
        Audit.foundDifference(BankAccount.difference(bank));
    }
}
