package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing piles up, docs/reliability.md: what a process may hold more at its end, and what not. */
class VitalsTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final Vitals BEFORE =
            new Vitals(40 * MEBIBYTE, Map.of("a-#", 50L, "b", 1L), 220, 26, 6, Map.of("org.ctios.event.Origin", 30L));

    /** By chance there is a little more of this or that. */
    @Test
    void aLittleMoreIsChance() {
        Vitals now = new Vitals(
                88 * MEBIBYTE, Map.of("a-#", 70L, "b", 1L), 240, 46, 6, Map.of("org.ctios.event.Origin", 1230L));

        assertThat(now.grownSince(BEFORE)).isEmpty();
    }

    /** Each is looked at for itself, and named. */
    @Test
    void whatPilesUpIsNamed() {
        Vitals now = new Vitals(
                88 * MEBIBYTE + 1,
                Map.of("a-#", 50L, "b", 1L, "ctios-leak-#", 21L),
                241,
                47,
                7,
                Map.of("org.ctios.event.Origin", 1231L, "org.ctios.event.Other", 1201L));

        assertThat(now.grownSince(BEFORE))
                .containsExactlyInAnyOrder(
                        "heap grew from 41943040 to 92274689",
                        "threads: ctios-leak-# 0 to 21 grew from 51 to 72",
                        "files grew from 220 to 241",
                        "sockets grew from 26 to 47",
                        "listeners grew from 6 to 7",
                        "objects of org.ctios.event.Origin grew from 30 to 1231",
                        "objects of org.ctios.event.Other grew from 0 to 1201");
    }

    /** docs/web-console.md: the newest 500 changes of each session's connection. */
    @Test
    void whatIsKeptOnPurposeMayPileUpToItsLimit() {
        assertThat(timeLine(3_000).grownSince(BEFORE)).isEmpty();
        assertThat(timeLine(3_001).grownSince(BEFORE))
                .containsExactly("objects of org.ctios.web.internal.TimeLine$Entry grew from 0 to 3001");
    }

    private static Vitals timeLine(long entries) {
        return new Vitals(
                40 * MEBIBYTE,
                Map.of("a-#", 50L, "b", 1L),
                220,
                26,
                6,
                Map.of("org.ctios.web.internal.TimeLine$Entry", entries));
    }

    /** Connections to the servers that stand, or that a server has closed and a session has not. */
    @Test
    void connectionsThatASessionHoldsAreCounted() {
        String list =
                """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000     0        0 1 1 0
                   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 2 1 0
                   2: 0100007F:C351 0100007F:1F90 08 00000000:00000000 00:00000000 00000000     0        0 3 1 0
                   3: 0100007F:C352 0100007F:1F90 06 00000000:00000000 00:00000000 00000000     0        0 0 1 0
                   4: 0100007F:C353 0100007F:1F91 01 00000000:00000000 00:00000000 00000000     0        0 4 1 0
                """;

        assertThat(Sockets.to(Set.of(8080), list)).isEqualTo(2);
    }

    /** Classes of others are not counted, since their caches come and go, nor the codec's, which are its dictionary. */
    @Test
    void ofAHistogramOurClassesCount() {
        String histogram =
                """
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:         99071        9118328  [B (java.base@17.0.17)
                   2:          4711         150752  org.ctios.event.Origin
                   3:          3616         115712  org.ctios.ged188.FieldLayout
                   4:            12            480  org.apache.camel.impl.DefaultCamelContext
                   5:             3             72  org.ctios.camel.CtiOsConsumer$$Lambda/0x00007f2c
                Total        103797        9269632
                """;

        assertThat(Instances.read(histogram))
                .containsOnly(
                        Map.entry("org.ctios.event.Origin", 4711L),
                        Map.entry("org.ctios.camel.CtiOsConsumer$$Lambda/0x00007f2c", 3L));
    }
}
