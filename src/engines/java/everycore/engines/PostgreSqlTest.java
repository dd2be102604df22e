package everycore.engines;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** On a server of its own, where PostgreSQL is installed. */
final class PostgreSqlTest extends TablesTest {
    private Optional<PostgreSqlServer> server = Optional.empty();

    @Override
    Engine start() throws Exception {
        Optional<Path> programs = PostgreSqlServer.installed();
        assumeTrue(programs.isPresent(), "no initdb and pg_ctl on the PATH, as Debian's postgresql has them");
        server = Optional.of(PostgreSqlServer.start(programs.orElseThrow()));
        return JdbcEngine.postgreSql(server.orElseThrow());
    }

    @AfterAll
    void stopServer() throws Exception {
        if (server.isPresent()) {
            server.get().stop();
        }
    }
}
