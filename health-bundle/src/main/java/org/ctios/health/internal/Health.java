package org.ctios.health.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;

/** {@code ctios:health}. */
@Service
@Command(scope = "ctios", name = "health", description = "Shows how well the CTI OS sessions are, and what to do.")
public final class Health implements Action {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]");

    @Argument(index = 0, name = "NAME", description = "Name of the session; all when it is missing.")
    @Nullable
    String name;

    @Option(name = "--problems", description = "Show only what is not well.")
    boolean problems;

    @Option(name = "--json", description = "Print JSON.")
    boolean json;

    @Reference
    List<CtiOsSession> sessions = List.of();

    @Reference
    @Nullable
    SessionChecks checks;

    /** What one check says of one session. */
    private record Finding(CtiOsSession session, SessionCheck check, Result result) {
        boolean isProblem() {
            return result.getStatus() != Result.Status.OK;
        }

        String message() {
            return StreamSupport.stream(result.spliterator(), false)
                    .map(ResultLog.Entry::getMessage)
                    .findFirst()
                    .orElse("");
        }
    }

    @Override
    public @Nullable Object execute() throws IOException {
        SessionChecks running = checks;
        if (running == null) {
            throw new IllegalStateException("The health checks do not run: restart the bundle ctios-health");
        }
        List<CtiOsSession> asked = sessions.stream()
                .filter(session -> name == null || session.name().equals(name))
                .sorted(Comparator.comparing(CtiOsSession::name))
                .toList();
        if (name != null && asked.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no session '" + name + "'. See ctios:sessions for those there are.");
        }
        List<Finding> findings = asked.stream()
                .flatMap(session -> findings(session, running.limits()))
                .filter(finding -> !problems || finding.isProblem())
                .toList();
        if (json) {
            System.out.println(text(findings));
        } else {
            print(findings, asked.isEmpty() ? "no sessions" : "all is well");
        }
        return null;
    }

    private static Stream<Finding> findings(CtiOsSession session, Limits limits) {
        Instant now = Instant.now();
        return SessionChecks.ALL.stream().map(check -> new Finding(session, check, check.of(session, limits, now)));
    }

    private static void print(List<Finding> findings, String nothing) {
        ShellTable table = new ShellTable().emptyTableText(nothing);
        List.of("Session", "Check", "Health", "Message").forEach(table::column);
        findings.forEach(finding -> table.addRow()
                .addContent(
                        visible(finding.session().name()),
                        finding.check().topic(),
                        finding.result().getStatus(),
                        visible(finding.message())));
        table.print(System.out);
    }

    private static String text(List<Finding> findings) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("session", finding.session().name());
                json.writeStringField("check", finding.check().topic());
                json.writeStringField("health", finding.result().getStatus().name());
                json.writeStringField("message", finding.message());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return visible(text.toString());
    }

    /** A terminal would obey control characters; the backslash is one for the text that replaces, too. */
    private static String visible(String text) {
        return CONTROL.matcher(text)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }
}
