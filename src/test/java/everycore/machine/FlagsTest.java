package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsTest {

    @ParameterizedTest
    @CsvSource({
        "-Xmx256m, -Xmx256m",
        "-XX:LockingMode=1, -XX:LockingMode=1",
        "-Xlog:gc:file=/home/alice/gc.log, -Xlog:gc:file=~/gc.log",
        "-Xbootclasspath/a:/home/alice/a.jar:/home/alice/b.jar, -Xbootclasspath/a:~/a.jar:~/b.jar",
        "-XX:HeapDumpPath=/mnt/home/alice, -XX:HeapDumpPath=/mnt/home/alice",
        "-Djmh.blackhole.mode=COMPILER, -Djmh.blackhole.mode=COMPILER",
        "-Djdk.virtualThreadScheduler.parallelism=2, -Djdk.virtualThreadScheduler.parallelism=2",
        "-Dsomething.on=true, -Dsomething.on=true",
        "-Dsomething.size=64, -Dsomething.size=64",
        "-Dswitch, -Dswitch",
    })
    void whatChangesPerformanceIsKept(String flag, String expected) {
        assertEquals(List.of(expected), Flags.shareable(List.of(flag), "/home/alice"));
    }

    @ParameterizedTest
    @CsvSource({
        "-Djava.rmi.server.hostname=build7, -Djava.rmi.server.hostname=...",
        "-Ddb.password=a=b, -Ddb.password=...",
        "'-agentlib:jdwp=transport=dt_socket,address=10.0.0.1:5005', -agentlib:jdwp=...",
        "-javaagent:/home/alice/agent.jar=key, -javaagent:~/agent.jar=...",
    })
    void whatMayNameAPersonOrAHostIsLeftOut(String flag, String expected) {
        assertEquals(List.of(expected), Flags.shareable(List.of(flag), "/home/alice"));
    }
}
