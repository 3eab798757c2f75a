package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.Faults;
import org.ctios.simulator.Side;

/**
 * A fault of the active side, by the method of {@link Faults} that makes it. All of them are found by looking: one that the
 * simulator learns is part of the suite without a change, as long as its parameters are of the types known here.
 */
final class SideFault implements Mishap {
    /** What else happens while the fault lasts. */
    enum Way {
        /** Nothing: it hits the connection that stands. */
        STANDING,
        /** The connection is reset, so that a session has to be opened in spite of it. */
        OPENING,
        /** The other side takes over. */
        TAKEN_OVER
    }

    private static final Set<String> ENDS = Set.of("heal", "thaw");
    private static final Set<String> SILENT = Set.of("halfOpen", "freeze");

    /** Faults after which a server that is well serves at once. */
    private static final Set<String> OVER_AT_ONCE = Set.of("reset", "truncate", "garbage", "oversize", "halfOpen");

    /** A server that says what is not so, or keeps back what is: nobody can know better until asking again. */
    private static final Set<String> DECEIVES = Set.of("lose", "delay", "duplicate");

    private static final Map<String, Duration> TIMES = Map.of(
            "split", Duration.ZERO,
            "glue", Duration.ofMillis(300),
            "slow", Duration.ofMillis(5),
            "delay", Duration.ofMillis(500));
    private static final Duration ANY_TIME = Duration.ofMillis(50);

    private static final List<String> REFUSALS = List.of("CTI_SERVER_OFFLINE", "SERVER_NOT_MASTER");
    private static final int OFFLINE = 15;

    /** An OPEN_REQ of version 24 is refused, and the next one is of this. */
    private static final int VERSION = 23;

    private static final long HEARTBEAT = 1_000;

    private static final List<ConfirmationOrder> ODD_ORDERS =
            List.of(ConfirmationOrder.BEFORE, ConfirmationOrder.AFTER, ConfirmationOrder.EITHER);

    /**
     * Three intervals of a heartbeat: the first heartbeat follows one of silence, and two are not answered. Half as much again
     * is for a machine that does other things besides; who missed twice as many heartbeats would need more. Where a user goes
     * on asking, the first one comes after two.
     */
    private static final long LONGEST_SILENCE = 3 * HEARTBEAT * 3 / 2;

    private final Method method;
    private final boolean confirmations;
    private final Way way;
    private Side side;
    private long struck;

    private SideFault(Method method, boolean confirmations, Way way) {
        this.method = method;
        this.confirmations = confirmations;
        this.way = way;
    }

    /** Every fault there is, in an order that stays the same. */
    static List<SideFault> all(Way way) {
        return Arrays.stream(Faults.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !ENDS.contains(method.getName()))
                .sorted(Comparator.comparing(Method::toString))
                .flatMap(method -> of(method, way))
                .toList();
    }

    private static Stream<SideFault> of(Method method, Way way) {
        return choosesTypes(method)
                ? Stream.of(new SideFault(method, false, way), new SideFault(method, true, way))
                : Stream.of(new SideFault(method, false, way));
    }

    /** Whether it is about messages of some types. */
    private static boolean choosesTypes(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(IntPredicate.class);
    }

    @Override
    public String kind() {
        String types = choosesTypes(method) ? confirmations ? " confirmations" : " events" : "";
        return method.getName() + types + (way == Way.STANDING ? "" : ", " + words(way));
    }

    private static String words(Way way) {
        return way == Way.OPENING ? "connection reset" : "other side takes over";
    }

    @Override
    public void strike(Rig rig, Random random) {
        side = rig.pair().active();
        struck = System.currentTimeMillis();
        rig.books().wire().faulty(side);
        invoke(rig.pair().faults(side), random);
        if (way == Way.OPENING) {
            rig.pair().faults(side).reset();
        } else if (way == Way.TAKEN_OVER) {
            rig.pair().switchOver();
        }
    }

    /** Who hears nothing any more leaves in time, by the session's own clock. */
    @Override
    public void last(Rig rig) {
        if (isSilent()) {
            for (Client client : Client.values()) {
                await(client + " leaves").atMost(Rig.LIMIT).until(() -> left(rig, client)
                        .isPresent());
                assertThat(left(rig, client).getAsLong() - struck)
                        .as("milliseconds until " + client + " has left the silent connection")
                        .isLessThan(client.isOfAgent() ? LONGEST_SILENCE + HEARTBEAT : LONGEST_SILENCE);
            }
        }
        Mishap.super.last(rig);
    }

    /** Whether the connections that stand are dead without a sign, until the end of the fault. */
    boolean isSilent() {
        return SILENT.contains(method.getName()) && way != Way.OPENING;
    }

    /** A session with a standby connection goes over to it without a failure. */
    private OptionalLong left(Rig rig, Client client) {
        return Accountant.of(client, rig.books().records()).stream()
                .filter(record -> record.heardMillis() >= struck)
                .filter(record -> record.event().equals("OnConnectionFailure")
                        || (record.event().equals("OnConnection")
                                && !record.side().equals(side.name())))
                .mapToLong(TopicRecord::heardMillis)
                .min();
    }

    @Override
    public void end(Rig rig) {
        rig.pair().faults(side).heal();
        rig.books().wire().healed(side);
        if (DECEIVES.contains(method.getName())) {
            rig.pair().faults(rig.pair().active()).reset();
        }
    }

    @Override
    public boolean canRecoverAtOnce() {
        return way == Way.TAKEN_OVER || OVER_AT_ONCE.contains(method.getName());
    }

    private void invoke(Faults faults, Random random) {
        List<Object> values = new ArrayList<>();
        boolean range = method.getParameterCount() > 1;
        for (Class<?> type : method.getParameterTypes()) {
            values.add(value(type, range, random));
        }
        try {
            method.invoke(faults, values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(kind() + " cannot be had", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Class<?> type, boolean range, Random random) {
        if (type == Duration.class) {
            return TIMES.getOrDefault(method.getName(), ANY_TIME);
        }
        if (type == IntPredicate.class) {
            return confirmations ? Faults.confirmations() : Faults.events();
        }
        if (type == String.class) {
            return REFUSALS.get(random.nextInt(REFUSALS.size()));
        }
        if (type == int.class) {
            return range ? VERSION : OFFLINE;
        }
        if (type == byte[].class) {
            return noHeader(random);
        }
        if (type == ConfirmationOrder.class) {
            return ODD_ORDERS.get(random.nextInt(ODD_ORDERS.size()));
        }
        throw new IllegalStateException("no value for a " + type.getSimpleName() + " of " + method);
    }

    /** Bytes that nobody can take for the beginning of a message: they announce one of 16 MiB or more. */
    private static byte[] noHeader(Random random) {
        byte[] bytes = new byte[8 + random.nextInt(32)];
        random.nextBytes(bytes);
        bytes[0] = (byte) (1 + random.nextInt(255));
        return bytes;
    }

    @Override
    public String toString() {
        return kind();
    }
}
