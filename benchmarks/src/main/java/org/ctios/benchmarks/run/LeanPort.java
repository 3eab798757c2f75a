package org.ctios.benchmarks.run;

import java.util.LinkedHashSet;
import java.util.Set;

/** A port of a {@link LeanServer}, with what happens there. Guarded by the server. */
final class LeanPort {
    /** No failure: sessions are opened. */
    static final long OPENS = 0;

    /** No answer to anything. */
    static final long SILENT = -1;

    private final int number;
    private final Set<LeanClient> open = new LinkedHashSet<>();
    private long behaviour = OPENS;
    private long asked;
    private int openings;
    private int burst;
    private int place;

    LeanPort(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Whose sessions are open. */
    Set<LeanClient> open() {
        return open;
    }

    /** {@link #OPENS}, {@link #SILENT}, or the status with which sessions are refused. */
    long behaviour() {
        return behaviour;
    }

    void behave(long how) {
        behaviour = how;
    }

    /** When the newest OPEN_REQ came, by {@link System#nanoTime}. */
    long asked() {
        return asked;
    }

    void wasAsked(long now) {
        asked = now;
        openings++;
    }

    /** How often OPEN_REQ came. */
    int openings() {
        return openings;
    }

    /** Goes on by so many frames; where it stood in what is sent. */
    int advance(int frames) {
        int from = place;
        place += frames;
        return from;
    }

    /** Frames that the next session is sent as soon as it is open; asked for once. */
    int takeBurst() {
        int frames = burst;
        burst = 0;
        return frames;
    }

    void burst(int frames) {
        burst = frames;
    }
}
