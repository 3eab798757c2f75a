package org.ctios.management.internal.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;

/** Runs a command as the shell does, which gives each its own standard output. */
final class Console {
    private Console() {}

    /** The lines it prints, without blanks at their ends. */
    static List<String> lines(Action command) throws Exception {
        return text(command)
                .lines()
                .map(line -> line.replaceAll("\u001B\\[[0-9;]*m", "").stripTrailing())
                .toList();
    }

    /** What it prints, every character of it. */
    static String text(Action command) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            command.execute();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
