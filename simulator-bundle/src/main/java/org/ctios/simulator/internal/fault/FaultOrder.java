package org.ctios.simulator.internal.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.jspecify.annotations.Nullable;

/**
 * A fault in words: {@code SIDE KIND ...} for a side, and {@code switch}, {@code maintenance},
 * {@code peripheral on|off [ID]}, {@code logout AGENT [REASON]} and {@code heal} for the pair. A side is {@code A},
 * {@code B}, {@code active}, {@code standby} or {@code both}. Immutable.
 */
public final class FaultOrder {
    /** Words for sides. */
    public static final List<String> SIDES = List.of("A", "B", "active", "standby", "both");

    /** Words for the pair as a whole. */
    public static final List<String> PAIR_WORDS = List.of("switch", "maintenance", "peripheral", "logout", "heal");

    /** What is wrong with an order that {@link #actsOnConnections}, up to the reason why there are none. */
    public static final String WANTS_CONNECTIONS = "it is done to the connections that stand, and";

    private static final Pattern LASTS = Pattern.compile("peripheral off( \\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERIPHERAL_ON = Pattern.compile("peripheral on( \\d+)?", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final @Nullable FaultKind kind;
    private final Consumer<DuplexedPair> action;

    private FaultOrder(String text, @Nullable FaultKind kind, Consumer<DuplexedPair> action) {
        this.text = text;
        this.kind = kind;
        this.action = action;
    }

    /**
     * Reads an order.
     *
     * @throws IllegalArgumentException with what was expected
     */
    public static FaultOrder parse(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        String first = words.get(0);
        List<String> rest = words.subList(1, words.size());
        try {
            String order = String.join(" ", words);
            return SIDES.stream().anyMatch(first::equalsIgnoreCase)
                    ? ofSide(order, first, rest)
                    : new FaultOrder(order, null, ofPair(first, rest));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fault '" + text.strip() + "': " + e.getMessage(), e);
        }
    }

    /** Reads several orders with semicolons between them. */
    public static List<FaultOrder> parseAll(String text) {
        List<FaultOrder> orders = new ArrayList<>();
        for (String each : text.split(";", -1)) {
            if (!each.isBlank()) {
                orders.add(parse(each));
            }
        }
        return orders;
    }

    /** Whether only connections that stand suffer it, so that without one nothing happens. */
    public boolean actsOnConnections() {
        return kind != null && kind.actsOnConnections();
    }

    /** Whether it is over when it is done; what is not lasts until it is healed. */
    public boolean isDoneOnce() {
        return kind == null ? !LASTS.matcher(text).matches() : kind.isDoneOnce();
    }

    /** Whether it takes back what others do, so that it is to be done again behind them when they are. */
    public boolean takesBack() {
        return kind == null ? isHealing() : kind.takesBack();
    }

    private boolean isHealing() {
        return text.equalsIgnoreCase("heal") || PERIPHERAL_ON.matcher(text).matches();
    }

    /**
     * Refuses what nobody would notice.
     *
     * @throws IllegalStateException when it acts on connections that stand, and there is none
     */
    public void checkIsNoticed(DuplexedPair pair) {
        if (actsOnConnections() && sides(firstWord(), pair).stream().allMatch(side -> pair.connections(side) == 0)) {
            throw new IllegalStateException(WANTS_CONNECTIONS + " there is none; give it when a client is connected");
        }
    }

    /** Does it. */
    public void applyTo(DuplexedPair pair) {
        action.accept(pair);
    }

    @Override
    public String toString() {
        return text;
    }

    private String firstWord() {
        return text.substring(0, text.indexOf(' '));
    }

    private static FaultOrder ofSide(String order, String side, List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "a kind of fault is missing. They are: " + String.join(", ", FaultKind.words()));
        }
        FaultKind kind = FaultKind.of(words.get(0));
        Arguments arguments = new Arguments(side + " " + kind.usage(), words.subList(1, words.size()));
        FaultKind.Action action = kind.read(arguments);
        arguments.checkEmpty();
        return new FaultOrder(order, kind, pair -> sides(side, pair).forEach(each -> action.on(pair, each)));
    }

    private static List<Side> sides(String word, DuplexedPair pair) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "a" -> List.of(Side.A);
            case "b" -> List.of(Side.B);
            case "active" -> List.of(pair.active());
            case "standby" -> List.of(pair.active().other());
            default -> List.of(Side.A, Side.B);
        };
    }

    private static Consumer<DuplexedPair> ofPair(String word, List<String> words) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "switch" -> complete("switch", words, DuplexedPair::switchOver);
            case "maintenance" -> complete("maintenance", words, DuplexedPair::maintenance);
            case "heal" -> complete("heal", words, FaultOrder::heal);
            case "peripheral" -> peripheral(words);
            case "logout" -> logout(words);
            default ->
                throw new IllegalArgumentException("'" + word
                        + "' is neither a side nor a fault of the pair; give one of " + String.join(", ", SIDES) + ", "
                        + String.join(", ", PAIR_WORDS));
        };
    }

    private static Consumer<DuplexedPair> complete(String usage, List<String> words, Consumer<DuplexedPair> action) {
        new Arguments(usage, words).checkEmpty();
        return action;
    }

    private static void heal(DuplexedPair pair) {
        pair.setPeripheralOnline(true);
        pair.faults(Side.A).heal();
        pair.faults(Side.B).heal();
    }

    private static Consumer<DuplexedPair> peripheral(List<String> words) {
        Arguments arguments = new Arguments("peripheral on [ID], or peripheral off [ID]", words);
        String state = arguments.next();
        Words.oneOf(state, "state of a peripheral", List.of("on", "off"));
        boolean online = state.equals("on");
        if (arguments.isEmpty()) {
            return pair -> pair.setPeripheralOnline(online);
        }
        long id = Words.longNumber(arguments.next());
        arguments.checkEmpty();
        return pair -> pair.setPeripheralOnline(id, online);
    }

    private static Consumer<DuplexedPair> logout(List<String> words) {
        Arguments arguments = new Arguments("logout AGENT [REASON]", words);
        String agent = arguments.next();
        int reason = arguments.isEmpty() ? 0 : Words.number(arguments.next());
        arguments.checkEmpty();
        return pair -> pair.contactCentre().logOut(agent, reason);
    }
}
