package org.ctios.itests.faults;

/**
 * Looks at what a session says of its connections: which one is open, what is told while it is, and that what was missed in
 * between is found out once. Of a session with two connections at a time the words come by turns, and are not looked at.
 */
final class Connections {
    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    private final Filtering filtering;
    private final Balance balance;
    /** The side whose connection is open by the last word of it. */
    private String open = UNKNOWN;
    /** The loss behind which nobody has said yet that all is known again. */
    private TopicRecord lost;
    /** Whether a loss that was told would be known here. */
    private boolean complete = true;
    /** When it was said for the last time, in milliseconds since 1970. */
    private long known;

    private Connections(Filtering filtering, Balance balance) {
        this.filtering = filtering;
        this.balance = balance;
    }

    /**
     * Enters into the balance what a life of a session says of its connections and is not so.
     *
     * @param filtering edits of its filter, for which it may open another connection without a word
     */
    static void check(Life life, Filtering filtering, Balance balance) {
        Connections connections = new Connections(filtering, balance);
        TopicRecord before = null;
        for (TopicRecord record : life.told()) {
            long expected = before == null ? 1 : before.sequence() + 1;
            if (record.sequence() > expected) {
                connections.open = UNKNOWN;
                connections.lost = null;
                connections.complete = false;
            }
            connections.take(record);
            before = record;
        }
        if (connections.lost != null) {
            balance.lost(1, "the word that all is known again behind " + connections.lost);
        }
    }

    private void take(TopicRecord record) {
        switch (record.event()) {
            case "OnConnection" -> opened(record);
            case "OnConnectionFailure" -> failed(record);
            case "OnConnectionClosed" -> {
                open = UNKNOWN;
                lost = null;
            }
            case "OnEventGap" -> known(record);
            default -> {
                if (record.mirrorsAMessage() && !open.equals(UNKNOWN) && !open.equals(record.side())) {
                    balance.reordered(record + " of side " + record.side() + ", while the open one is " + open);
                }
            }
        }
    }

    private void opened(TopicRecord record) {
        if (!open.equals(UNKNOWN) && !open.equals(NONE)) {
            balance.duplicated(record + ", while side " + open + " is open");
        }
        open = record.side();
    }

    private void failed(TopicRecord record) {
        if (open.equals(UNKNOWN)) {
            // It may have been open, and then this is its loss.
            complete = false;
        } else if (!open.equals(NONE)) {
            lost = record;
        }
        open = NONE;
    }

    private void known(TopicRecord record) {
        if (lost == null && complete && !filtering.changed(known, record.heardMillis())) {
            balance.duplicated(record + ", behind no loss of a connection");
        }
        lost = null;
        complete = true;
        known = record.heardMillis();
    }
}
