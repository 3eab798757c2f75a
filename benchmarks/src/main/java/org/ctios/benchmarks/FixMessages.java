package org.ctios.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Execution reports of FIX 4.4 with about as many bytes and fields as the calls of {@link Calls}. */
final class FixMessages {
    static final int ORDER_ID = 37;
    static final int SIDE = 54;
    static final int ACCOUNT = 1;

    private static final char END = '\u0001';

    private final Random random = new Random(188);

    byte[] next() {
        String body = String.join(
                        String.valueOf(END),
                        "35=8",
                        "34=" + digits(6),
                        "49=EXCHANGE",
                        "52=20261129-07:00:00.123",
                        "56=BROKER" + digits(2),
                        "1=" + digits(12),
                        "6=" + digits(3) + ".25",
                        "11=" + digits(12),
                        "14=" + digits(4),
                        "15=EUR",
                        "17=" + digits(14),
                        "22=4",
                        "31=" + digits(3) + ".25",
                        "32=" + digits(4),
                        "37=" + digits(12),
                        "38=" + digits(5),
                        "39=1",
                        "40=2",
                        "44=" + digits(3) + ".50",
                        "48=DE000" + digits(7),
                        "54=1",
                        "55=SYM" + digits(3),
                        "58=" + digits(12),
                        "59=0",
                        "60=20261129-07:00:00.122",
                        "75=20261129",
                        "150=F",
                        "151=" + digits(4),
                        "207=XETR")
                + END;
        String message = "8=FIX.4.4" + END + "9=" + body.length() + END + body;
        int sum = message.chars().sum() % 256;
        return (message + String.format("10=%03d", sum) + END).getBytes(StandardCharsets.US_ASCII);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        digits.append((char) ('1' + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
