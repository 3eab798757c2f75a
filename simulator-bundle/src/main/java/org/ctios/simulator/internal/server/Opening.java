package org.ctios.simulator.internal.server;

import static org.ctios.ged188.Fields.AGENT_STATE_MASK;
import static org.ctios.ged188.Fields.CALL_MSG_MASK;
import static org.ctios.ged188.Fields.CLIENT_ID;
import static org.ctios.ged188.Fields.CLIENT_PASSWORD;
import static org.ctios.ged188.Fields.CONFIG_MSG_MASK;
import static org.ctios.ged188.Fields.IDLE_TIMEOUT;
import static org.ctios.ged188.Fields.INVOKE_ID;
import static org.ctios.ged188.Fields.PERIPHERAL_ID;
import static org.ctios.ged188.Fields.RESERVED1;
import static org.ctios.ged188.Fields.RESERVED2;
import static org.ctios.ged188.Fields.RESERVED3;
import static org.ctios.ged188.Fields.SERVICES_REQUESTED;
import static org.ctios.ged188.Fields.UNIQUE_INSTANCE_ID;
import static org.ctios.ged188.Fields.VERSION_NUMBER;

import java.time.Instant;
import java.util.Objects;
import org.ctios.ged188.Message;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Peripheral;
import org.ctios.simulator.internal.centre.Staff;
import org.ctios.simulator.internal.wire.ClientSessionMessages;
import org.ctios.simulator.internal.wire.Masks;
import org.ctios.simulator.internal.wire.PeripheralStatus;
import org.ctios.simulator.internal.wire.SessionMessages;
import org.ctios.simulator.internal.wire.Status;
import org.ctios.simulator.internal.wire.TeamMessages;
import org.jspecify.annotations.Nullable;

/** Answers OPEN_REQ (guide, Session Initialization). On the model thread only. */
final class Opening {
    private static final long NO_IDLE_TIMEOUT = 0xFFFF_FFFFL;
    private static final long ACTIVE_STANDBY_SINCE = 24;
    private static final long SHORTEST_IDLE_TIMEOUT = 20;

    private final Session session;
    private final ServerContext context;

    Opening(Session session, ServerContext context) {
        this.session = session;
        this.context = context;
    }

    /** Opens the session, or refuses with the first thing that is wrong. */
    void open(byte[] frame) {
        Message fixedPart = Message.of(context.newestVersion(), frame);
        long invokeId = fixedPart.uint(INVOKE_ID);
        Status wrong = wrongServer(fixedPart);
        if (wrong == null) {
            wrong = wrongVersion(fixedPart.uint(VERSION_NUMBER));
        }
        if (wrong != null) {
            session.refuse(invokeId, wrong);
            return;
        }
        // Only now the width of the tags is known: OPEN_REQ is written in the version it asks for.
        Message request = Message.of(context.settings().version(fixedPart.uint(VERSION_NUMBER)), frame);
        wrong = wrongRequest(request);
        if (wrong != null) {
            session.refuse(invokeId, wrong);
            return;
        }
        bind(request, invokeId);
    }

    /** What the role of this side forbids; the standby opens sessions only of clients that know what it is. */
    private @Nullable Status wrongServer(Message request) {
        if (session.role().isInMaintenance()) {
            return Status.SERVER_IN_MAINTENANCE_MODE;
        }
        if (session.role() == Role.ACTIVE) {
            return null;
        }
        boolean known = context.settings().activeStandby() && request.uint(VERSION_NUMBER) >= ACTIVE_STANDBY_SINCE;
        if (!known) {
            return context.settings().isUnifiedCcx() ? Status.SERVER_NOT_MASTER : Status.CTI_SERVER_OFFLINE;
        }
        return asksForStandby(request) ? null : Status.INVALID_CLIENT_FOR_STANDBY;
    }

