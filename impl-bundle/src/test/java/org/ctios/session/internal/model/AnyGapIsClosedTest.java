package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallSnapshot;
import org.ctios.session.internal.model.Reconciliation.Scope;
import org.ctios.session.internal.model.Reconciliation.Turn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in a contact centre, and wherever the connection is lost: afterwards the model is the truth again. */
class AnyGapIsClosedTest {
    /** Histories in each variant; {@code -Dctios.gaps=8000} tries more. */
    private static final int RUNS = Integer.getInteger("ctios.gaps", 300);

    /** The model of a session, and one of a listener who hears only what it tells; others came later. */
    private static final class Session {
        final ObjectModel model = new ObjectModel();
        final ObjectModel listener = new ObjectModel();
        final List<ObjectModel> late = new ArrayList<>();
        final Set<String> begun = new HashSet<>();
        private final Random chance;

        Session(int seed) {
            chance = new Random(seed);
        }

        /** Sometimes a listener comes that is told first what is known. */
        void listenerMayCome(int seldom) {
            if (chance.nextInt(seldom) > 0) {
                return;
            }
            ObjectModel next = new ObjectModel();
            model.retold(Wire.VERSION).forEach(message -> next.apply(message, -1, Wire.TIME));
            assertThat(toldOf(next)).isEqualTo(toldOf(model));
            assertThat(agents(next)).isEqualTo(agents(model));
            late.add(next);
        }

        /**
         * What a late listener knows some time later. The data of a call that was told without its beginning are changes only,
         * which no merge carries on; and such a call may be over for it, or begin with a change, when nobody is in it.
         */
        void assertSame(ObjectModel heard) {
            assertThat(ends(heard)).as("what a late listener knows").isEqualTo(ends(model));
            assertThat(agents(heard)).isEqualTo(agents(model));
        }

        void receive(Message message) {
            if (model.apply(message, -1, Wire.TIME) != Verdict.REPEATED) {
                hear(message);
            }
            model.takeFollowing().forEach(this::hearFoundOut);
        }

        void hear(Message message) {
            String name = message.has(Fields.CONNECTION_CALL_ID)
                    ? message.uint(Fields.CONNECTION_CALL_ID) + " " + message.text(Fields.CONNECTION_DEVICE_ID)
                    : "";
            if (message.typeNumber() == MessageTypes.BEGIN_CALL_EVENT) {
                assertThat(begun.add(name)).as("first BEGIN_CALL of " + name).isTrue();
            } else if (message.typeNumber() == MessageTypes.END_CALL_EVENT) {
                begun.remove(name);
            }
            listener.apply(message, -1, Wire.TIME);
            late.forEach(each -> each.apply(message, -1, Wire.TIME));
        }

        void hearFoundOut(Message message) {
            if (message.typeNumber() == MessageTypes.END_CALL_EVENT) {
                CallSnapshot call = listener.call(Wire.PERIPHERAL, message.uint(Fields.CONNECTION_CALL_ID));
                assertThat(call).as("call that ends: " + message).isNotNull();
                assertThat(call.connection(message.text(Fields.CONNECTION_DEVICE_ID, "")))
                        .isNotNull();
            }
            hear(message);
        }
    }

