package org.ctios.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever changes something comes from the page itself (issue "running it", 3: CSRF-safe). */
class RequestGuardTest {
    private final RequestGuard guard = new RequestGuard();
    private final Map<String, Object> session = new HashMap<>();
    private final String token = guard.token(new FakeRequest("GET", session).request());

    @Test
    void theTokenOfTheSessionStaysTheSameAndAnotherSessionHasAnotherOne() {
        assertThat(guard.token(new FakeRequest("GET", session).request())).isEqualTo(token);
        assertThat(guard.token(new FakeRequest("GET", new HashMap<>()).request()))
                .isNotEqualTo(token)
                .hasSizeGreaterThan(30);
    }

    @Test
    void aRequestWithTheTokenPasses() {
        passes(order());
        passes(order().header("Sec-Fetch-Site", "same-origin"));
        passes(order().header("Origin", "http://karaf:8181").header("Host", "karaf:8181"));
        // A proxy that speaks HTTPS and hides the host from the container.
        passes(order().header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "https://cti.example.com")
                .header("Host", "10.0.0.1:8181"));
    }

    @Test
    void aRequestFromElsewhereIsRefusedEvenWithTheToken() {
        isRefused(order().header("Sec-Fetch-Site", "cross-site"));
        isRefused(order().header("Sec-Fetch-Site", "same-site"));
        isRefused(order().header("Origin", "http://evil.example").header("Host", "karaf:8181"));
        isRefused(order().header("Origin", "null").header("Host", "karaf:8181"));
    }

    @Test
    void aRequestWithoutTheTokenOfItsSessionIsRefused() {
        isRefused(new FakeRequest("POST", session));
        isRefused(new FakeRequest("POST", session).header(RequestGuard.HEADER, token + "x"));
        isRefused(new FakeRequest("POST", new HashMap<>()).header(RequestGuard.HEADER, token));
    }

    private FakeRequest order() {
        return new FakeRequest("POST", session).header(RequestGuard.HEADER, token);
    }

    private void passes(FakeRequest request) {
        assertThatCode(() -> guard.check(request.request())).doesNotThrowAnyException();
    }

    private void isRefused(FakeRequest request) {
        assertThatThrownBy(() -> guard.check(request.request()))
                .isInstanceOfSatisfying(ApiFailure.class, failure -> assertThat(failure.status())
                        .isEqualTo(403));
    }
}
