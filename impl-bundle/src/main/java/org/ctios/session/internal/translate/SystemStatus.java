package org.ctios.session.internal.translate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.Origin;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What of the server's system is on line: OPEN_CONF says it, each SYSTEM_EVENT changes it (CIL {@code StatusSystem}, DG
 * 12.5 ch. 6). For one thread.
 */
public final class SystemStatus {
    private static final Enumeration EVENTS = Dictionary.standard().enumeration("SystemEventID");
    private static final Enumeration PG_STATUS = Dictionary.standard().enumeration("PGStatusCode");

    private final Map<Long, Boolean> peripherals = new TreeMap<>();
    private boolean known;
    private boolean gateway;
    private boolean server;
    private boolean controller;
    /** Whether some peripheral is off line, and nobody has said which. */
    private boolean unnamedOffline;

    /**
     * A server opened a session: what was known of another one is forgotten.
     *
     * @param ownPeripheral the peripheral that OPEN_REQ asked for, -1 for none
     */
    public void opened(Message openConf, long ownPeripheral) {
        known = true;
        gateway = !is(openConf, "PGS_OPC_DOWN");
        server = !is(openConf, "PGS_CTI_SERVER_OFFLINE");
        controller = !is(openConf, "PGS_CC_DOWN");
        peripherals.clear();
        unnamedOffline = false;
        if (ownPeripheral >= 0) {
            peripherals.put(ownPeripheral, openConf.bool(Fields.PERIPHERAL_ONLINE));
        }
        // Not by the entries of the list: one that a server does not write in pairs has some without a number.
        List<Long> others = openConf.uints(Fields.FLT_PERIPHERAL_ID).stream()
                .filter(id -> id != ownPeripheral)
                .distinct()
                .toList();
        if (!is(openConf, "PGS_PERIPHERAL_OFFLINE")) {
            others.forEach(id -> peripherals.put(id, true));
        } else if (!peripherals.containsValue(false) && others.size() == 1) {
            peripherals.put(others.get(0), false);
        } else {
            // Which one it is, SYSTEM_EVENT says next.
            unnamedOffline = ownPeripheral < 0;
        }
    }

    private static boolean is(Message openConf, String bit) {
        return (openConf.uint(Fields.PG_STATUS) & PG_STATUS.value(bit)) != 0;
    }

    /** A part of the system went off or on line. */
    public void heard(Message systemEvent) {
        String event = EVENTS.symbol(systemEvent.uint(Fields.SYSTEM_EVENT_ID));
        long argument = systemEvent.uint(Fields.SYSTEM_EVENT_ARG1);
        switch (event == null ? "" : event) {
            case "SYS_CENTRAL_CONTROLLER_ONLINE" -> controller = true;
            case "SYS_CENTRAL_CONTROLLER_OFFLINE" -> controller = false;
            case "SYS_PERIPHERAL_ONLINE" -> {
                unnamedOffline = false;
                peripherals.put(argument, true);
                // No event says that the gateway is back, and what it tells of a peripheral it can tell only then.
                gateway = true;
            }
            case "SYS_PERIPHERAL_OFFLINE" -> {
                unnamedOffline = false;
                peripherals.put(argument, false);
            }
            case "SYS_PERIPHERAL_GATEWAY_OFFLINE" -> gateway = false;
            case "SYS_CTI_SERVER_ONLINE" -> server = true;
            case "SYS_CTI_SERVER_OFFLINE" -> server = false;
            default -> {}
        }
    }

    /** By the CIL's keywords; empty before a server opened a session. There is no CTI OS server with a driver to tell of. */
    public Arguments arguments() {
        if (!known) {
            return Arguments.none();
        }
        Arguments.Builder each = Arguments.builder();
        peripherals.forEach((id, online) -> each.set(Long.toString(id), online));
        return Arguments.builder()
                .set("StatusCTIServer", server)
                .set("StatusCentralController", controller)
                .set("StatusPeripherals", peripherals.isEmpty() ? null : each.build())
                .build();
    }

    /** The state as one event: the first part that is off line, else that the CTI Server is on line. */
    public OnCTIOSFailure event(Origin origin) {
        String symbol = worst();
        Long argument = symbol.equals("SYS_PERIPHERAL_OFFLINE") ? offline() : null;
        return new OnCTIOSFailure(
                origin,
                OnCTIOSFailure.SERVER_CONNECTION_STATUS,
                (int) EVENTS.value(symbol),
                argument,
                symbol + whichOne(symbol, argument) + " when the session was opened");
    }

    private static String whichOne(String symbol, @Nullable Long argument) {
        if (argument != null) {
            return " " + argument;
        }
        return symbol.equals("SYS_PERIPHERAL_OFFLINE") ? ", the server does not say which," : "";
    }

    private String worst() {
        if (!server) {
            return "SYS_CTI_SERVER_OFFLINE";
        }
        if (!gateway) {
            return "SYS_PERIPHERAL_GATEWAY_OFFLINE";
        }
        if (!controller) {
            return "SYS_CENTRAL_CONTROLLER_OFFLINE";
        }
        return unnamedOffline || offline() != null ? "SYS_PERIPHERAL_OFFLINE" : "SYS_CTI_SERVER_ONLINE";
    }

    private @Nullable Long offline() {
        return peripherals.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
