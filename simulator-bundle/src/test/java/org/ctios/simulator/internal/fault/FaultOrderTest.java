package org.ctios.simulator.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults in words. */
class FaultOrderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A kill",
                "b revive",
                "active freeze",
                "Both refuse-sessions 92",
                "standby refuse-sessions SERVER_NOT_MASTER",
                "A refuse-sessions E_INVALID_CONFIG_MSG_MASK",
                "A versions 13 20",
                "A split",
                "A split 1ms",
                "A glue 0.5s",
                "A delay HEARTBEAT_CONF,OPEN_CONF 2min",
                "A lose all",
                "A confirm after",
                "both confirm usual",
                "A garbage",
                "A garbage 00ff",
                "switch",
                "peripheral off",
                "peripheral on 4294967294",
                "logout 1001",
                "logout 1001 5",
                "heal"
            })
    void ordersAreRead(String order) {
        assertThat(FaultOrder.parse("  " + order + " ")).hasToString(order);
    }

    /** What cannot be read is told with what was expected, and with the word that was probably meant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        A frieze                        | 'frieze' is no fault of a side; did you mean freeze?
        A                               | a kind of fault is missing. They are: kill, revive, refuse
        C freeze                        | 'C' is neither a side nor a fault of the pair; give one of A, B, active
        A slow                          | something is missing; write: A slow PAUSE
        A slow 50                       | '50' is no time; write it as 50ms, 1.5s or 2min
        A slow 25000min                 | '25000min' is too long; give at most a day
        A freeze now                    | 'now' is too much; write: A freeze
        A lose HEARTBEAT_CONV           | GED-188 has no message type 'HEARTBEAT_CONV'; did you mean HEARTBEAT_CONF?
        A refuse-sessions NOT_MASTER    | CtiStatusCode has no 'NOT_MASTER'
        A refuse-sessions SERVER_MASTER | did you mean SERVER_NOT_MASTER?
        A versions 20 13                | versions 20 13: give the lower one first
        A versions 20                   | something is missing; write: A versions OLDEST NEWEST
        A confirm late                  | 'late' is no order of confirmations; give one of before, after, either, usual
        A confirm                       | something is missing; write: A confirm ORDER
        A garbage xyz                   | 'xyz' is not hexadecimal
        peripheral down                 | 'down' is no state of a peripheral; give one of on, off
        logout                          | something is missing; write: logout AGENT [REASON]
        switch B                        | 'B' is too much; write: switch
        """)
    void whatCannotBeReadIsExplained(String order, String reason) {
        assertThatThrownBy(() -> FaultOrder.parse(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fault '" + order + "': ")
                .hasMessageContaining(reason);
    }

    @Test
    void severalAreSeparatedBySemicolons() {
        assertThat(FaultOrder.parseAll("A freeze; B slow 1ms ;")).hasToString("[A freeze, B slow 1ms]");
        assertThat(FaultOrder.parseAll("")).isEmpty();
    }
}
