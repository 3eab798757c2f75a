package org.ctios.session.internal.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctios.session.internal.config.QueueSettings.OnFull;

/** Reads the keys {@code queue.*}. */
final class QueueReader {
    private static final String HEAP_BUDGET = "queue.heapBudget";
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,7})\\s*(%|MiB|)", Pattern.CASE_INSENSITIVE);
    private static final int MEBIBYTE_BITS = 20;
    private static final int MOST_PERCENT = 90;

    private final ConfigurationValues values;

    QueueReader(ConfigurationValues values) {
        this.values = values;
    }

    QueueSettings read() {
        int capacity = (int) values.number("queue.capacity", 10_000, 1, 10_000_000);
        return new QueueSettings(capacity, onFull(), heapBudget());
    }

    private OnFull onFull() {
        String onFull = values.text("queue.onFull", "wait");
        return switch (onFull.toLowerCase(Locale.ROOT)) {
            case "wait" -> OnFull.WAIT;
            case "dropoldest" -> OnFull.DROP_OLDEST;
            case "disconnect" -> OnFull.DISCONNECT;
            default -> {
                values.refuse("queue.onFull", onFull, "is no policy", "Write wait, dropOldest or disconnect");
                yield OnFull.WAIT;
            }
        };
    }

    private long heapBudget() {
        String text = values.text(HEAP_BUDGET, "25%");
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return refuse(text, "is no amount of memory");
        }
        int number = Integer.parseInt(amount.group(1));
        boolean percent = amount.group(2).equals("%");
        long most = percent ? MOST_PERCENT : QueueSettings.MOST_HEAP >> MEBIBYTE_BITS;
        if (number < 1 || number > most) {
            return refuse(text, "is out of range");
        }
        return percent ? QueueSettings.percentOfHeap(number) : (long) number << MEBIBYTE_BITS;
    }

    private long refuse(String text, String reason) {
        String most = Long.toString(QueueSettings.MOST_HEAP >> MEBIBYTE_BITS);
        values.refuse(
                HEAP_BUDGET, text, reason, "Write 1% to " + MOST_PERCENT + "% of the heap, or 1 to " + most + " MiB");
        return QueueSettings.percentOfHeap(1);
    }
}
