package org.ctios.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallSnapshotTest {
    /** Secrets never reach a text that may be logged (Arguments.toString). */
    @Test
    void secretsAmongItsVariablesAreMaskedInTheText() {
        CallSnapshot call = new CallSnapshot(
                5000,
                77,
                2,
                List.of(new CallSnapshot.Connection(0, "2001", CallStatus.LCS_ALERTING)),
                "5551234",
                "8000",
                "8001",
                Map.of(1, "gold"),
                Map.of("user.Password[0]", "s3cret", "user.Account", "42"),
                Instant.EPOCH);
        assertThat(call)
                .hasToString("CallSnapshot[peripheralId=5000, connectionCallId=77, callType=2,"
                        + " connections=[Connection[deviceIdType=0, deviceId=2001, status=LCS_ALERTING]], ani=5551234,"
                        + " dnis=8000, dialedNumber=8001, callVariables={1=gold},"
                        + " eccVariables={user.Account=42, user.Password[0]=***}, since=1970-01-01T00:00:00Z]");
    }
}
