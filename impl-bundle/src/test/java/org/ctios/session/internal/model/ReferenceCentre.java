package org.ctios.session.internal.model;

import static org.ctios.session.CallStatus.LCS_ALERTING;
import static org.ctios.session.CallStatus.LCS_CONNECT;
import static org.ctios.session.CallStatus.LCS_FAIL;
import static org.ctios.session.CallStatus.LCS_HELD;
import static org.ctios.session.CallStatus.LCS_NULL;
import static org.ctios.session.CallStatus.LCS_QUEUED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallStatus;

/**
 * A contact centre that knows the truth: something happens at random, and the events of it are sent. Written from the
 * call flows alone; it shares no rule with the model.
 */
final class ReferenceCentre {
    static final String ROUTE_POINT = "8000";

    final Map<Long, ReferenceCall> calls = new TreeMap<>();

    /** Agent id to state; the device of agent 7001 is 2001. */
    final Map<String, Integer> agents = new TreeMap<>();

    private final Random random;

    /** Whether each device of a call begins it separately. */
    private final boolean beginsPerDevice;

    /** Whether events of a call name the caller from outside, whose connection is known from then on. */
    private final boolean namesCaller;

    private final List<Message> events = new ArrayList<>();
    private long nextId = 1;
    private boolean unseen;

    /** Of so many agents; a session of one agent hears of its calls only where each device begins them separately. */
    ReferenceCentre(Random random, int size, boolean perDevice) {
        this.random = random;
        this.beginsPerDevice = random.nextInt(3) > 0 || perDevice;
        this.namesCaller = random.nextBoolean();
        for (int i = 1; i <= size; i++) {
            agents.put("700" + i, 1);
        }
    }

    static String device(String agentId) {
        return "2" + agentId.substring(1);
    }

    /** Something happens; the events of it in order. */
    List<Message> happen() {
        events.clear();
        happen(random.nextInt(13));
        return List.copyOf(events);
    }

    private void happen(int what) {
        switch (what) {
            case 0, 1 -> agentChanges();
            case 2 -> arrive();
            case 3 -> queue();
            case 4 -> answer();
            case 5 -> holdOrRetrieve();
            case 6 -> changeData();
            case 7 -> rekey();
            case 8 -> consult();
            case 9 -> merge();
            case 10 -> callerLeaves();
            case 11 -> clearOrFail();
            default -> end();
        }
    }

    /** Something happens and nobody is told. No call gets an ID at a route point: no request finds it there. */
    List<Message> happenUnseen() {
        events.clear();
        unseen = true;
        int what = random.nextInt(13);
        happen(what == 3 ? 2 : what);
        unseen = false;
        return List.copyOf(events);
    }

    private void agentChanges() {
        String id = anyName(agents.keySet());
        boolean busy = id != null && calls.values().stream().anyMatch(call -> call.ends.containsKey(device(id)));
        if (id == null || busy) {
            return;
        }
        int state = agents.get(id) == 1 ? 2 : random.nextInt(1, 4);
        agents.put(id, state);
        MessageBuilder event =
                Wire.agent(id, state).set(Fields.AGENT_EXTENSION, device(id)).set(Fields.AGENT_INSTRUMENT, device(id));
        events.add(event.build());
    }

    private void arrive() {
        String device = idleDevice();
        if (device != null) {
            ReferenceCall call = newCall(nextId, "0301" + nextId);
            begin(call, device);
            wait(MessageTypes.CALL_DELIVERED_EVENT, call, device, LCS_ALERTING);
        }
    }

    private void queue() {
        ReferenceCall call = newCall(nextId, "0302" + nextId);
        begin(call, ROUTE_POINT);
        wait(MessageTypes.CALL_QUEUED_EVENT, call, ROUTE_POINT, LCS_QUEUED);
    }

    private void answer() {
        ReferenceCall call = anyCall(live());
        if (call != null && call.ends.get(call.ani) != LCS_FAIL) {
            for (String device : List.copyOf(call.ends.keySet())) {
                if (call.ends.get(device) == LCS_ALERTING) {
                    tell(MessageTypes.CALL_ESTABLISHED_EVENT, call, device, LCS_CONNECT);
                    if (!namesCaller) {
                        tell(MessageTypes.CALL_ESTABLISHED_EVENT, call, call.ani, LCS_CONNECT);
                    }
                }
            }
        }
    }

