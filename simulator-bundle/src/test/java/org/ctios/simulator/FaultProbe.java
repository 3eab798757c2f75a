package org.ctios.simulator;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.util.stream.Stream;
import org.ctios.ged188.FatalProtocolException;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/** Looks at a side as a client does, and says what is wrong with it. */
public final class FaultProbe {
    /** What it says when nothing is wrong. */
    public static final String WELL = "well";

    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);
    private static final int MANY_READS = 4;

    private FaultProbe() {}

    /** Orders of all faults that last, and what a client sees of them. */
    public static Stream<String> faults() {
        return Stream.of(
                "A refuse > refused",
                "A freeze > open session silent",
                "A half-open > open session silent",
                "A accept-silently > OPEN_REQ silent",
                "A refuse-sessions SERVER_NOT_MASTER > E_CTI_SERVER_NOT_MASTER",
                "A versions 13 20 > E_CTI_INVALID_VERSION",
                "A split 1ms > split",
                "A glue 1min > open session silent",
                "A slow 1min > open session silent",
                "A lose confirmations > open session silent",
                "A delay confirmations 1min > open session silent",
                "A duplicate confirmations > twice",
                "peripheral off > off line");
    }

    /**
     * Orders of all faults that are done once, and what comes of an open session of all events at side A of an active-standby
     * pair, whose agent 1001 is available, and which side is active then.
     */
    public static Stream<String> faultsDoneOnce() {
        return Stream.of(
                "A reset > reset, A active",
                "A truncate > half a message, A active",
                "A garbage > MessageLength 4294967295 is over the limit, A active",
                "A garbage 0000000000001388 > message of type 5000, A active",
                "A oversize > MessageLength 2147483647 is over the limit, A active",
                "switch > FAILURE_EVENT E_CTI_CTI_SERVER_OFFLINE, B active",
                "maintenance > FAILURE_EVENT E_CTI_CTI_SERVER_OFFLINE, B active",
                "logout 1001 7 > AGENT_STATE_EVENT 1001 AGENT_STATE_LOGOUT 7, A active");
    }

    /** A session of all events at a port. */
    public static TestClient open(int port) throws IOException {
        TestClient client = connect(port);
        client.openAllEvents();
        return client;
    }

    /** What is wrong with new sessions at a port. */
    public static String look(int port) throws IOException {
        try (TestClient client = connect(port)) {
            client.send(TestClient.named(client.openReq(TestClient.ALL_EVENTS))
                    .build()
                    .toBytes());
            if (client.isSilent()) {
                return "OPEN_REQ silent";
            }
            Message conf = client.read();
            if (conf.typeNumber() == MessageTypes.FAILURE_CONF) {
                return conf.symbol(Fields.STATUS);
            }
            return conf.bool(Fields.PERIPHERAL_ONLINE) ? look(client) : "off line";
        } catch (ConnectException e) {
            return "refused";
        }
    }

    /** What is wrong with an open session. */
    public static String look(TestClient client) throws IOException {
        client.send(heartbeat(client, 901));
        if (client.isSilent()) {
            return "open session silent";
        }
        int before = client.reads();
        client.readUntil(MessageTypes.HEARTBEAT_CONF);
        if (client.reads() - before > MANY_READS) {
            return "split";
        }
        client.send(heartbeat(client, 902));
        Message second = client.readUntil(MessageTypes.HEARTBEAT_CONF);
        return second.uint(Fields.INVOKE_ID) == 902 ? WELL : "twice";
    }

    /** What comes next on an open session, be it the end of its connection. A heartbeat is sent where nothing comes by itself. */
    public static String next(TestClient client) {
        try {
            if (client.isSilent()) {
                client.send(heartbeat(client, 903));
            }
            Message next = client.read();
            return switch (next.typeNumber()) {
                case MessageTypes.FAILURE_EVENT -> "FAILURE_EVENT " + next.symbol(Fields.STATUS);
                case MessageTypes.AGENT_STATE_EVENT ->
                    "AGENT_STATE_EVENT " + next.text(Fields.AGENT_ID) + " " + next.symbol(Fields.AGENT_STATE) + " "
                            + next.uint(Fields.EVENT_REASON_CODE);
                default -> "message of type " + next.typeNumber();
            };
        } catch (FatalProtocolException e) {
            return String.valueOf(e.getMessage()).replaceFirst("(over the limit).*", "$1");
        } catch (SocketException e) {
            return "reset";
        } catch (IOException e) {
            return client.pending() > 0 ? "half a message" : "closed";
        }
    }

    private static byte[] heartbeat(TestClient client, int invokeId) {
        return client.request(MessageTypes.HEARTBEAT_REQ)
                .set(Fields.INVOKE_ID, invokeId)
                .build()
                .toBytes();
    }

    private static TestClient connect(int port) throws IOException {
        return new TestClient(new Socket("127.0.0.1", port), VERSION);
    }
}
