package org.ctios.management.internal.shell;

import org.ctios.session.SessionSnapshot;

/** Says below a table that it may not be true any more. */
final class Outdated {
    private Outdated() {}

    static void warn(SessionSnapshot snapshot, boolean json) {
        if (!snapshot.current() && !json) {
            System.out.println("This is what was known last: the session does not follow the server now.");
        }
    }
}
