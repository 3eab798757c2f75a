package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;

/** What a client is told, as one line a message: its type, and whom it is about in which state. */
final class ToldLines {
    private static final int MANY = 50;
    private static final int LONGEST_INSTRUMENT = 4;

    private ToldLines() {}

    /** Messages up to the first one with this line. */
    static List<String> until(TestClient client, String last) throws IOException {
        List<String> told = new ArrayList<>();
        while (told.isEmpty() || !told.get(told.size() - 1).equals(last)) {
            told.add(of(client.read()));
            assertThat(told).hasSizeLessThan(MANY);
        }
        return told;
    }

    /** So many messages. */
    static List<String> next(TestClient client, int count) throws IOException {
        List<String> told = new ArrayList<>();
        while (told.size() < count) {
            told.add(of(client.read()));
        }
        return told;
    }

    /** Messages up to the first one with this line, where a number outside is only that: numbers of callers are chance. */
    static List<String> untilOfAnybody(TestClient client, String last) throws IOException {
        return until(client, last).stream().map(ToldLines::outside).toList();
    }

    /** One message. */
    static String of(Message message) {
        String line = message.type().name();
        if (message.typeNumber() == MessageTypes.AGENT_STATE_EVENT) {
            return line + " " + message.text(Fields.AGENT_ID) + " " + message.uint(Fields.AGENT_STATE);
        }
        String device = message.text(Fields.CONNECTION_DEVICE_ID);
        String state =
                message.has(Fields.LOCAL_CONNECTION_STATE) ? " " + message.uint(Fields.LOCAL_CONNECTION_STATE) : "";
        return device == null ? line : line + " " + device + state;
    }

    private static String outside(String line) {
        return line.replaceAll("\\b\\d{" + (LONGEST_INSTRUMENT + 1) + ",}\\b", "outside");
    }
}
