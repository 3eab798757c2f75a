package org.ctios.session;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a desktop may offer its agent at the moment: a bit of {@code EnablementMask} (DG 12.5 ch. 6, {@code
 * OnButtonEnablementChange}). The mask has 32 bits without sign, so it is a {@code long} here.
 */
public enum EnablementBit {
    /** Answer the call. */
    ENABLE_ANSWER(0),
    /** Hang up. */
    ENABLE_RELEASE(1),
    /** Hold the call. */
    ENABLE_HOLD(2),
    /** Retrieve the call. */
    ENABLE_RETRIEVE(3),
    /** Make a call. */
    ENABLE_MAKECALL(4),
    /** Consult for a transfer. */
    ENABLE_TRANSFER_INIT(5),
    /** Transfer the held call. */
    ENABLE_TRANSFER_COMPLETE(6),
    /** Transfer in one step. */
    ENABLE_SINGLE_STEP_TRANSFER(7),
    /** Consult for a conference. */
    ENABLE_CONFERENCE_INIT(8),
    /** Join the held call. */
    ENABLE_CONFERENCE_COMPLETE(9),
    /** Add a party in one step. */
    ENABLE_SINGLE_STEP_CONFERENCE(10),
    /** Change between two calls. */
    ENABLE_ALTERNATE(11),
    /** Clear one call and retrieve the other. */
    ENABLE_RECONNECT(12),
    /** Enter wrap-up data. */
    ENABLE_WRAPUP(13),
    /** Call within the house. */
    ENABLE_INSIDE_MAKECALL(14),
    /** Call outside. */
    ENABLE_OUTSIDE_MAKECALL(15),
    /** Ask for a supervisor. */
    ENABLE_SUPERVISOR_ASSIST(16),
    /** Make an emergency call. */
    ENABLE_EMERGENCY_CALL(17),
    /** Report a bad line. */
    ENABLE_BAD_LINE_CALL(18),
    /** Look at statistics. */
    ENABLE_STATISTICS(19),
    /** Send texts. */
    ENABLE_CHAT(20),
    /** Record the call. */
    ENABLE_RECORD(21),
    /** Nothing at all. */
    DISABLE_ALL(22),
    /** Log in. */
    ENABLE_LOGIN(24),
    /** Log out. */
    ENABLE_LOGOUT(25),
    /** Log out, with a reason. */
    ENABLE_LOGOUT_WITH_REASON(26),
    /** Become available. */
    ENABLE_READY(27),
    /** Become not ready. */
    ENABLE_NOTREADY(28),
    /** Become not ready, with a reason. */
    ENABLE_NOTREADY_WITH_REASON(29),
    /** Work after the call, then available. */
    ENABLE_WORKREADY(30),
    /** Work after the call, then not ready. */
    ENABLE_WORKNOTREADY(31);

    private final long value;

    EnablementBit(int position) {
        this.value = 1L << position;
    }

    /** The bit as a number. */
    public long value() {
        return value;
    }

    /** The bits of a mask; bits that have no name are left out. */
    public static Set<EnablementBit> of(long mask) {
        Set<EnablementBit> bits = EnumSet.noneOf(EnablementBit.class);
        for (EnablementBit bit : values()) {
            if ((mask & bit.value) != 0) {
                bits.add(bit);
            }
        }
        return bits;
    }

    /** The mask of some bits. */
    public static long mask(Set<EnablementBit> bits) {
        long mask = 0;
        for (EnablementBit bit : bits) {
            mask |= bit.value;
        }
        return mask;
    }
}
