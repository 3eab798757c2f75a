package org.ctios.simulator.internal.centre;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ctios.simulator.Call;
import org.ctios.simulator.Quirk;
import org.jspecify.annotations.Nullable;

/** A call and who is in it. Changed by the rules of the contact centre only; not thread-safe. */
public final class CallModel {
    private final CallContext context;
    private Peripheral peripheral;
    private final List<String> variables;
    private final Map<String, String> ecc;
    private final List<Party> parties = new ArrayList<>();
    private final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
    private long id;
    private CallType type;
    private String wrapupData = "";
    private @Nullable Party called;

    CallModel(long id, CallType type, CallContext context, Peripheral peripheral) {
        this.id = id;
        this.type = type;
        this.context = context;
        this.peripheral = peripheral;
        this.variables = new ArrayList<>(context.variables());
        this.ecc = new LinkedHashMap<>(context.ecc());
    }

    /** ConnectionCallID; it changes by transfers and conferences. */
    public long id() {
        return id;
    }

    /** What kind of call it is now. */
    public CallType type() {
        return type;
    }

    /** Where the call is: at the peripheral of its agents, and before at the one where it waits. */
    public Peripheral peripheral() {
        return peripheral;
    }

    /** What the call brought along. */
    public CallContext context() {
        return context;
    }

    /** Call variables 1 to 10 as they are now, empty text for none. */
    public List<String> variables() {
        return Collections.unmodifiableList(variables);
    }

    /** ECC variables as they are now. */
    public Map<String, String> ecc() {
        return Collections.unmodifiableMap(ecc);
    }

    /** CallWrapupData, empty for none. */
    public String wrapupData() {
        return wrapupData;
    }

    /** Everybody in the call, and devices that left it and for which it has not ended yet. */
    public List<Party> parties() {
        return Collections.unmodifiableList(parties);
    }

    /** Who is in the call. */
    public List<Party> live() {
        return parties.stream().filter(Party::isLive).toList();
    }

    /** Devices for which the call has begun and not ended. */
    public List<Party> begun() {
        return parties.stream().filter(Party::isBegun).toList();
    }

    /** Agents for whom the call has begun and not ended. */
    public Stream<AgentModel> agents() {
        return begun().stream().map(Party::agent).flatMap(agent -> Optional.ofNullable(agent).stream());
    }

    /** Who else is in the call, the one who came first; null for nobody. */
    public @Nullable Party other(Party party) {
        return live().stream()
                .filter(each -> each != party && each.kind() != Party.Kind.QUEUE)
                .findFirst()
                .orElse(null);
    }

    /** Who was called last; over the network they are in the call only once they have answered. Null for nobody. */
    public @Nullable Party called() {
        return called;
    }

    /** Whether a hand has hold of it at a device that has it; then it does not end by itself. */
    boolean isInHand() {
        return begun().stream().anyMatch(Party::isInHand);
    }

    /** Whether it is the device that made the call. */
    public boolean isCaller(Party party) {
        return party.kind() != Party.Kind.QUEUE && party.device().equals(context.ani());
    }

    /** Whether the call is over for everybody. */
    public boolean isOver() {
        return begun().isEmpty();
    }

    /** Whether events of the call are odd in this way. */
    public boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    /** The call as the API shows it. */
    public Call view() {
        return new Call(
                id,
                type.code(),
                context.ani(),
                context.dnis(),
                context.dialedNumber(),
                context.callerEnteredDigits(),
                context.routerCallKeyDay(),
                context.routerCallKeyCallId(),
                variables,
                ecc,
                wrapupData,
                parties.stream().map(Party::view).toList());
    }

    void add(Party party) {
        parties.add(party);
        party.move(this);
        AgentModel agent = party.agent();
        if (agent != null) {
            peripheral = agent.peripheral();
        }
    }

    /** Somebody is called. */
    void setCalled(Party party) {
        called = party;
    }

    void addFirst(Party party) {
        parties.add(0, party);
    }

    void remove(Party party) {
        parties.remove(party);
    }

    void become(CallType next) {
        type = next;
    }

    void rename(long newId) {
        id = newId;
    }

    void add(Quirk quirk) {
        quirks.add(quirk);
    }

    void set(CallData data) {
        data.variables().forEach((number, value) -> variables.set(number - 1, value));
        ecc.putAll(data.ecc());
        wrapupData = data.wrapupData().isEmpty() ? wrapupData : data.wrapupData();
    }
}
