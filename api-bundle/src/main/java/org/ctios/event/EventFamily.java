package org.ctios.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Events that belong together; the words of the Camel option {@code events}. */
public enum EventFamily {
    /** The session's own connection, mode and heartbeats, and the state of the server's parts. */
    CONNECTION("connection"),
    /** Agents and their states. */
    AGENT("agent"),
    /** Calls. */
    CALL("call"),
    /** Skill groups and their statistics. */
    SKILL_GROUP("skillGroup");

    private final String word;

    EventFamily(String word) {
        this.word = word;
    }

    /** The word in URIs. */
    public String word() {
        return word;
    }

    /** The family of a word, in any case; null when it is none. */
    public static @Nullable EventFamily ofWord(String word) {
        for (EventFamily family : values()) {
            if (family.word.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return family;
            }
        }
        return null;
    }
}
