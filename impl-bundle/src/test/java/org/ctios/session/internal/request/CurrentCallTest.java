package org.ctios.session.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.translate.Known.name;

import java.util.List;
import org.ctios.session.CilError;
import org.ctios.session.internal.request.CurrentCall.Choice;
import org.junit.jupiter.api.Test;

/** Which call is current (DG 12.5 ch. 4). */
class CurrentCallTest {
    /** Behaviour 71: the only call on the device is the current one, and its coming and going is a change. */
    @Test
    void theOnlyCallIsCurrent() {
        CurrentCall one = CurrentCall.NONE.with(List.of(name(1)));
        assertThat(one.current()).isEqualTo(name(1));
        assertThat(one.differsFrom(CurrentCall.NONE)).isTrue();
        CurrentCall none = one.with(List.of());
        assertThat(none.current()).isNull();
        assertThat(none.differsFrom(one)).isTrue();
        assertThat(none.differsFrom(CurrentCall.NONE)).isFalse();
    }

    @Test
    void aSecondCallDoesNotTakeThePlace() {
        CurrentCall one = CurrentCall.NONE.with(List.of(name(1)));
        CurrentCall two = one.with(List.of(name(1), name(2)));
        assertThat(two.current()).isEqualTo(name(1));
        assertThat(two.differsFrom(one)).isFalse();
    }

    @Test
    void whenTheCurrentOneEndsTheApplicationChoosesAmongTheRest() {
        CurrentCall three = CurrentCall.NONE.with(List.of(name(1))).with(List.of(name(1), name(2), name(3)));
        CurrentCall rest = three.with(List.of(name(2), name(3)));
        assertThat(rest.current()).isNull();
        Choice choice = rest.choose("call.5000.3.2001");
        assertThat(choice.error()).isEqualTo(CilError.CIL_OK);
        assertThat(choice.next().current()).isEqualTo(name(3));
        assertThat(choice.next().differsFrom(rest)).isTrue();
        assertThat(rest.with(List.of(name(2))).current()).isEqualTo(name(2));
    }

    /** Behaviour 72: choosing the current call again changes nothing (cil-semantics 6.1). */
    @Test
    void theCurrentCallCannotBeChosenAgain() {
        CurrentCall one = CurrentCall.NONE.with(List.of(name(1)));
        Choice choice = one.choose("call.5000.1.2001");
        assertThat(choice.error()).isEqualTo(CilError.E_CTIOS_CALL_ALREADY_CURRENT_IN_SESSION);
        assertThat(choice.next().differsFrom(one)).isFalse();
        assertThat(one.choose("call.5000.2.2001").error()).isEqualTo(CilError.E_CTIOS_INVALID_CALL);
    }
}
