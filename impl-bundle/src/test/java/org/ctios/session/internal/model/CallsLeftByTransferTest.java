package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.model.Wire.PERIPHERAL;
import static org.ctios.session.internal.model.Wire.TIME;

import java.util.List;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A session in agent mode is told the beginning and the end of calls of one device only, here of 2001. A is the caller, 2002
 * another agent; call 10 the original, call 11 the consult call (call flows, 7).
 */
class CallsLeftByTransferTest {
    private final ObjectModel model = new ObjectModel();

    /** Call flows, 7.1: both calls end at who transfers, whatever ID goes on; nobody tells the end of what goes on. */
    @ParameterizedTest
    @CsvSource({"10, 10, 11", "11, 10, 11", "12, 10, 11", "10, 11, 10", "11, 11, 10", "12, 11, 10"})
    void whatGoesOnWithoutTheDeviceIsForgottenWhenBothCallsHaveEndedThere(long survivor, long first, long second) {
        consult();
        apply(transferred(survivor));
        assertThat(model.call(PERIPHERAL, survivor)).isNotNull();
        apply(Wire.end(first, "2001"), Wire.end(second, "2001"));
        assertThat(model.calls()).isEmpty();
    }

    /** Call flows, 7.2: a call to the public network names nobody before it is answered. */
    @Test
    void aPartyThatTheTransferNamesFirstIsForgottenToo() {
        apply(Wire.begin(10, "2001"), Wire.established(10, "2001"), Wire.held(10, "2001"), Wire.begin(11, "2001"));
        apply(Wire.established(11, "2001"), transferred(12), Wire.held(12, "A"));
        apply(Wire.end(10, "2001"), Wire.end(11, "2001"));
        assertThat(model.calls()).isEmpty();
    }

    /** Behaviour 67: what has begun is known until its end, also when it comes back before the old calls have ended. */
    @Test
    void aCallThatBeginsAtTheDeviceAgainStays() {
        consult();
        apply(transferred(12), Wire.end(11, "2001"), Wire.begin(12, "2001"), Wire.end(10, "2001"));
        assertThat(model.calls()).extracting(CallSnapshot::connectionCallId).containsExactly(12L);
        apply(Wire.end(12, "2001"));
        assertThat(model.calls()).isEmpty();
    }

    /** The agent who was consulted, or was in the original call, goes on under the new ID. */
    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void aCallThatGoesOnAtTheDeviceStaysUntilItsOwnEnd(long own) {
        apply(Wire.begin(own, "2002"), Wire.established(own, "2002"), transferred(12));
        assertThat(model.calls()).extracting(CallSnapshot::connectionCallId).containsExactly(12L);
        apply(Wire.end(12, "2002"));
        assertThat(model.calls()).isEmpty();
    }

    /** Call flows, 8: who confers stays in the call. */
    @Test
    void aConferenceUnderAThirdIdStaysUntilItsOwnEnd() {
        consult();
        apply(Wire.merged(MessageTypes.CALL_CONFERENCED_EVENT, 10, 11, "2001", 12L, "A", 12L, "2001", 12L, "2002"));
        apply(Wire.end(10, "2001"), Wire.end(11, "2001"));
        assertThat(model.calls()).extracting(CallSnapshot::connectionCallId).containsExactly(12L);
        apply(Wire.end(12, "2001"));
        assertThat(model.calls()).isEmpty();
    }

    /** A listener that comes between the transfer and the ends hears nothing by which it would know when to forget it. */
    @Test
    void whoComesInBetweenIsNotToldWhatGoesOnWithoutTheDevice() {
        consult();
        apply(transferred(12));
        ObjectModel listener = new ObjectModel();
        model.retold(Wire.VERSION).forEach(each -> listener.apply(each, -1, TIME));
        assertThat(listener.call(PERIPHERAL, 12)).isNull();
        for (Message each : List.of(Wire.end(10, "2001"), Wire.end(11, "2001"))) {
            listener.apply(each, -1, TIME);
        }
        assertThat(listener.calls()).isEmpty();
    }

    private void consult() {
        apply(
                Wire.begin(10, "2001"),
                Wire.established(10, "2001"),
                Wire.established(10, "A"),
                Wire.held(10, "2001"),
                Wire.begin(11, "2001"),
                Wire.established(11, "2001"),
                Wire.delivered(11, "2002"));
    }

    private static Message transferred(long survivor) {
        return Wire.merged(MessageTypes.CALL_TRANSFERRED_EVENT, 10, 11, "2001", survivor, "A", survivor, "2002");
    }

    private void apply(Message... messages) {
        for (Message each : messages) {
            model.apply(each, -1, TIME);
        }
    }
}
