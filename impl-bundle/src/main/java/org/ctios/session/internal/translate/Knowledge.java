package org.ctios.session.internal.translate;

import java.util.List;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.CallSnapshot;
import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.config.AgentIdentity;
import org.jspecify.annotations.Nullable;

/** What the session knows at the moment a request is written: it fills gaps and finds requests that cannot succeed. */
public interface Knowledge {
    /** The mode that is configured. */
    ConnectionMode mode();

    /** The session's agent as configured; looked at in agent mode only. */
    AgentIdentity agent();

    /** What the model knows of the session's agent; null when nothing. */
    @Nullable
    AgentSnapshot agentSnapshot();

    /** The calls the model knows. */
    List<CallSnapshot> calls();

    /** The current call at the agent's device; null when none is, and in monitor mode. */
    @Nullable
    ConnectionName currentCall();
}