    private @Nullable Status wrongVersion(long version) {
        boolean spoken = version >= context.settings().oldestVersion()
                && version <= context.settings().newestVersion()
                && session.speaks(version);
        return spoken ? null : Status.INVALID_VERSION;
    }

    private @Nullable Status wrongRequest(Message request) {
        Status floating = wrongFloatingPart(request);
        if (floating != null) {
            return floating;
        }
        if (request.uint(IDLE_TIMEOUT) < SHORTEST_IDLE_TIMEOUT) {
            return Status.INVALID_TIMEOUT;
        }
        if (request.uint(RESERVED1) != 0 || request.uint(RESERVED2) != 0 || request.uint(RESERVED3) != 0) {
            return Status.INVALID_RESERVED_FIELD;
        }
        Status mask = wrongMask(request);
        return mask != null ? mask : wrongClient(request);
    }

    /** Tags in the width of another version are met here too: their lengths run over the end. */
    private static @Nullable Status wrongFloatingPart(Message request) {
        return request.trailing() > 0 ? Status.BAD_MESSAGE_FORMAT : Inspection.wrongLength(request);
    }

    private static @Nullable Status wrongMask(Message request) {
        if (!Masks.servicesAreKnown(request.uint(SERVICES_REQUESTED))) {
            return Status.INVALID_SERVICE_MASK;
        }
        if (!Masks.callsAreKnown(request.version(), request.uint(CALL_MSG_MASK))) {
            return Status.INVALID_CALL_MSG_MASK;
        }
        if (!Masks.agentStatesAreKnown(request.uint(AGENT_STATE_MASK))) {
            return Status.INVALID_AGENT_STATE_MASK;
        }
        return Masks.configIsKnown(request.uint(CONFIG_MSG_MASK)) ? null : Status.INVALID_CONFIG_MSG_MASK;
    }

    private @Nullable Status wrongClient(Message request) {
        byte[] password = request.raw(CLIENT_PASSWORD);
        if (password == null || request.text(CLIENT_ID) == null) {
            return Status.REQUIRED_DATA_MISSING;
        }
        Secret expected = context.settings().clientPassword();
        if (expected != null
                && !expected.matches(password, context.newestVersion().charset())) {
            return Status.INVALID_PASSWORD;
        }
        Status peripheral = wrongPeripheral(request.uint(PERIPHERAL_ID), isClientEvents(request));
        return peripheral != null ? peripheral : wrongInstance(request);
    }

    private @Nullable Status wrongInstance(Message request) {
        if (context.settings().uniqueInstanceIdTag() == 0 || !isActiveStandby(request)) {
            return null;
        }
        String instance = request.text(UNIQUE_INSTANCE_ID, "");
        if (instance.isEmpty()) {
            return Status.INVALID_UNIQUE_INSTANCE_ID;
        }
        boolean inUse = context.sessions().isInUse(session.side(), instance);
        return inUse ? Status.DUPLICATE_UNIQUE_INSTANCE_ID : null;
    }

    private @Nullable Status wrongPeripheral(long peripheral, boolean required) {
        boolean ours = context.centre().staff().peripheral(peripheral) != null;
        boolean none = peripheral == 0xFFFF_FFFFL;
        return ours || (none && !required) ? null : Status.INVALID_PERIPHERAL_ID;
    }

    /** Binds a Client Events session to its agent device; others open at once. */
    private void bind(Message request, long invokeId) {
        if (!isClientEvents(request)) {
            accept(request, invokeId, null);
            return;
        }
        AgentSearch.Result found = new AgentSearch(context.centre().staff()).find(request);
        AgentModel agent = found.agent();
        if (agent == null) {
            session.refuse(invokeId, Objects.requireNonNull(found.wrong()));
            return;
        }
        Session older = context.sessions().of(session.side(), agent);
        OpenSession olderOpen = older == null ? null : older.open();
        if (older != null && olderOpen != null) {
            if (!olderOpen.clientId().equals(request.text(CLIENT_ID))) {
                session.refuse(invokeId, Status.DEVICE_IN_USE);
                return;
            }
            older.dismiss(Status.NEW_SESSION_OPENED);
        }
        accept(request, invokeId, agent);
    }

