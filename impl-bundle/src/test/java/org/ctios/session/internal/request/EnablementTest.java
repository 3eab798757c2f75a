package org.ctios.session.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.EnablementBit;
import org.ctios.session.internal.translate.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mask as a table (DG 12.5 ch. 6; states of DG 12.6 ch. 9 and 10). Bits that every logged-in agent has are left out. */
class EnablementTest {
    private static final Set<String> ALWAYS = Set.of("STATISTICS", "CHAT", "EMERGENCY_CALL", "SUPERVISOR_ASSIST");

    private static Set<String> bits(Enablement policy, AgentState state, String calls, int current) {
        List<CallSnapshot> snapshots = new ArrayList<>();
        for (String status : calls.isBlank() ? new String[0] : calls.split(" ")) {
            long id = snapshots.size() + 1;
            snapshots.add(Known.callOf(id, CallStatus.valueOf("LCS_" + status), Map.of(), Map.of()));
        }
        long mask = policy.mask(Known.snapshot(state), snapshots, current == 0 ? null : Known.name(current));
        Set<String> names = EnablementBit.of(mask).stream()
                .map(bit -> bit.name().substring("ENABLE_".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (state.isLoggedIn()) {
            assertThat(names).containsAll(ALWAYS);
        }
        names.removeAll(ALWAYS);
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOGOUT        |                 | 0 | LOGIN",
                "UNKNOWN       |                 | 0 | LOGIN",
                "NOT_READY     |                 | 0 | READY LOGOUT MAKECALL",
                "AVAILABLE     |                 | 0 | NOTREADY MAKECALL",
                "RESERVED      | ALERTING        | 1 | ANSWER",
                "RESERVED      |                 | 0 | ''",
                "TALKING       | CONNECT         | 1 | READY NOTREADY WORKREADY WORKNOTREADY RELEASE HOLD TRANSFER_INIT"
                        + " CONFERENCE_INIT SINGLE_STEP_TRANSFER BAD_LINE_CALL RECORD",
                "HOLD          | HELD            | 1 | READY NOTREADY WORKREADY WORKNOTREADY RETRIEVE",
                "TALKING       | HELD CONNECT    | 2 | READY NOTREADY WORKREADY WORKNOTREADY RELEASE HOLD BAD_LINE_CALL"
                        + " RECORD ALTERNATE RECONNECT TRANSFER_COMPLETE CONFERENCE_COMPLETE",
                "TALKING       | HELD INITIATE   | 2 | READY NOTREADY WORKREADY WORKNOTREADY RELEASE RECONNECT"
                        + " TRANSFER_COMPLETE",
                "TALKING       | HELD CONNECT    | 0 | READY NOTREADY WORKREADY WORKNOTREADY ALTERNATE RECONNECT"
                        + " TRANSFER_COMPLETE CONFERENCE_COMPLETE",
                "WORK_READY    |                 | 0 | READY NOTREADY WRAPUP MAKECALL",
                "NOT_READY     | FAIL            | 1 | READY LOGOUT RELEASE",
                "NOT_READY     | NULL            | 0 | READY LOGOUT MAKECALL"
            })
    void theMaskFollowsAgentAndCalls(AgentState state, String calls, int current, String expected) {
        Set<String> wanted = expected.isBlank() ? Set.of() : Set.of(expected.split(" "));
        assertThat(bits(Enablement.PLAIN, state, calls == null ? "" : calls, current))
                .isEqualTo(new TreeSet<>(wanted));
    }

    /** Either the plain bit or the one with reason is set, as the desk settings say (DG 12.5 ch. 4). */
    @Test
    void theDeskSettingsTurnReasonsOn() {
        Enablement both = Enablement.of(0x18);
        assertThat(bits(both, AgentState.NOT_READY, "", 0))
                .contains("LOGOUT_WITH_REASON")
                .doesNotContain("LOGOUT");
        assertThat(bits(both, AgentState.AVAILABLE, "", 0))
                .contains("NOTREADY_WITH_REASON")
                .doesNotContain("NOTREADY");
        assertThat(Enablement.of(0x7)).isEqualTo(Enablement.PLAIN);
    }

    @Test
    void nothingKnownOfTheAgentAllowsALogin() {
        assertThat(Enablement.PLAIN.mask(null, List.of(), null)).isEqualTo(0x0100_0000L);
    }
}
