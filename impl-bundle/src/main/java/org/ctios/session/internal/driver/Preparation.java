package org.ctios.session.internal.driver;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.transport.Starter;

/**
 * Where attempts to connect begin: they find the passwords as the files have them now. What blocks runs on the pool; what
 * does not saves the way there and back, which is most of the time that a failover takes.
 */
final class Preparation implements Starter {
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
    public void start(boolean blocks, Runnable attempt) {
        SessionSettings now = settings.get();
        if (!blocks && now.passwords().noneMatch(Secret::isInFile)) {
            attempt.run();
            return;
        }
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
