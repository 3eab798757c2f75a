package org.ctios.benchmarks.run;

import java.util.Locale;

/**
 * A line of a table.
 *
 * @param measured what was measured
 * @param parameter how it was set up
 * @param unit of both figures
 * @param ours the figure of this project
 * @param other that of the yardstick; not a number when there is none
 * @param goal what is to be reached
 */
public record Line(String measured, String parameter, String unit, double ours, double other, Goal goal) {
    public static final String HEAD =
            """
            | measured | parameter | this project | hand-written | ratio | goal | |
            | --- | --- | ---: | ---: | ---: | --- | --- |
            """;

    /** What a goal is for. */
    public enum Kind {
        AT_MOST,
        RATIO_AT_MOST,
        BOTH_AT_LEAST
    }

    /**
     * A limit for the figure itself, for its ratio to the yardstick, or for both figures.
     *
     * @param limit not a number when no goal is set
     * @param kind what it is for
     */
    public record Goal(double limit, Kind kind) {
        public static final Goal NONE = new Goal(Double.NaN, Kind.AT_MOST);

        /** A goal for the figure. */
        public static Goal atMost(double limit) {
            return new Goal(limit, Kind.AT_MOST);
        }

        /** A goal for the ratio. */
        public static Goal ratioAtMost(double limit) {
            return new Goal(limit, Kind.RATIO_AT_MOST);
        }

        /** A goal for the figure and that of the yardstick: what must be so, for the line to be a comparison. */
        public static Goal bothAtLeast(double limit) {
            return new Goal(limit, Kind.BOTH_AT_LEAST);
        }
    }

    /** A line without yardstick. */
    public static Line alone(String measured, String parameter, String unit, double ours, Goal goal) {
        return new Line(measured, parameter, unit, ours, Double.NaN, goal);
    }

    /** This project's figure over the yardstick's. */
    public double ratio() {
        return ours / other;
    }

    /** Whether the goal is reached; a figure that is not a number reaches none. */
    public boolean isMet() {
        return Double.isNaN(goal.limit())
                || switch (goal.kind()) {
                    case AT_MOST -> ours <= goal.limit();
                    case RATIO_AT_MOST -> ratio() <= goal.limit();
                    case BOTH_AT_LEAST -> ours >= goal.limit() && other >= goal.limit();
                };
    }

    /** As it stands in the table. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                measured,
                parameter,
                figure(ours),
                Double.isNaN(other) ? "" : figure(other),
                Double.isNaN(other) ? "" : String.format(Locale.ROOT, "%.2f", ratio()),
                goalText(),
                Double.isNaN(goal.limit()) ? "" : isMet() ? "met" : "missed");
    }

    private String goalText() {
        if (Double.isNaN(goal.limit())) {
            return "";
        }
        return switch (goal.kind()) {
            case AT_MOST -> "&le; " + figure(goal.limit());
            case RATIO_AT_MOST -> "ratio &le; " + number(goal.limit());
            case BOTH_AT_LEAST -> "both &ge; " + figure(goal.limit());
        };
    }

    private String figure(double value) {
        return number(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** As many digits as say something. */
    public static String number(double value) {
        double size = Math.abs(value);
        String format = size == Math.rint(size) || size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
