package org.ctios.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ctios.session.ConnectionMode;
import org.ctios.session.Latencies;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatus;
import org.ctios.session.SideContact;
import org.junit.jupiter.api.Test;

/** How the two sides are drawn. */
class SideViewTest {
    private static final SideContact REACHED = new SideContact("cti-a:42027", Told.second(1), null, "");
    private static final SideContact LOST =
            new SideContact("cti-a:42027", Told.second(1), Told.second(2), "Connection reset");
    private static final SideContact UNSEEN = new SideContact("cti-a:42027", null, null, "");

    @Test
    void theSideThatWasLostIsFailedAndSaysWhy() {
        assertThat(sideA(LOST, connectedToB()))
                .isEqualTo(new SideView("cti-a:42027", SideView.State.FAILED, "Connection reset", Told.second(1)));
    }

    @Test
    void theSideOfTheConnectionIsActiveWhateverWasBefore() {
        assertThat(sideA(LOST, status(ServerSide.A, "cti-a:42027", "")).state()).isEqualTo(SideView.State.ACTIVE);
    }

    @Test
    void aSideThatWasThereTheLastTimeStandsBy() {
        assertThat(sideA(REACHED, connectedToB()).state()).isEqualTo(SideView.State.IDLE);
    }

    @Test
    void aSideThatNobodyLookedAtIsNotKnown() {
        assertThat(sideA(UNSEEN, connectedToB()).state()).isEqualTo(SideView.State.UNKNOWN);
    }

    @Test
    void theSideThatIsBeingTriedIsShownSo() {
        assertThat(sideA(LOST, status(null, "", "cti-a:42027")).state()).isEqualTo(SideView.State.TRYING);
    }

    // A session of another provider may measure nothing.
    @Test
    void withoutMeasuresTheConnectionIsStillShown() {
        SessionStatus status = status(ServerSide.A, "cti-a:42027", "");
        assertThat(SideView.of(ServerSide.A, status, SessionMeasures.NONE))
                .isEqualTo(new SideView("cti-a:42027", SideView.State.ACTIVE, "", null));
        assertThat(SideView.of(ServerSide.B, status, SessionMeasures.NONE).state())
                .isEqualTo(SideView.State.UNKNOWN);
    }

    private static SideView sideA(SideContact contact, SessionStatus status) {
        SessionMeasures measures = new SessionMeasures(
                Latencies.NONE, Latencies.NONE, Latencies.NONE, Map.of(), Map.of(ServerSide.A, contact), List.of());
        return SideView.of(ServerSide.A, status, measures);
    }

    private static SessionStatus connectedToB() {
        return status(ServerSide.B, "cti-b:42027", "");
    }

    private static SessionStatus status(ServerSide side, String server, String trying) {
        return new SessionStatus(
                SessionState.MONITOR, Told.START, ConnectionMode.MONITOR, side, server, trying, 24, "", List.of());
    }
}
