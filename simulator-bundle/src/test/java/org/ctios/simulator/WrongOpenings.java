package org.ctios.simulator;

import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolOptions;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;

/** What is wrong with OPEN_REQ, or with the side that gets it. */
final class WrongOpenings extends Provocations {
    static final int OLDEST = 14;

    private static final int TAG = 300;

    WrongOpenings() {
        opening();
        sides();
    }

    private void opening() {
        open(
                "E_CTI_INVALID_VERSION",
                "OPEN_REQ with a version that the side does not speak",
                0x10,
                Fields.VERSION_NUMBER,
                13);
        open("E_CTI_INVALID_TIMEOUT", "IdleTimeout below 20 s", 0x10, Fields.IDLE_TIMEOUT, 19);
        open("E_CTI_INVALID_SERVICE_MASK", "an unused bit in ServicesRequested", 0x1000_0010, Fields.RESERVED1, 0);
        put("E_CTI_INVALID_CALL_MSG_MASK", "a bit in CallMsgMask that the version does not have", (pair, client) -> {
            try (TestClient older = new TestClient(pair, Side.A, OLDEST)) {
                return older.ask(TestClient.named(older.openReq(0x10))
                        .set(Fields.CALL_MSG_MASK, 0x8000_0000L)
                        .build());
            }
        });
        open(
                "E_CTI_INVALID_AGENT_STATE_MASK",
                "an unused bit in AgentStateMask",
                0x10,
                Fields.AGENT_STATE_MASK,
                0x8000);
        open("E_INVALID_CONFIG_MSG_MASK", "an unused bit in ConfigMsgMask", 0x10, Fields.CONFIG_MSG_MASK, 0x8000);
        open("E_CTI_INVALID_RESERVED_FIELD", "a reserved field that is not 0", 0x10, Fields.RESERVED3, 1);
        open(
                "E_CTI_INVALID_PERIPHERAL_ID",
                "a PeripheralID that does not exist, in OPEN_REQ and wherever an agent, a device or a call is named",
                0x10,
                Fields.PERIPHERAL_ID,
                5001);
        put(
                "E_CTI_REQUIRED_DATA_MISSING",
                "a required field is missing, in any request that has one",
                (pair, client) -> opened(client).ask(MessageTypes.MAKE_CALL_REQ, request -> request));
        put(
                "E_CTI_INVALID_PASSWORD",
                "another ClientPassword than `clientPassword`",
                (pair, client) -> client.ask(client.openReq(0x10)
                        .set(Fields.CLIENT_ID, "test")
                        .set(Fields.CLIENT_PASSWORD, "wrong")
                        .build()));
        put(
                "E_CTI_INVALID_AGENT_DATA",
                "an agent, extension or instrument that does not exist, or not at the peripheral",
                (pair, client) -> client.openAgent("9999"));
        put(
                "E_CTI_INCONSISTENT_AGENT_DATA",
                "AgentID, AgentExtension and AgentInstrument of different agents",
                (pair, client) -> client.ask(TestClient.named(client.openReq(0x1))
                        .set(Fields.AGENT_EXTENSION, "2001")
                        .set(Fields.AGENT_INSTRUMENT, "2002")
                        .build()));
        put(
                "E_CTI_SESSION_NOT_OPEN",
                "a request before OPEN_REQ",
                (pair, client) -> client.ask(MessageTypes.HEARTBEAT_REQ, request -> request));
        put("E_CTI_SESSION_ALREADY_OPEN", "a second OPEN_REQ", (pair, client) -> opened(client)
                .ask(TestClient.named(client.openReq(0x10)).build()));
        put("E_CTI_DEVICE_IN_USE", "Client Events for a device that another ClientID has", (pair, client) -> {
            client.openAgent("1002");
            try (TestClient other = new TestClient(pair, Side.A, VERSION)) {
                return other.ask(other.openReq(0x1)
                        .set(Fields.CLIENT_ID, "other")
                        .set(Fields.CLIENT_PASSWORD, PASSWORD)
                        .set(Fields.AGENT_ID, "1002")
                        .build());
            }
        });
        put(
                "E_CTI_NEW_SESSION_OPENED",
                "FAILURE_EVENT to the older one of two sessions of a ClientID for a device",
                (pair, client) -> {
                    client.openAgent("1002");
                    try (TestClient other = new TestClient(pair, Side.A, VERSION)) {
                        other.openAgent("1002");
                        return client.readUntil(MessageTypes.FAILURE_EVENT);
                    }
                });
    }

