package org.ctios.simulator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ctios.simulator.internal.fault.Words;

/** What happens to calls as a text of a command line or a configuration. What cannot be read is refused with what was expected. */
final class MixWords {
    /** Names of the shares, in the order of the components of {@link TrafficMix}. */
    static final List<String> NAMES = List.of(
            "hold",
            "dataChange",
            "consult",
            "blindTransfer",
            "conference",
            "renamed",
            "abandoned",
            "unanswered",
            "queued",
            "outbound",
            "quirks");

    private static final String PLAIN = "plain";
    private static final String VARIED = "varied";

    private MixWords() {}

    /** Shares with commas between them, behind the mix they change, which is the varied one where none is named. */
    static TrafficMix mix(String text) {
        String[] parts = text.split(",", -1);
        String first = parts[0].strip();
        double[] shares = shares(first.equals(PLAIN) ? TrafficMix.plain() : TrafficMix.varied());
        boolean named = first.equals(PLAIN) || first.equals(VARIED);
        Set<String> given = new HashSet<>();
        for (int i = named ? 1 : 0; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                set(shares, parts[i].strip(), given);
            }
        }
        return new TrafficMix(
                shares[0],
                shares[1],
                shares[2],
                shares[3],
                shares[4],
                shares[5],
                shares[6],
                shares[7],
                shares[8],
                shares[9],
                shares[10]);
    }

    private static void set(double[] shares, String part, Set<String> given) {
        if (part.equals(PLAIN) || part.equals(VARIED)) {
            throw new IllegalArgumentException("'" + part + "' stands in front, as in: " + part + ", consult=0.2");
        }
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals).strip();
        Words.oneOf(name, "share of the calls", NAMES);
        if (equals < 0) {
            throw noShare(part, name);
        }
        if (!given.add(name)) {
            throw new IllegalArgumentException(name + " stands twice; leave one of them out");
        }
        try {
            shares[NAMES.indexOf(name)] = Double.parseDouble(part.substring(equals + 1));
        } catch (NumberFormatException e) {
            throw noShare(part, name);
        }
    }

    private static IllegalArgumentException noShare(String part, String name) {
        return new IllegalArgumentException(
                "'" + part + "' has no number; write a share from 0 to 1, as in " + name + "=0.2");
    }

    private static double[] shares(TrafficMix mix) {
        return new double[] {
            mix.hold(),
            mix.dataChange(),
            mix.consult(),
            mix.blindTransfer(),
            mix.conference(),
            mix.renamed(),
            mix.abandoned(),
            mix.unanswered(),
            mix.queued(),
            mix.outbound(),
            mix.quirks()
        };
    }
}