    private void accept(Message request, long invokeId, @Nullable AgentModel agent) {
        OpenSession open = agreed(request, agent);
        Instant now = context.clock().instant();
        Staff staff = context.centre().staff();
        session.send(SessionMessages.openConf(
                open.version(),
                invokeId,
                open.services(),
                open.monitorId(),
                sessionType(),
                now,
                PeripheralStatus.of(agent, staff),
                staff.peripherals(),
                agent));
        session.opened(open);
        if (session.role().tellsEvents()) {
            tellWhatIs(open, now);
        }
    }

    private void tellWhatIs(OpenSession open, Instant now) {
        if (open.allEvents()) {
            tellPeripherals(open, now);
        }
        if (open.monitorsClients()) {
            tellClients(open);
        }
        context.sessions().replay(session, open);
        if (open.supervises() && (open.callMask() & Masks.TEAMS) != 0) {
            context.centre().staff().teams().stream()
                    .filter(open::supervises)
                    .flatMap(team -> TeamMessages.team(open.version(), team).stream())
                    .forEach(message -> session.sendEvent(message.toBytes()));
        }
    }

    /** One event of each (guide, Session Initialization). */
    private void tellPeripherals(OpenSession open, Instant now) {
        Staff staff = context.centre().staff();
        for (Peripheral each : staff.peripherals()) {
            session.sendEvent(
                    SessionMessages.peripheral(open.version(), now, each.id(), PeripheralStatus.of(each, staff))
                            .toBytes());
        }
    }

    /** All sessions that are open already (call flows, section 11.1). */
    private void tellClients(OpenSession open) {
        for (Session other : context.sessions().all()) {
            OpenSession agreed = other.open();
            if (other != session && agreed != null) {
                session.sendEvent(ClientSessionMessages.opened(
                                open.version(), other.presence().client(agreed))
                        .toBytes());
            }
        }
    }

    private OpenSession agreed(Message request, @Nullable AgentModel agent) {
        long idle = request.uint(IDLE_TIMEOUT);
        long services = request.uint(SERVICES_REQUESTED) & served(request, agent);
        return new OpenSession(
                request.version(),
                request.text(CLIENT_ID, ""),
                idle == NO_IDLE_TIMEOUT ? -1 : idle,
                services,
                request.uint(CALL_MSG_MASK),
                request.uint(AGENT_STATE_MASK),
                context.sessions().nextMonitorId(),
                agent,
                (services & Masks.ALL_EVENTS) != 0,
                request.text(UNIQUE_INSTANCE_ID, ""));
    }

    /** The supervisor service is for bridges and for who leads a team. */
    private long served(Message request, @Nullable AgentModel agent) {
        boolean supervisor = agent == null || agent.leads() != null;
        return Masks.SERVED
                | (isActiveStandby(request) ? Masks.ACTIVE_STANDBY : 0)
                | (supervisor ? Masks.SUPERVISOR : 0);
    }

    private long sessionType() {
        return session.role() == Role.STANDBY ? SessionMessages.STANDBY : SessionMessages.ACTIVE;
    }

    /** Whether the client has sessions to both sides of a pair that has them. */
    private boolean isActiveStandby(Message request) {
        return context.settings().activeStandby()
                && request.uint(VERSION_NUMBER) >= ACTIVE_STANDBY_SINCE
                && asksForStandby(request);
    }

    private static boolean asksForStandby(Message request) {
        return (request.uint(SERVICES_REQUESTED) & Masks.ACTIVE_STANDBY) != 0;
    }

    private static boolean isClientEvents(Message request) {
        return (request.uint(SERVICES_REQUESTED) & Masks.CLIENT_EVENTS) != 0;
    }
}
