package everycore.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An engine behind Java's own interface for databases. */
final class JdbcEngine implements Engine {
    private final Connection connection;
    private final String loader;
    private final Place place;

    private JdbcEngine(Connection connection, String loader, Place place) {
        this.connection = connection;
        this.loader = loader;
        this.place = place;
    }

    /** Where the engine can read a file. */
    private interface Place {
        Path of(Path file) throws IOException;
    }

    /** In this process, in memory. */
    static JdbcEngine duckDb() throws SQLException {
        return new JdbcEngine(DriverManager.getConnection("jdbc:duckdb:"), "duckdb.sql", file -> file);
    }

    static JdbcEngine postgreSql(PostgreSqlServer server) throws SQLException {
        return new JdbcEngine(DriverManager.getConnection(server.url()), "postgresql.sql", server::copy);
    }

    @Override
    public String loader() {
        return loader;
    }

    @Override
    public Path place(Path flatForm) throws IOException {
        return place.of(flatForm);
    }

    @Override
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public List<Map<String, Object>> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Map<String, Object>> all = new ArrayList<>();
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
