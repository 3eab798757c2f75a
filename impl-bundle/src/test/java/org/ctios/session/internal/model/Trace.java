package org.ctios.session.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ctios.ged188.Message;

/** What went over the wire and what was told in a {@link HistoryRun}, to be read when it went wrong. */
final class Trace {
    /** What names an agent, a call or a connection, and states. */
    private static final Pattern TELLING = Pattern.compile(
            "\\W*(\\w*(CallID|DeviceID|CallKeyCallID|ConnectionState|CallState|AgentState|AgentID|Instrument)=.*)");

    private static final Pattern NOTHING = Pattern.compile(".*=(65535|4294967295|\"\")\\W*");

    private final List<Line> lines = new ArrayList<>();

    private record Line(String what, Message message) {
        String text() {
            String fields = Arrays.stream(message.toString().split("[{,] ?"))
                    .filter(each -> TELLING.matcher(each).matches()
                            && !NOTHING.matcher(each).matches())
                    .collect(Collectors.joining(" "));
            return String.format("%-8s%s %s", what, message.type(), fields);
        }
    }

    void add(String what, Message message) {
        lines.add(new Line(what, message));
    }

    @Override
    public String toString() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
