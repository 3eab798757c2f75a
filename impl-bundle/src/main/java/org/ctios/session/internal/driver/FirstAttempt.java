package org.ctios.session.internal.driver;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ctios.session.CilError;
import org.ctios.session.SessionState;

/** What becomes of the first attempt, for a Connect that waits for it ({@code compatibility = failFast}). */
final class FirstAttempt {
    private final CompletableFuture<CilError> outcome = new CompletableFuture<>();
    private boolean begun;

    /** The session stands there now. Loop thread only. */
    void seen(SessionState state) {
        if (state == SessionState.CONNECTING) {
            begun = true;
        } else if (begun) {
            outcome.complete(state.isConnected() ? CilError.CIL_OK : CilError.CIL_FAIL);
        }
    }

    /** Waits; {@code CIL_FAIL} also when nothing is known in that time. */
    CilError await(Duration limit) {
        try {
            return outcome.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CilError.CIL_FAIL;
        } catch (ExecutionException | TimeoutException e) {
            return CilError.CIL_FAIL;
        }
    }
}
