package org.ctios.simulator.internal.server;

import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The faults of one side for other threads: every method is done on the model thread. */
final class SideFaults implements Faults {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator");
    private static final String PREFIX = "E_CTI_";
    private static final byte[] HUGE_MESSAGE = {0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0, 0, 0, 5};

    private final ModelThread thread;
    private final CtiServer server;
    private final Runnable revive;

    /** The faults of a server. */
    SideFaults(ModelThread thread, CtiServer server, Runnable revive) {
        this.thread = thread;
        this.server = server;
        this.revive = revive;
    }

    @Override
    public void refuse() {
        run(server::refuseConnections);
    }

    @Override
    public void reset() {
        run(server::resetAll);
    }

    @Override
    public void freeze() {
        run(server::freeze);
    }

    @Override
    public void thaw() {
        run(server::thaw);
    }

    @Override
    public void halfOpen() {
        run(server::killConnectionsSilently);
    }

    @Override
    public void acceptSilently() {
        change(now -> now.withOpening(Conditions.SILENCE));
    }

    @Override
    public void refuseSessions(int status) {
        if (status < 0) {
            throw new IllegalArgumentException("a status is 0 or more, not " + status);
        }
        change(now -> now.withOpening(status));
    }

    @Override
    public void refuseSessions(String status) {
        Enumeration codes = Dictionary.standard().enumeration("CtiStatusCode");
        refuseSessions((int) codes.value(status.startsWith("E_") ? status : PREFIX + status));
    }

    @Override
    public void speakVersions(int oldest, int newest) {
        VersionRange versions = new VersionRange(oldest, newest);
        change(now -> now.withVersions(versions));
    }

    @Override
    public void split(Duration pause) {
        deliver(Delivery.Unit.BYTE, pause);
    }

    @Override
    public void glue(Duration gather) {
        deliver(Delivery.Unit.ALL, gather);
    }

    @Override
    public void slow(Duration pause) {
        deliver(Delivery.Unit.MESSAGE, pause);
    }

    @Override
    public void truncate() {
        run(() -> server.disturb(NettyConnection::cutNext));
    }

    @Override
    public void garbage(byte... bytes) {
        byte[] copy = bytes.clone();
        run(() -> server.disturb(connection -> connection.inject(copy)));
    }

    @Override
    public void oversize() {
        garbage(HUGE_MESSAGE);
    }

    @Override
    public void lose(IntPredicate types) {
        changeMessages(now -> now.withLost(types));
    }

    @Override
    public void delay(IntPredicate types, Duration by) {
        long nanos = Delivery.nanos(by);
        changeMessages(now -> now.withLate(types, nanos));
    }

    @Override
    public void duplicate(IntPredicate types) {
        changeMessages(now -> now.withDoubled(types));
    }

    @Override
    public void confirm(ConfirmationOrder order) {
        changeMessages(now -> now.withConfirmations(order));
    }

    @Override
    public void heal() {
        run(() -> {
            server.heal();
            revive.run();
        });
    }

    private void deliver(Delivery.Unit unit, Duration pause) {
        Delivery delivery = new Delivery(unit, pause);
        change(now -> now.withDelivery(delivery));
    }

    private void changeMessages(UnaryOperator<MessageFaults> change) {
        change(now -> now.withMessages(change.apply(now.messages())));
    }

    private void change(UnaryOperator<Conditions> change) {
        run(() -> server.change(change));
    }

    private void run(Runnable task) {
        thread.call(() -> {
            List<String> before = server.faults();
            task.run();
            List<String> after = server.faults();
            if (!after.equals(before)) {
                LOG.info(
                        "Faults of side {} in force now: {}",
                        server.side(),
                        after.isEmpty() ? "none" : String.join("; ", after));
            }
            return Boolean.TRUE;
        });
    }
}
