package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import org.ctios.itests.EtcFile;

/** Somebody edits a configuration file. */
enum Edit implements Mishap {
    /** A value that is used from now on. */
    IN_PLACE("edit without a reconnect") {
        @Override
        public void strike(Rig rig, Random random) {
            anySession(rig, random).set("requestTimeout", 10 + random.nextInt(20));
        }
    },
    /** A value that OPEN_REQ says. */
    RECONNECT("edit with a reconnect") {
        private int before;

        @Override
        public void strike(Rig rig, Random random) {
            EtcFile file = anySession(rig, random);
            before = rig.books().wire().size(client);
            file.set("clientId", "faults-" + random.nextInt(1_000_000));
        }

        @Override
        public void last(Rig rig) {
            await("the new connection")
                    .atMost(Rig.LIMIT)
                    .until(() -> rig.books().wire().size(client) > before);
        }

        @Override
        public boolean canRecoverAtOnce() {
            return true;
        }
    },
    /** A value that no session can have; it is taken back later. */
    FAULTY("faulty edit") {
        private final List<String> lines =
                List.of("mode = moniter", "endpoints = a,b,c", "heartbeat = soon", "queue.onFull = explode");
        private String text = "";

        @Override
        public void strike(Rig rig, Random random) {
            EtcFile file = anySession(rig, random);
            text = file.read();
            String[] line = lines.get(random.nextInt(lines.size())).split(" = ");
            file.set(line[0], line[1]);
        }

        @Override
        public void last(Rig rig) {
            awaitNote(rig, client, true);
        }

        @Override
        public void end(Rig rig) {
            rig.sessionFile(client).write(text);
            awaitNote(rig, client, false);
        }
    },
    /** The route's own file, so that it is stopped and started. */
    ROUTE("edit of the route's file") {
        @Override
        public void strike(Rig rig, Random random) {
            rig.books().stop(false);
            rig.routeFile().set("concurrentConsumers", 2 + random.nextInt(12));
        }

        @Override
        public void last(Rig rig) {
            rig.awaitCalls(12);
        }

        @Override
        public boolean canRecoverAtOnce() {
            return true;
        }
    };

    private final String kind;
    Client client = Client.EAST;

    Edit(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String toString() {
        return this == ROUTE ? kind : kind + ", " + client;
    }

    /** The file of a session that is chosen by chance. */
    EtcFile anySession(Rig rig, Random random) {
        client = Client.values()[random.nextInt(Client.values().length)];
        return rig.sessionFile(client);
    }

    /** Returns when the session tells that its file is faulty, or tells that no more. */
    static void awaitNote(Rig rig, Client client, boolean there) {
        await("a note about the faulty file " + (there ? "there" : "gone"))
                .atMost(Rig.LIMIT)
                .untilAsserted(() -> {
                    String note = KnownBySession.session(rig.shell(), client)
                            .path("note")
                            .asText();
                    assertThat(note.contains("rejected"))
                            .as("rejected, by '%s'", note)
                            .isEqualTo(there);
                });
    }
}
