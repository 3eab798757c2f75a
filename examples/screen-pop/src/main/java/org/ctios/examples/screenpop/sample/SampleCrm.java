package org.ctios.examples.screenpop.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** An HTTP server that knows most callers from outside, by the last digit of their number. */
@Component(
        service = {},
        configurationPid = "org.ctios.examples.crm",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SampleCrm.Settings.class)
public final class SampleCrm {
    private static final int SHORTEST_NUMBER_OUTSIDE = 7;
    private static final List<String> NAMES =
            List.of("Ms Doe", "Mr Roe", "Ms Okafor", "Mr Lindqvist", "Ms Tanaka", "Mr Silva", "Ms Novak", "Mr Haddad");

    private final HttpServer server;

    /** The keys of {@code etc/org.ctios.examples.crm.cfg}. */
    @ObjectClassDefinition(localization = "OSGI-INF/l10n/crm", name = "%form", description = "%form.description")
    public @interface Settings {
        /** Port on the loopback interface. */
        @AttributeDefinition(name = "%port", min = "1", max = "65535", description = "%port.description")
        int port();
    }

    /** Starts to listen. */
    @Activate
    public SampleCrm(Settings settings) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        server.createContext("/customers/", SampleCrm::answer);
        server.start();
    }

    @Deactivate
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String number = path.substring(path.lastIndexOf('/') + 1);
            int customer = Character.digit(number.isEmpty() ? ' ' : number.charAt(number.length() - 1), NAMES.size());
            if (customer < 0 || number.length() < SHORTEST_NUMBER_OUTSIDE) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String segment = customer % 2 == 0 ? "gold" : "silver";
            byte[] json =
                    ("{\"name\": \"" + NAMES.get(customer) + "\", \"segment\": \"" + segment + "\"}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }
}
