package org.ctios.examples.board;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;

/** The table of the running application. */
final class Board {
    private final CamelContext camel;
    private final DataSource database;

    Board(CamelContext camel) {
        this.camel = camel;
        this.database = camel.getRegistry().lookupByNameAndType("board", DataSource.class);
    }

    /** A row of the table. */
    record Row(String state, int reason, String extension, Instant since, String session) {}

    Map<String, Row> rows() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM agent")) {
            Map<String, Row> rows = new HashMap<>();
            while (result.next()) {
                rows.put(result.getString("id"), row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getString("state"),
                result.getInt("reason"),
                result.getString("extension"),
                result.getObject("since", Instant.class),
                result.getString("session"));
    }

    /** Puts an event through the statement of the route. */
    void tell(String agent, String state, long sequence, Instant time) {
        camel.createProducerTemplate()
                .sendBodyAndHeaders(
                        "sql:classpath:sql/merge.sql?dataSource=#board",
                        null,
                        Map.of(
                                "CamelCtiosPeripheralId", 5000L,
                                "CamelCtiosAgentId", agent,
                                "CamelCtiosAgentState", state,
                                "CamelCtiosSession", "east",
                                "CamelCtiosSequence", sequence,
                                "CamelCtiosTime", time));
    }

    /** Keeps everybody else from changing the rows until it is closed. */
    AutoCloseable lock() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE agent SET state = state");
        }
        return () -> {
            connection.rollback();
            connection.close();
        };
    }

    void drop() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS");
        }
    }
}