    private void holdOrRetrieve() {
        ReferenceCall call = anyCall(live());
        String device = call == null ? null : anyName(call.ends.keySet());
        if (call == null || device == null) {
            return;
        }
        if (call.ends.get(device) == LCS_CONNECT) {
            tell(MessageTypes.CALL_HELD_EVENT, call, device, LCS_HELD);
        } else if (call.ends.get(device) == LCS_HELD) {
            tell(MessageTypes.CALL_RETRIEVED_EVENT, call, device, LCS_CONNECT);
        }
    }

    private void changeData() {
        ReferenceCall call = anyCall(live());
        String device = call == null ? null : begunEnd(call);
        if (call == null || device == null) {
            return;
        }
        int number = random.nextInt(1, 11);
        String value = random.nextInt(4) == 0 ? "" : "v" + random.nextInt(100);
        if (value.isEmpty()) {
            call.variables.remove(number);
        } else {
            call.variables.put(number, value);
        }
        call.ecc.put("user.E" + random.nextInt(3), "e" + random.nextInt(100));
        events.add(Wire.update(call.id, device, data -> call.ecc(data.set(ReferenceCall.variable(number), value))));
    }

    /** The ID changes; with several begun connections each of them is told. */
    private void rekey() {
        ReferenceCall call = anyCall(live());
        boolean hidden = unseen && call != null && call.ends.containsKey(ROUTE_POINT);
        if (call == null || hidden || call.ends.containsValue(LCS_NULL)) {
            return;
        }
        long old = call.id;
        rename(call, nextId++);
        for (String device : call.ends.keySet()) {
            if (isBegun(call, device)) {
                events.add(Wire.update(old, device, call.id, device, call::ecc));
            }
        }
    }

    private void consult() {
        String to = idleDevice();
        String from = to == null ? null : talker(to);
        if (from != null && to != null) {
            ReferenceCall original = at(from).get(0);
            tell(MessageTypes.CALL_HELD_EVENT, original, from, LCS_HELD);
            ReferenceCall consult = newCall(0, from);
            begin(consult, from);
            tell(MessageTypes.CALL_ESTABLISHED_EVENT, consult, from, LCS_CONNECT);
            if (beginsPerDevice) {
                begin(consult, to);
            }
            tell(MessageTypes.CALL_DELIVERED_EVENT, consult, to, LCS_ALERTING);
        }
    }

    /** Transfer or conference of a call that is held for a consult call; any ID may survive. */
    private void merge() {
        for (ReferenceCall consult : live().toList()) {
            String device = consult.ani;
            List<ReferenceCall> both = at(device);
            if (beginsPerDevice && consult.routerKey == 0 && both.size() == 2 && consult.isLiveAt(device)) {
                ReferenceCall original = both.get(0) == consult ? both.get(1) : both.get(0);
                if (isWhole(original) && isWhole(consult)) {
                    merge(original, consult, device, random.nextBoolean());
                    return;
                }
            }
        }
    }

    private static boolean isWhole(ReferenceCall call) {
        return !call.ends.containsValue(LCS_NULL) && !call.ends.containsValue(LCS_FAIL);
    }

    private void merge(ReferenceCall original, ReferenceCall consult, String device, boolean transfer) {
        long primary = original.id;
        calls.remove(consult.id);
        rename(original, random.nextBoolean() ? primary : random.nextBoolean() ? consult.id : nextId++);
        consult.ends.forEach((end, status) -> {
            if (!end.equals(device)) {
                original.ends.put(end, status);
            }
        });
        if (transfer) {
            original.ends.remove(device);
        } else {
            original.ends.put(device, LCS_CONNECT);
        }
        List<Object> parties = new ArrayList<>();
        original.ends.keySet().forEach(end -> parties.addAll(List.of(original.id, end)));
        int type = transfer ? MessageTypes.CALL_TRANSFERRED_EVENT : MessageTypes.CALL_CONFERENCED_EVENT;
        events.add(Wire.merged(type, primary, consult.id, device, parties.toArray()));
        if (transfer || original.id != consult.id) {
            events.add(Wire.end(consult.id, device));
        }
        if (transfer || original.id != primary) {
            events.add(Wire.end(primary, device));
        }
        if (original.ends.keySet().stream().noneMatch(end -> isBegun(original, end))) {
            calls.remove(original.id);
        }
    }

