package org.ctios.session.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls by number. Each event looks its call up, and what that costs is waiting for memory: a {@code HashMap} leads over a
 * node and a boxed number, here numbers lie in one array and calls in another. Neighbouring numbers stay together, since
 * servers count calls up; their groups are scattered, so that a call that goes has few behind it to be moved.
 */
final class CallTable {
    private static final int GROUP_BITS = 3;
    private static final int GROUP = (1 << GROUP_BITS) - 1;
    private static final int SMALLEST = 64;

    /** The golden ratio as a part of 2 to the 64: consecutive groups come to lie far from each other. */
    private static final long SCATTER = 0x9E37_79B9_7F4A_7C15L;

    private long[] numbers = new long[SMALLEST];
    private @Nullable KnownCall[] calls = new @Nullable KnownCall[SMALLEST];
    private int size;

    @Nullable
    KnownCall get(long number) {
        return calls[place(number)];
    }

    void put(long number, KnownCall call) {
        int at = place(number);
        if (calls[at] == null) {
            size++;
        }
        numbers[at] = number;
        calls[at] = call;
        if (size > calls.length / 2) {
            resize();
        }
    }

    void remove(long number) {
        int at = place(number);
        if (calls[at] == null) {
            return;
        }
        size--;
        calls[at] = null;
        // Whoever lies behind had perhaps to evade what is gone.
        for (int next = after(at); calls[next] != null; next = after(next)) {
            KnownCall moved = calls[next];
            calls[next] = null;
            int better = place(numbers[next]);
            numbers[better] = numbers[next];
            calls[better] = moved;
        }
    }

    int size() {
        return size;
    }

    /** The calls as they are now, in no order. */
    List<KnownCall> all() {
        List<KnownCall> all = new ArrayList<>(size);
        for (KnownCall call : calls) {
            if (call != null) {
                all.add(call);
            }
        }
        return all;
    }

    void clear() {
        Arrays.fill(calls, null);
        size = 0;
    }

    /** Where a call is, or would be. */
    private int place(long number) {
        int at = home(number);
        while (calls[at] != null && numbers[at] != number) {
            at = after(at);
        }
        return at;
    }

    private int home(long number) {
        int group = (int) (((number >>> GROUP_BITS) * SCATTER) >>> (Long.SIZE / 2));
        return ((group << GROUP_BITS) | ((int) number & GROUP)) & (calls.length - 1);
    }

    private int after(int at) {
        return (at + 1) & (calls.length - 1);
    }

    private void resize() {
        long[] before = numbers;
        @Nullable KnownCall[] moved = calls;
        numbers = new long[2 * before.length];
        calls = new @Nullable KnownCall[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (moved[i] != null) {
                int at = place(before[i]);
                numbers[at] = before[i];
                calls[at] = Objects.requireNonNull(moved[i]);
            }
        }
    }
}
