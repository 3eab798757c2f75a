package org.ctios.session.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * What happens in a contact centre and to a session that looks at it, step by step. Each step has its own chance, so that a
 * history without some of its steps is much like the whole.
 *
 * @param seed what the centre is like
 * @param mode whose events the session is told
 * @param steps what happens, in order
 */
record History(long seed, Mode mode, List<Step> steps) {
    private static final int GAPS = 4;

    /** Kinds of steps. */
    enum Kind {
        /** Something happens in the centre; it is told while there is a connection. */
        HAPPEN,
        /** A listener comes that is told first what is known. */
        JOIN,
        /** The connection is lost. */
        LOSE,
        /** There is a connection again, and the session begins to ask. */
        RECONNECT,
        /** The server answers what was asked first. */
        ANSWER,
        /** The server answers all that is asked. */
        ANSWER_ALL
    }

    /**
     * A step.
     *
     * @param kind what it is about
     * @param chance what exactly happens
     */
    record Step(Kind kind, long chance) {}

    /** Whose events the session is told. */
    enum Mode {
        /** Those of all agents and calls. */
        MONITOR,
        /** Those of {@link OwnEvents#AGENT}. */
        AGENT
    }

    /** What may happen while the session asks. */
    enum Asking {
        /** Nothing. */
        UNDISTURBED,
        /** What happens at any time. */
        WITH_EVENTS,
        /** That, and the connection is lost again, so that the session has to ask anew. */
        CUT_SHORT
    }

    /** A random history. */
    static History random(long seed, Mode mode, Asking asking) {
        Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        Writer writer = new Writer(random);
        for (int gap = 0; gap <= GAPS; gap++) {
            writer.repeat(random.nextInt(40), Kind.HAPPEN);
            writer.add(Kind.RECONNECT);
            if (asking != Asking.UNDISTURBED) {
                writer.ask();
            }
            if (asking != Asking.CUT_SHORT || random.nextBoolean()) {
                writer.add(Kind.ANSWER_ALL);
                writer.follow();
            }
            writer.add(Kind.LOSE);
        }
        return new History(random.nextLong(), mode, writer.steps);
    }

    /** Adds steps. */
    private record Writer(Random random, List<Step> steps) {
        Writer(Random random) {
            this(random, new ArrayList<>());
        }

        void add(Kind... kinds) {
            for (Kind each : kinds) {
                steps.add(new Step(each, random.nextLong()));
            }
        }

        void repeat(int times, Kind kind) {
            for (int i = 0; i < times; i++) {
                add(kind);
            }
        }

        void follow() {
            for (int i = random.nextInt(150); i > 0; i--) {
                add(random.nextInt(100) == 0 ? Kind.JOIN : Kind.HAPPEN);
            }
        }

        void ask() {
            for (int i = random.nextInt(60); i > 0; i--) {
                if (random.nextInt(50) == 0) {
                    add(Kind.JOIN);
                }
                add(random.nextInt(3) == 0 ? Kind.HAPPEN : Kind.ANSWER);
            }
        }
    }

    /** The same without steps that it goes wrong without as well: first many at a time, then single ones. */
    History shortest(Predicate<History> goesWrong) {
        List<Step> kept = steps;
        for (int size = Math.max(1, kept.size() / 2); ; size = Math.max(1, size / 2)) {
            List<Step> before = kept;
            for (int from = kept.size() - size; from > -size; from -= size) {
                List<Step> fewer = new ArrayList<>(kept);
                fewer.subList(Math.max(0, from), Math.min(kept.size(), from + size))
                        .clear();
                kept = goesWrong.test(new History(seed, mode, fewer)) ? fewer : kept;
            }
            if (size == 1 && kept.size() == before.size()) {
                return new History(seed, mode, kept);
            }
        }
    }
}