    private void sides() {
        put(
                "E_CTI_CTI_SERVER_OFFLINE",
                "OPEN_REQ at a side that is not active; FAILURE_EVENT when it is not any more",
                (pair, client) -> {
                    try (TestClient standby = new TestClient(pair, Side.B, VERSION)) {
                        return standby.ask(
                                TestClient.named(standby.openReq(0x10)).build());
                    }
                });
        put("E_CTI_SERVER_NOT_MASTER", "the same with Unified CCX", (pair, client) -> {
            try (CtiServerPair ccx = CtiServerPair.builder()
                            .dialect(Dialect.CCX)
                            .callsPerMinute(0)
                            .start();
                    TestClient standby = new TestClient(ccx, Side.B, ProtocolVersion.ccx(18))) {
                return standby.ask(TestClient.named(standby.openReq(0x10)).build());
            }
        });
        standby(
                "E_CTI_INVALID_CLIENT_FOR_STANDBY",
                "OPEN_REQ at a standby side without CTI_SERVICE_ACTIVE_STANDBY",
                (pair, client) ->
                        client.ask(TestClient.named(client.openReq(0x10)).build()));
        standby(
                "E_CTI_INVALID_UNIQUE_INSTANCE_ID",
                "OPEN_REQ without UniqueInstanceID, where `uniqueInstanceIdTag` is set",
                (pair, client) ->
                        client.ask(TestClient.named(client.openReq(0x0200_0010)).build()));
        standby(
                "E_CTI_DUPLICATE_UNIQUE_INSTANCE_ID",
                "a UniqueInstanceID that another session of the side has",
                (pair, client) -> {
                    client.ask(instance(client));
                    try (TestClient other = new TestClient(pair, Side.B, tagged())) {
                        return other.ask(instance(other));
                    }
                });
        standby("E_CTI_SERVER_IN_MAINTENANCE_MODE", "OPEN_REQ during a planned switch-over", (pair, client) -> {
            try (TestClient active = new TestClient(pair, Side.A, tagged());
                    TestClient late = new TestClient(pair, Side.A, tagged())) {
                active.ask(instance(active));
                var unused = pair.maintenance();
                active.readUntil(MessageTypes.ACTIVE_MAINTENANCE_REQ);
                return late.ask(instance(late));
            }
        });
    }

    private void open(String symbol, String text, long services, Field field, long value) {
        put(
                symbol,
                text,
                (pair, client) -> client.ask(TestClient.named(client.openReq(services))
                        .set(field, value)
                        .build()));
    }

    private void standby(String symbol, String text, Attempt attempt) {
        put(symbol, text, (pair, client) -> {
            try (CtiServerPair both = CtiServerPair.builder()
                            .activeStandby(true)
                            .uniqueInstanceIdTag(TAG)
                            .callsPerMinute(0)
                            .start();
                    TestClient standby = new TestClient(both, Side.B, tagged())) {
                return attempt.make(both, standby);
            }
        });
    }

    private static ProtocolVersion tagged() {
        return ProtocolVersion.cce(VERSION).with(ProtocolOptions.STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, TAG));
    }

    private static Message instance(TestClient client) {
        return TestClient.named(client.openReq(0x0200_0010))
                .set(Fields.UNIQUE_INSTANCE_ID, "one")
                .build();
    }
}