    private void callerLeaves() {
        ReferenceCall call = anyCall(live());
        if (call != null && call.ends.containsKey(call.ani) && !isBegun(call, call.ani)) {
            call.ends.remove(call.ani);
            events.add(Wire.connectionCleared(call.id, call.ani));
        }
    }

    private void clearOrFail() {
        ReferenceCall call = anyCall(live());
        String device = call == null ? null : begunEnd(call);
        if (call == null || device == null) {
            return;
        }
        if (random.nextInt(4) == 0) {
            tell(MessageTypes.CALL_FAILED_EVENT, call, device, LCS_FAIL);
            return;
        }
        for (String end : List.copyOf(call.ends.keySet())) {
            clear(call, end);
        }
        call.cleared = true;
        events.add(Wire.cleared(call.id, device));
    }

    private void clear(ReferenceCall call, String end) {
        events.add(Wire.connectionCleared(call.id, end));
        if (!isBegun(call, end)) {
            call.ends.remove(end);
        } else if (call.ends.get(end) != LCS_FAIL) {
            call.ends.put(end, LCS_NULL);
        }
    }

    private void end() {
        ReferenceCall call = anyCall(calls.values().stream().filter(each -> each.cleared));
        if (call == null) {
            return;
        }
        List<String> begun = call.ends.keySet().stream()
                .filter(end -> beginsPerDevice || end.equals(begunEnd(call)))
                .toList();
        begun.forEach(end -> events.add(Wire.end(call.id, end)));
        calls.remove(call.id);
    }

    private ReferenceCall newCall(long routerKey, String ani) {
        ReferenceCall call = new ReferenceCall(random.nextLong(), nextId++, routerKey, ani);
        calls.put(call.id, call);
        return call;
    }

    private void begin(ReferenceCall call, String device) {
        call.ends.put(device, CallStatus.LCS_NONE);
        events.add(Wire.begin(call.id, device, call::context));
    }

    private void tell(int type, ReferenceCall call, String device, CallStatus status) {
        call.ends.put(device, status);
        events.add(Wire.state(type, call.id, device, status));
    }

    /** A caller from outside waits. */
    private void wait(int type, ReferenceCall call, String device, CallStatus status) {
        call.ends.put(device, status);
        if (namesCaller) {
            call.ends.put(call.ani, LCS_CONNECT);
            events.add(Wire.calledBy(call.ani, type, call.id, device, status));
        } else {
            events.add(Wire.state(type, call.id, device, status));
        }
    }

    private void rename(ReferenceCall call, long id) {
        calls.remove(call.id);
        call.id = id;
        calls.put(id, call);
    }

    private Stream<ReferenceCall> live() {
        return calls.values().stream().filter(call -> !call.cleared);
    }

    List<ReferenceCall> at(String device) {
        return calls.values().stream().filter(call -> call.isLiveAt(device)).toList();
    }

    private boolean isBegun(ReferenceCall call, String end) {
        boolean device = end.equals(ROUTE_POINT) || end.startsWith("2");
        return device && (beginsPerDevice || call.routerKey > 0 || end.equals(call.ani));
    }

    private String begunEnd(ReferenceCall call) {
        return call.ends.keySet().stream()
                .filter(end -> isBegun(call, end))
                .findFirst()
                .orElse(null);
    }

    private String idleDevice() {
        return anyName(agents.keySet().stream()
                .filter(id -> agents.get(id) != 1)
                .map(ReferenceCentre::device)
                .filter(device -> calls.values().stream().noneMatch(call -> call.ends.containsKey(device)))
                .toList());
    }

    private String talker(String butNot) {
        return anyName(agents.keySet().stream()
                .map(ReferenceCentre::device)
                .filter(device -> !device.equals(butNot) && at(device).size() == 1)
                .filter(device -> at(device).get(0).ends.get(device) == LCS_CONNECT
                        && at(device).get(0).routerKey > 0)
                .toList());
    }

    /** A call, by what happened when it came: so the choice does not depend on what happened to others. */
    private ReferenceCall anyCall(Stream<ReferenceCall> from) {
        return any(from.toList(), call -> call.origin);
    }

    private String anyName(Collection<String> from) {
        return any(from, String::hashCode);
    }

    private <T> T any(Collection<T> from, ToLongFunction<T> name) {
        long chance = random.nextLong();
        return from.stream()
                .max(Comparator.comparing(each -> new SplittableRandom(chance ^ name.applyAsLong(each)).nextLong()))
                .orElse(null);
    }
}
