package org.ctios.session.internal.driver;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.ctios.session.internal.config.SessionSettings;

/** Where attempts to connect begin, which may block: they find the passwords as the files have them now. */
final class Preparation implements Executor {
    private final Executor pool;
    private final Supplier<SessionSettings> settings;
    private final SessionLog log;

    /**
     * A place on the session's pool.
     *
     * @param settings the ones in force, asked for on the thread that starts the attempt
     */
    Preparation(Executor pool, Supplier<SessionSettings> settings, SessionLog log) {
        this.pool = pool;
        this.settings = settings;
        this.log = log;
    }

    @Override
    public void execute(Runnable attempt) {
        SessionSettings now = settings.get();
        pool.execute(() -> {
            now.passwords().forEach(password -> {
                String fault = password.refresh();
                if (!fault.isEmpty()) {
                    log.passwordFile(now.name(), fault);
                }
            });
            attempt.run();
        });
    }
}
