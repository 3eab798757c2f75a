package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Random;
import org.ctios.itests.EtcFile;

/**
 * Somebody edits the file of a session that Karaf cannot store. It leaves the edit out as a whole, and the session goes on as
 * it is; written once more with room, the file counts.
 */
final class RoomlessEdit implements Mishap {
    private static final Client EAST = Client.EAST;

    private int connections;

    @Override
    public String kind() {
        return "edit of " + EAST;
    }

    @Override
    public void strike(Rig rig, Random random) {
        connections = connections(rig);
        rig.sessionFile(EAST).set("clientId", "faults-" + random.nextInt(1_000_000));
    }

    @Override
    public void last(Rig rig) {
        rig.awaitCalls(8);
        assertThat(connections(rig)).as("connections of %s without room", EAST).isEqualTo(connections);
        assertThat(KnownBySession.session(rig.shell(), EAST).path("note").asText())
                .as("note about the edit")
                .isEmpty();
    }

    @Override
    public void end(Rig rig) {
        rig.whileNothingHappens(() -> rig.awaitKnowledge("before the file is written once more"));
        int before = connections(rig);
        EtcFile file = rig.sessionFile(EAST);
        file.write(file.read());
        await("the edit is in force").atMost(Rig.LIMIT).until(() -> connections(rig) > before);
    }

    private static int connections(Rig rig) {
        return rig.books().wire().size(EAST);
    }

    @Override
    public String toString() {
        return kind();
    }
}
