package org.ctios.camel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Converter;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.CallSnapshot;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionStatistics;

/**
 * What Camel can turn the knowledge of a session into: maps of plain values, and the same as JSON on one line, in bytes in
 * UTF-8. The keys are the names of the API; times are ISO 8601 in UTC; what is unknown is left out, and so are secrets among
 * the data of a call. Found by Camel, not called by users.
 */
@Converter(generateLoader = true)
public final class SnapshotConverters {
    private SnapshotConverters() {}

    /** The agents and calls with the time at which they were so. */
    @Converter
    public static Map<String, Object> toMap(SessionSnapshot snapshot) {
        return SnapshotMap.of(snapshot);
    }

    /** The agent, with the groups it is in. */
    @Converter
    public static Map<String, Object> toMap(AgentSnapshot agent) {
        return SnapshotMap.of(agent);
    }

    /** The call, with its ends and its data. */
    @Converter
    public static Map<String, Object> toMap(CallSnapshot call) {
        return SnapshotMap.of(call);
    }

    /** The counters. */
    @Converter
    public static Map<String, Object> toMap(SessionStatistics statistics) {
        return SnapshotMap.of(statistics);
    }

    /** The map as JSON. */
    @Converter
    public static String toJson(SessionSnapshot snapshot) throws IOException {
        return JsonText.of(SnapshotMap.of(snapshot));
    }

    /** The map as JSON. */
    @Converter
    public static String toJson(AgentSnapshot agent) throws IOException {
        return JsonText.of(SnapshotMap.of(agent));
    }

    /** The map as JSON. */
    @Converter
    public static String toJson(CallSnapshot call) throws IOException {
        return JsonText.of(SnapshotMap.of(call));
    }

    /** The map as JSON. */
    @Converter
    public static String toJson(SessionStatistics statistics) throws IOException {
        return JsonText.of(SnapshotMap.of(statistics));
    }

    /** The JSON text in bytes. */
    @Converter
    public static byte[] toBytes(SessionSnapshot snapshot) throws IOException {
        return toJson(snapshot).getBytes(StandardCharsets.UTF_8);
    }

    /** The JSON text in bytes. */
    @Converter
    public static byte[] toBytes(AgentSnapshot agent) throws IOException {
        return toJson(agent).getBytes(StandardCharsets.UTF_8);
    }

    /** The JSON text in bytes. */
    @Converter
    public static byte[] toBytes(CallSnapshot call) throws IOException {
        return toJson(call).getBytes(StandardCharsets.UTF_8);
    }

    /** The JSON text in bytes. */
    @Converter
    public static byte[] toBytes(SessionStatistics statistics) throws IOException {
        return toJson(statistics).getBytes(StandardCharsets.UTF_8);
    }

    /** The JSON text in bytes, as HTTP components ask for a body. */
    @Converter
    public static InputStream toInputStream(SessionSnapshot snapshot) throws IOException {
        return new ByteArrayInputStream(toBytes(snapshot));
    }
}