    /** Issue: reconciled in either mode, nothing told twice, no ghost (design 5.7). */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterAnyGapTheModelIsTheTruth(boolean eventsDuringTheRun) {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            ReferenceCentre centre = new ReferenceCentre(random, 5);
            Session session = new Session(seed);
            try {
                reconcile(centre, session, random, true, false);
                for (int gap = 0; gap < 4; gap++) {
                    follow(centre, session, random);
                    lose(centre, random);
                    reconcile(centre, session, random, false, eventsDuringTheRun);
                    assertTruth(centre, session);
                }
                follow(centre, session, random);
                assertTruth(centre, session);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void follow(ReferenceCentre centre, Session session, Random random) {
        for (int i = random.nextInt(150); i > 0; i--) {
            centre.happen().forEach(session::receive);
            session.listenerMayCome(100);
        }
    }

    private static void lose(ReferenceCentre centre, Random random) {
        for (int i = random.nextInt(40); i > 0; i--) {
            centre.happenUnseen();
        }
    }

    private static void reconcile(
            ReferenceCentre centre, Session session, Random random, boolean initial, boolean events) {
        Scope scope = new Scope(true, initial, Wire.PERIPHERAL, "", "", true);
        Reconciliation run = Reconciliation.begin(session.model, scope, Wire.VERSION, 0x2000_0000);
        ReferenceServer server = new ReferenceServer(centre);
        Deque<Message> requests = new ArrayDeque<>();
        take(run.start(0, Wire.TIME), session, requests);
        while (!run.isDone()) {
            if (events && random.nextInt(3) == 0) {
                centre.happen().forEach(session::receive);
            }
            if (!initial) {
                session.listenerMayCome(50);
            }
            for (Message answer : server.answer(requests.remove())) {
                assertThat(run.owns(answer)).isTrue();
                take(run.on(answer, 0, Wire.TIME), session, requests);
            }
        }
        assertThat(requests).isEmpty();
        assertThat(run.report().unanswered()).isZero();
    }

    private static void take(Turn turn, Session session, Deque<Message> requests) {
        requests.addAll(turn.send());
        turn.tell().forEach(session::hearFoundOut);
    }

    private static void assertTruth(ReferenceCentre centre, Session session) {
        Map<Long, String> known = calls(session.model);
        assertThat(calls(session.listener)).as("what a listener knows").isEqualTo(known);
        session.late.forEach(session::assertSame);
        Map<Long, String> truth = new TreeMap<>();
        centre.calls.values().stream()
                .filter(call -> known.containsKey(call.id) || isAtAnAgent(call))
                .forEach(call -> truth.put(call.id, call.text()));
        assertThat(known).isEqualTo(truth);
        Map<String, Integer> states = session.model.agents().stream()
                .collect(Collectors.toMap(
                        agent -> agent.agentId(), agent -> agent.state().number(), (a, b) -> a, TreeMap::new));
        assertThat(states).isEqualTo(centre.agents);
    }

    /** Other calls cannot be found: no request asks for all calls. */
    private static boolean isAtAnAgent(ReferenceCall call) {
        return !call.cleared && call.ends.keySet().stream().anyMatch(end -> end.startsWith("2") && call.isLiveAt(end));
    }

    private static Map<String, String> agents(ObjectModel model) {
        return model.agents().stream()
                .collect(Collectors.toMap(
                        agent -> agent.uniqueObjectId(),
                        agent -> agent.state() + " " + agent.reasonCode() + " " + agent.extension() + " "
                                + agent.instrument() + " " + agent.skillGroups()));
    }

    /** What can be told: of a connection that no event gave a state yet, nothing can. */
    private static Map<Long, String> toldOf(ObjectModel model) {
        Map<Long, String> calls = calls(model);
        calls.replaceAll((id, text) -> text.replaceAll("\\w+=LCS_NONE(, )?", "").replace(", }", "}"));
        return withoutThoseThatAllLeft(calls);
    }

    /** Those only wait for their end, which need not be told to who never heard of them. */
    private static Map<Long, String> withoutThoseThatAllLeft(Map<Long, String> calls) {
        calls.values().removeIf(text -> text.endsWith("{}"));
        return calls;
    }

    /** Who is in which call. */
    private static Map<Long, String> ends(ObjectModel model) {
        Map<Long, String> calls = calls(model);
        calls.replaceAll((id, text) -> text.substring(text.lastIndexOf('{')));
        calls.values().removeIf(ends -> ends.matches("\\{(\\w+=LCS_(FAIL|NONE)(, )?)*}"));
        return calls;
    }

    private static Map<Long, String> calls(ObjectModel model) {
        return model.calls().stream()
                .collect(Collectors.toMap(
                        CallSnapshot::connectionCallId, ReferenceCall::text, (a, b) -> a, TreeMap::new));
    }
}
