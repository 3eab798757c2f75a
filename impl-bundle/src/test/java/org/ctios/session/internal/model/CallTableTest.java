package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTableTest {
    /** Few numbers collide often, many make it grow; those far apart share nothing but their place. */
    @ParameterizedTest
    @ValueSource(longs = {1, 8, 1L << 32, 64})
    void itHoldsWhatAMapHolds(long step) {
        Random random = new Random(188);
        CallTable table = new CallTable();
        Map<Long, KnownCall> map = new HashMap<>();
        for (int i = 0; i < 40_000; i++) {
            long number = (5000L << 32) + step * random.nextInt(i % 4000 < 2000 ? 900 : 30);
            if (random.nextInt(3) == 0) {
                table.remove(number);
                map.remove(number);
            } else {
                KnownCall call = call(number);
                table.put(number, call);
                map.put(number, call);
            }
            assertThat(table.get(number)).isSameAs(map.get(number));
            assertThat(table.size()).isEqualTo(map.size());
            if (i % 500 == 0) {
                assertThat(table.all()).containsExactlyInAnyOrderElementsOf(map.values());
                map.forEach((key, call) -> assertThat(table.get(key)).isSameAs(call));
            }
        }
    }

    @Test
    void nothingIsLeftWhenItIsCleared() {
        CallTable table = new CallTable();
        table.put(0, call(0));
        table.clear();
        assertThat(table.size()).isZero();
        assertThat(table.all()).isEmpty();
        assertThat(table.get(0)).isNull();
    }

    private static KnownCall call(long number) {
        return new KnownCall(5000, number & 0xFFFF_FFFFL, number, Instant.EPOCH, new CallContext());
    }
}
