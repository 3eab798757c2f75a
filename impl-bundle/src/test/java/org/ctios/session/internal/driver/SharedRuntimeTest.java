package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Thousands of sessions of one program must not have thousands of event loops. */
class SharedRuntimeTest {
    private final SharedRuntime threads = new SharedRuntime();

    @Test
    void sessionsShareTheirThreadsAndTheLastOneEndsThem() {
        SharedRuntime.Lease first = threads.lease();
        SharedRuntime.Lease second = threads.lease();
        SessionRuntime shared = first.runtime();
        assertThat(second.runtime()).isSameAs(shared);
        first.close();
        first.close();
        assertThat(shared.pool().isShutdown()).isFalse();
        second.close();
        assertThat(shared.pool().isShutdown()).isTrue();
        try (SharedRuntime.Lease later = threads.lease()) {
            assertThat(later.runtime()).isNotSameAs(shared);
            assertThat(later.runtime().pool().isShutdown()).isFalse();
        }
    }
}
