package org.ctios.examples.screenpop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Header;
import org.apache.camel.util.json.DeserializationException;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The customer database. It is asked by {@code GET url} and the caller's number, and answers 200 with {@code {"name":
 * "Ms Doe", "segment": "gold"}}, or 404 for somebody it does not know.
 */
public final class Crm {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenPopRoutes.LOG);

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicBoolean answers = new AtomicBoolean(true);
    private final String url;
    private final Duration timeout;
    private final Duration pause;
    private volatile long askAgain = System.nanoTime();

    /**
     * Nothing is asked yet.
     *
     * @param url what stands before the number
     * @param timeout how long an answer may take
     * @param pause how long nothing is asked after a failure: calls must not queue up behind a database that is down
     * @throws IllegalArgumentException for something that is no URL of HTTP
     */
    public Crm(String url, Duration timeout, Duration pause) {
        this.url = url;
        this.timeout = timeout;
        this.pause = pause;
        request("");
    }

    /**
     * Looks a caller up. The result does not fail: without an answer the call goes on as it is, too.
     *
     * @return the keywords for {@code setCallData}, none for somebody unknown
     */
    public CompletionStage<Map<String, Object>> callData(@Header("CamelCtiosAni") String number) {
        if (System.nanoTime() - askAgain < 0) {
            return CompletableFuture.completedFuture(Map.of());
        }
        return client.sendAsync(request(number), BodyHandlers.ofString())
                // That of the request ends with the headers of the answer.
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(Crm::callDataOf)
                .whenComplete((data, failure) -> remember(failure))
                .exceptionally(failure -> Map.of());
    }

    private HttpRequest request(String number) {
        return HttpRequest.newBuilder(URI.create(url + URLEncoder.encode(number, UTF_8)))
                .timeout(timeout)
                .build();
    }

    private static Map<String, Object> callDataOf(HttpResponse<String> response) {
        if (response.statusCode() == 404) {
            return Map.of();
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode());
        }
        try {
            JsonObject customer = (JsonObject) Jsoner.deserialize(response.body());
            return Map.of(
                    "CallVariable1", fitting(customer.getStringOrDefault("name", "?")),
                    "CallVariable2", fitting(customer.getStringOrDefault("segment", "")),
                    "KeepOthers", true);
        } catch (DeserializationException | ClassCastException e) {
            throw new IllegalStateException("an answer that is no JSON object", e);
        }
    }

    /** A call variable holds 40 bytes. */
    private static String fitting(String text) {
        int end = text.length();
        while (text.substring(0, end).getBytes(UTF_8).length > 40) {
            end--;
        }
        return text.substring(0, end);
    }

    private void remember(@Nullable Throwable failure) {
        if (failure == null) {
            if (!answers.getAndSet(true)) {
                LOG.info("the CRM answers again");
            }
            return;
        }
        askAgain = System.nanoTime() + pause.toNanos();
        if (answers.getAndSet(false)) {
            LOG.warn("the CRM does not answer, calls go on without names: {}", String.valueOf(failure.getCause()));
        }
    }
}
