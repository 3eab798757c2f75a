package org.ctios.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own, which takes orders from its standard input, one a line, and answers each with a line. So what it
 * does shares neither heap nor collector nor processor time with who gives the orders.
 */
public final class Child implements AutoCloseable {
    private static final String FAILED = "FAILED ";

    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    private Child(Process process) {
        this.process = process;
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.US_ASCII), true);
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** What a child does for an order. */
    @FunctionalInterface
    public interface Work {
        /** Performs an order and gives its answer, one line. */
        String perform(String[] order) throws Exception;
    }

    /**
     * Starts a class with this class path and this Java; it must call {@link #serve}.
     *
     * @param options for the virtual machine
     */
    public static Child start(Class<?> main, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Gives an order and waits for the answer. */
    public String ask(Object... words) throws IOException {
        String order =
                String.join(" ", List.of(words).stream().map(Object::toString).toList());
        orders.println(order);
        String answer = answers.readLine();
        if (answer == null || answer.startsWith(FAILED)) {
            throw new IOException("'" + order + "' failed: " + (answer == null ? "the process has ended" : answer));
        }
        return answer;
    }

    /** Gives an order that is answered with numbers. */
    public double[] numbers(Object... words) throws IOException {
        return numbers(ask(words));
    }

    static double[] numbers(String answer) {
        return answer.isEmpty()
                ? new double[0]
                : List.of(answer.split(" ", -1)).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    /** The child's side: performs orders until there are no more. */
    public static void serve(Work work) throws IOException {
        PrintStream out = System.out;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answer(work, line.split(" ", -1)));
            out.flush();
        }
        System.exit(0);
    }

    private static String answer(Work work, String[] order) {
        try {
            return work.perform(order);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return FAILED + String.valueOf(e).replaceAll("\\s+", " ");
        }
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
