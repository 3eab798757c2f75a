package org.ctios.camel;

import java.util.function.Function;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;

/** Where consumers and producers find their session. */
interface SessionSource {
    /**
     * Holds on to the session of a name for as long as it is there.
     *
     * @param name name of the session
     * @param listen called with the session, again when it went and came back; what it returns is closed when the
     *     session goes
     * @return close it to let go
     * @throws IllegalStateException when there is no such session and none can come later
     */
    Subscription follow(String name, Function<CtiOsSession, Subscription> listen);

    /**
     * Tells of all sessions, those that are there and those that will come, and when they go.
     *
     * @param sessions hears of them
     * @return close it to hear no more
     */
    Subscription followAll(OneOfEachName sessions);
}
