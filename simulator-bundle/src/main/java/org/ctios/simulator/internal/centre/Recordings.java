package org.ctios.simulator.internal.centre;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.ctios.simulator.internal.centre.Fact.RecordingFact;

/** The one recorder of the contact centre: which connections it records, each under a number. Not thread-safe. */
public final class Recordings {
    private final Consumer<Fact> facts;
    private final Map<Party, Long> running = new LinkedHashMap<>();
    private long lastNumber;

    Recordings(Consumer<Fact> facts) {
        this.facts = facts;
    }

    /** Begins to record; the answer is the recording's number, the same one when it runs already. */
    public long start(Party party) {
        Long number = running.get(party);
        if (number != null) {
            return number;
        }
        running.put(party, ++lastNumber);
        facts.accept(new RecordingFact(party, true));
        return lastNumber;
    }

    /**
     * Ends a recording.
     *
     * @param number its number, or 0 for whichever runs
     * @return false when there is no such recording
     */
    public boolean stop(Party party, long number) {
        Long known = running.get(party);
        if (known == null || (number != 0 && number != known)) {
            return false;
        }
        running.remove(party);
        facts.accept(new RecordingFact(party, false));
        return true;
    }

    /** The end of the call is the end of the recording, which is not told once more. */
    void ended(Party party) {
        running.remove(party);
    }
}
