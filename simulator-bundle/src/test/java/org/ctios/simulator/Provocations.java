package org.ctios.simulator;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;

/** For each code that the servers refuse with: what a client does to get it. */
abstract class Provocations {
    static final int VERSION = 24;
    static final String PASSWORD = "secret";

    private static final long EVERYTHING = 0x10 | 0x2 | 0x4 | 0x20 | 0x40 | 0x80 | 0x100;

    private final Map<String, Case> cases = new LinkedHashMap<>();

    /**
     * A request that is refused.
     *
     * @param text what is wrong, for the page
     * @param attempt does it, and answers with what tells the code
     */
    record Case(String text, Attempt attempt) {}

    /** Does something wrong at a pair, with a connection to its active side on which nothing was sent yet. */
    interface Attempt {
        Message make(CtiServerPair pair, TestClient client) throws Exception;
    }

    /** All of them, by symbol. */
    Map<String, Case> cases() {
        return cases;
    }

    void put(String symbol, String text, Attempt attempt) {
        cases.put(symbol, new Case(text, attempt));
    }

    /** A session of all events with every service, behind the events of its beginning. */
    static TestClient opened(TestClient client) throws IOException {
        return opened(client, EVERYTHING);
    }

    static TestClient opened(TestClient client, long services) throws IOException {
        client.ask(TestClient.named(
                        client.openReq(services).set(Fields.CALL_MSG_MASK, 0).set(Fields.AGENT_STATE_MASK, 0))
                .build());
        client.readUntil(MessageTypes.SYSTEM_EVENT);
        return client;
    }

    static MessageBuilder connection(MessageBuilder request, long callId, String device) {
        return request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.CONNECTION_CALL_ID, callId)
                .set(Fields.CONNECTION_DEVICE_ID, device);
    }
}
