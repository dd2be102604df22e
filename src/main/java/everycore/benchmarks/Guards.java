package everycore.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/** Which lock and which atomic object guard the balance: every thread reads this and none writes it. */
class Guards {
    final ReentrantLock lock = new ReentrantLock();
    final ReentrantLock fairLock = new ReentrantLock(true);
    final AtomicLong atomicBalance = new AtomicLong();
    final LongAdder adderBalance = new LongAdder();
}
