package org.ctios.benchmarks.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The sender in a process of its own, so that it shares neither heap nor collector with what is measured. */
final class SenderProcess implements AutoCloseable {
    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    SenderProcess() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new PrintWriter(process.outputWriter(StandardCharsets.US_ASCII), true);
        answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** A port that sends. */
    record Port(int index, String host, int number) {}

    Port listen(int version, WireStream.Kind kind) throws IOException {
        return port("listen " + version + " " + kind);
    }

    /** An Asterisk that tells of the same calls. */
    Port asterisk(AmiStream.Kind kind) throws IOException {
        return port("asterisk " + kind);
    }

    private Port port(String order) throws IOException {
        String[] answer = ask(order).split(" ", -1);
        return new Port(Integer.parseInt(answer[0]), answer[1], Integer.parseInt(answer[2]));
    }

    /** Sends as fast as it goes; gives the time when it began, by {@link System#nanoTime}, once all is written. */
    long burst(Port port, int blocks) throws IOException {
        return Long.parseLong(ask("burst " + port.index() + " " + blocks));
    }

    /** Sends so many frames a second. */
    void paced(Port port, int rate, int frames) throws IOException {
        ask("paced " + port.index() + " " + rate + " " + frames);
    }

    private String ask(String order) throws IOException {
        orders.println(order);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the sender has ended");
        }
        return answer;
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
