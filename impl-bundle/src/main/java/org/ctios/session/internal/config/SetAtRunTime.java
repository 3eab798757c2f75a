package org.ctios.session.internal.config;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What users set with {@code Connect}, {@code SetAgent} and {@code SetMessageFilter} in the place of configured keys; null
 * where nobody set anything.
 *
 * @param agent who is set, which sets agent mode
 * @param autologin whether that agent is logged in by the session; without one it means nothing
 * @param monitor what is listened to, which sets monitor mode
 */
public record SetAtRunTime(
        @Nullable Endpoints endpoints,
        @Nullable Duration heartbeat,
        @Nullable AgentIdentity agent,
        boolean autologin,
        @Nullable MonitorSettings monitor) {
    /** Nothing is set. */
    static final SetAtRunTime NOTHING = new SetAtRunTime(null, null, null, false, null);

    /** The servers of a Connect, before which nothing can be set. */
    static SetAtRunTime at(Servers servers) {
        return new SetAtRunTime(servers.endpoints(), servers.heartbeat(), null, false, null);
    }

    SetAtRunTime agent(AgentIdentity who, boolean automatic) {
        return new SetAtRunTime(endpoints, heartbeat, who, automatic, null);
    }

    SetAtRunTime monitor(MonitorSettings what) {
        return new SetAtRunTime(endpoints, heartbeat, null, false, what);
    }

    /** The settings that are in force with that configuration. */
    SessionSettings over(SessionSettings configured) {
        SessionSettings there = configured.at(
                endpoints == null ? configured.endpoints() : endpoints,
                heartbeat == null ? configured.timing().heartbeat() : heartbeat);
        if (agent != null) {
            return there.agent(agent, autologin);
        }
        return monitor == null ? there : there.monitor(monitor);
    }

    /** What an edit of the configuration leaves of it: all but that whose keys say something else now. */
    SetAtRunTime after(SessionSettings before, SessionSettings edited) {
        boolean sameMode = before.mode() == edited.mode();
        return new SetAtRunTime(
                before.endpoints().equals(edited.endpoints()) ? endpoints : null,
                before.timing().heartbeat().equals(edited.timing().heartbeat()) ? heartbeat : null,
                sameMode && sameAgent(before, edited) ? agent : null,
                autologin,
                sameMode && monitor != null ? monitor(monitor, before.monitor(), edited.monitor()) : null);
    }

    /** An agent stays or goes as a whole: half of one with half of another is nobody, and has a wrong password. */
    private static boolean sameAgent(SessionSettings before, SessionSettings edited) {
        return before.agent().isSame(edited.agent())
                && before.agent().password().isWrittenAs(edited.agent().password())
                && before.autologin() == edited.autologin();
    }

    private static MonitorSettings monitor(MonitorSettings set, MonitorSettings before, MonitorSettings edited) {
        return new MonitorSettings(
                Objects.equals(before.filter(), edited.filter()) ? set.filter() : edited.filter(),
                before.snapshot() == edited.snapshot() ? set.snapshot() : edited.snapshot());
    }
}
