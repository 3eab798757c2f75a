package org.ctios.benchmarks.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that sends. It takes orders from its standard input, one a line, and answers each with a line: {@code listen
 * VERSION KIND}, {@code asterisk KIND}, {@code burst PORT BLOCKS}, {@code paced PORT RATE FRAMES}, and ends with its input.
 */
public final class Sender {
    private final List<BurstPort> ports = new ArrayList<>();

    private Sender() {}

    /**
     * The command.
     *
     * @param args none
     * @throws IOException when a connection breaks
     */
    public static void main(String[] args) throws IOException {
        Sender sender = new Sender();
        PrintStream out = System.out;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(sender.perform(line.split(" ", -1)));
            out.flush();
        }
    }

    private String perform(String[] order) throws IOException {
        return switch (order[0]) {
            case "listen" -> listen(Integer.parseInt(order[1]), WireStream.Kind.valueOf(order[2]));
            case "asterisk" -> open(new AmiPort(AmiStream.Kind.valueOf(order[1])));
            case "burst" -> Long.toString(port(order).burst(Integer.parseInt(order[2])));
            case "paced" -> Long.toString(paced(order).paced(Integer.parseInt(order[2]), Integer.parseInt(order[3])));
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    private String listen(int version, WireStream.Kind kind) throws IOException {
        return open(new SendingPort(version, new WireStream(version, kind)));
    }

    private String open(BurstPort port) {
        ports.add(port);
        return (ports.size() - 1) + " " + port.address().getAddress().getHostAddress() + " "
                + port.address().getPort();
    }

    private BurstPort port(String[] order) {
        return ports.get(Integer.parseInt(order[1]));
    }

    private SendingPort paced(String[] order) {
        return (SendingPort) port(order);
    }
}
