package everycore.tour;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A circle of threads of which each waits for a lock that the next one holds, as the JVM itself finds it. */
final class Deadlock {
    private static final long PAUSE_MILLIS = 10;

    /**
     * One thread of the circle.
     *
     * @param holds the locks it has
     * @param waitsFor the lock it wants
     * @param owner who has that
     */
    record Member(String thread, List<String> holds, String waitsFor, String owner) {}

    private Deadlock() {}

    /** Empty if there is none among these threads before the time is over. */
    static List<Member> await(Collection<Thread> threads, Duration limit) throws InterruptedException {
        Set<Long> ids = threads.stream().map(Thread::getId).collect(Collectors.toSet());
        long start = System.nanoTime();
        while (System.nanoTime() - start < limit.toNanos()) {
            List<Member> found = members(ids);
            if (!found.isEmpty()) {
                return found;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return List.of();
    }

    private static List<Member> members(Set<Long> ids) {
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        long[] deadlocked = bean.findDeadlockedThreads();
        if (deadlocked == null) {
            return List.of();
        }
        List<Member> members = new ArrayList<>();
        for (ThreadInfo info : bean.getThreadInfo(deadlocked, true, true)) {
            if (info != null && info.getLockInfo() != null && ids.contains(info.getThreadId())) {
                members.add(member(info));
            }
        }
        members.sort(Comparator.comparing(Member::thread));
        return members;
    }

    private static Member member(ThreadInfo info) {
        return new Member(
                info.getThreadName(),
                Stream.of(info.getLockedSynchronizers()).map(Deadlock::name).toList(),
                name(info.getLockInfo()),
                info.getLockOwnerName());
    }

    /** A lock is known by its identity alone. */
    private static String name(LockInfo lock) {
        return "lock @" + Integer.toHexString(lock.getIdentityHashCode());
    }
}
