package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may see the page of the web console, and what it takes to change something there. */
@ExtendWith(SharedKaraf.class)
class TheWebConsoleIsGuardedIT {
    /** Keeps cookies, as a browser does. */
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Somebody new with each request. */
    private final HttpClient strangers = HttpClient.newHttpClient();

    // Scope 3: behind the console's authentication; the console lets administrators in and nobody else.
    @Test
    void nothingIsToBeHadWithoutTheLoginOfAnAdministrator(KarafContainer karaf) throws Exception {
        for (String path : List.of("/ctios", "/ctios/js/app.js", "/ctios/api/v1/sessions")) {
            assertThat(status(request(karaf, path))).as("nobody").isEqualTo(401);
            assertThat(status(as(karaf.login() + "x", request(karaf, path))))
                    .as("a wrong password")
                    .isEqualTo(401);
            assertThat(status(as(karaf.viewersLogin(), request(karaf, path))))
                    .as("a viewer")
                    .isEqualTo(401);
            assertThat(status(as(karaf.login(), request(karaf, path))))
                    .as("an administrator")
                    .isEqualTo(200);
        }
    }

    @Test
    void everyAnswerForbidsForeignCodeFramesAndCopies(KarafContainer karaf) throws Exception {
        for (String path : List.of("/ctios", "/ctios/css/page.css", "/ctios/api/v1/self", "/ctios/none")) {
            HttpResponse<String> answer = send(as(karaf.login(), request(karaf, path)));
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; script-src 'self';")
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    // A browser sends the login with every request, whoever caused it: that alone must not be enough.
    @Test
    void aForgedOrderIsRefused(KarafContainer karaf) throws Exception {
        String token = token(karaf);
        assertThat(disconnect(karaf).statusCode()).as("no token").isEqualTo(403);
        assertThat(disconnect(karaf, "X-CTIOS-Token", "guessed").statusCode())
                .as("wrong token")
                .isEqualTo(403);
        assertThat(disconnect(karaf, "X-CTIOS-Token", token, "Origin", "http://example.org")
                        .statusCode())
                .as("another origin")
                .isEqualTo(403);
        assertThat(disconnect(karaf, "X-CTIOS-Token", token, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .as("another site")
                .isEqualTo(403);
        assertThat(send(as(karaf.login(), request(karaf, "/ctios/api/v1/disconnect?name=default")))
                        .statusCode())
                .as("no POST")
                .isEqualTo(405);
    }

    @Test
    void anOrderWithTheTokenReachesTheSessionAndItsRefusalIsExplained(KarafContainer karaf) throws Exception {
        HttpResponse<String> answer = disconnect(karaf, "X-CTIOS-Token", token(karaf));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("E_CTIOS_SESSION_NOT_CONNECTED").contains("DISCONNECTED");
    }

    private String token(KarafContainer karaf) throws Exception {
        String self =
                send(as(karaf.login(), request(karaf, "/ctios/api/v1/self"))).body();
        return new ObjectMapper().readTree(self).path("token").asText();
    }

    private HttpResponse<String> disconnect(KarafContainer karaf, String... headers) throws Exception {
        HttpRequest.Builder order = as(karaf.login(), request(karaf, "/ctios/api/v1/disconnect"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=default"));
        if (headers.length > 0) {
            order.headers(headers);
        }
        return send(order);
    }

    private static HttpRequest.Builder request(KarafContainer karaf, String path) {
        return HttpRequest.newBuilder(URI.create(karaf.webConsole("") + path));
    }

    private static HttpRequest.Builder as(String login, HttpRequest.Builder request) {
        return request.header(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return strangers
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
