package org.ctios.itests.faults;

import static org.awaitility.Awaitility.await;

import java.util.Random;

/** Somebody edits the file of one session again and again: a value in place, one that OPEN_REQ says, and a faulty one. */
final class EastEdits implements Mishap {
    private static final Client EAST = Client.EAST;

    @Override
    public String kind() {
        return "edits of " + EAST;
    }

    @Override
    public void strike(Rig rig, Random random) {
        int connections = rig.books().wire().size(EAST);
        rig.sessionFile(EAST).set("requestTimeout", 10 + random.nextInt(20));
        rig.sessionFile(EAST).set("clientId", "faults-" + random.nextInt(1_000_000));
        await("the new connection")
                .atMost(Rig.LIMIT)
                .until(() -> rig.books().wire().size(EAST) > connections);
    }

    @Override
    public void last(Rig rig) {
        String text = rig.sessionFile(EAST).read();
        rig.sessionFile(EAST).set("heartbeat", "soon");
        Edit.awaitNote(rig, EAST, true);
        rig.awaitCalls(4);
        rig.sessionFile(EAST).write(text);
        Edit.awaitNote(rig, EAST, false);
    }

    @Override
    public String toString() {
        return kind();
    }
}
