package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pace of a replay, towards a client on a plain socket. */
class RecordedPaceTest extends RecordedWire {
    /**
     * Issue 7 A.5: entries that are seconds apart come in a tenth of that, and in no less; those that are minutes apart come
     * before a client would give up.
     */
    @ParameterizedTest
    @CsvSource({"10, 3", "1000, 300"})
    void aRecordingIsPlayedAsManyTimesAsFast(double speed, int secondsApart) throws Exception {
        opening(1, Side.A);
        for (int i = 0; i < 2; i++) {
            time = time.plusSeconds(secondsApart);
            system();
        }
        try (Replay replay = Replay.of(Files.write(file(), lines)).speed(speed).start();
                TestClient client = connect(replay, Side.A)) {
            long start = System.nanoTime();
            client.send(named(client));
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
            replay.done().get(10, TimeUnit.SECONDS);
            assertThat(replay.deviations()).isEmpty();
        }
    }
}
