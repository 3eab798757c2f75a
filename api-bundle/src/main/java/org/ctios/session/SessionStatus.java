package org.ctios.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session at one moment. Immutable.
 *
 * @param state where the session stands
 * @param since when it came to that state
 * @param mode the mode in force; {@link ConnectionMode#NOT_SET} while there is no connection
 * @param side the side the session is connected to, or null
 * @param currentServer {@code host:port} of the connection, empty when there is none (CIL {@code CurrentServer})
 * @param tryingServer {@code host:port} being tried, empty when none is (CIL {@code TryingServer})
 * @param protocolVersion GED-188 version of the connection, 0 when there is none
 * @param reason why the session is not connected, or lacks its mode, its login, a service or a standby session that it asked
 *     for, in words for people; empty when all is well
 * @param configurationProblems what is wrong with the newest configuration, which therefore is not in force; empty when
 *     all is well
 */
public record SessionStatus(
        SessionState state,
        Instant since,
        ConnectionMode mode,
        @Nullable ServerSide side,
        String currentServer,
        String tryingServer,
        int protocolVersion,
        String reason,
        List<ConfigurationProblem> configurationProblems) {

    /** Copies the list. */
    public SessionStatus {
        configurationProblems = List.copyOf(configurationProblems);
    }
}
