package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ctios.itests.EtcFile;

/** An edit makes a session another one, with another mode or another agent, and a later one makes it what it was. */
final class AnewFault implements Mishap {
    private static final Set<String> MODES = Set.of("OnMonitorModeEstablished", "OnSetAgentMode");

    private final String kind;
    private final List<Client> clients;
    private final boolean agent;
    private final boolean withoutServer;
    private Client client = Client.EAST;
    private String text = "";

    /**
     * An edit of one of these sessions.
     *
     * @param agent whether it becomes that of its other agent; else it has no mode
     * @param withoutServer whether it looks for a server then
     */
    private AnewFault(String kind, List<Client> clients, boolean agent, boolean withoutServer) {
        this.kind = kind + (withoutServer ? ", both sides dead" : "");
        this.clients = clients;
        this.agent = agent;
        this.withoutServer = withoutServer;
    }

    /** Each such edit, to a session that is connected and to one that looks for a server. */
    static List<AnewFault> all() {
        return Stream.of(false, true).flatMap(AnewFault::all).toList();
    }

    private static Stream<AnewFault> all(boolean withoutServer) {
        List<Client> everybody = List.of(Client.values());
        return Stream.of(
                new AnewFault("edit to no mode and back", everybody, false, withoutServer),
                new AnewFault("edit to agent mode and back", Client.monitors(), true, withoutServer),
                new AnewFault("edit to another agent and back", Client.ofAgents(), true, withoutServer));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void strike(Rig rig, Random random) {
        client = clients.get(random.nextInt(clients.size()));
        if (!client.isOfAgent()) {
            // What it would be told of other agents is not what the session of one agent knows.
            rig.users().leave(client);
        }
        rig.books().wire().withoutMode(client);
        EtcFile file = rig.sessionFile(client);
        text = file.read();
        if (withoutServer) {
            PairFault.KILL_BOTH.strike(rig, random);
        }
        long ends = ends(rig);
        rig.books().anew(client);
        file.set(agent ? client.keysOfGuest() : Map.of("mode", "none"));
        await("the end of " + client).atMost(Rig.LIMIT).until(() -> ends(rig) > ends);
    }

    /** It is the other one for a while, and then everybody knows what is true of that one. */
    @Override
    public void last(Rig rig) {
        PairFault.KILL_BOTH.end(rig);
        awaitEstablished(rig, agent ? MODES : Set.of("OnConnection"));
        rig.awaitCalls(4);
        rig.whileNothingHappens(() -> await(client + " as another one")
                .atMost(Rig.LIMIT)
                .untilAsserted(() -> assertThat(wrong(rig.books())).isEmpty()));
    }

    private List<String> wrong(Books books) {
        List<String> wrong = new ArrayList<>(books.balance().findings());
        wrong.addAll(agent ? books.differences(client, client.guest()) : books.agentsAndCalls(client));
        return wrong;
    }

    @Override
    public void end(Rig rig) {
        long ends = ends(rig);
        rig.books().anew(client);
        rig.sessionFile(client).write(text);
        await(client + " again").atMost(Rig.LIMIT).until(() -> ends(rig) > ends);
        awaitEstablished(rig, MODES);
        rig.users().comeBack(client);
    }

    private long ends(Rig rig) {
        return Accountant.of(client, rig.books().records()).stream()
                .filter(TopicRecord::isEnd)
                .count();
    }

    /** One of these events is in the topic, and is about the session that is new. */
    private void awaitEstablished(Rig rig, Set<String> events) {
        await(client + " has one of " + events)
                .atMost(Rig.LIMIT)
                .until(() -> rig.books().newestLife(client).newest().stream()
                        .anyMatch(record -> !record.snapshot() && events.contains(record.event())));
    }

    @Override
    public String toString() {
        return kind + ", " + client;
    }
}
