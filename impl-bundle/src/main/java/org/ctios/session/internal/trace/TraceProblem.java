package org.ctios.session.internal.trace;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What is wrong with the file of a trace, and what to do. */
final class TraceProblem {
    private TraceProblem() {}

    static String text(String file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return file + " may not be written. Give this process the right, or change trace.file";
        }
        if (e instanceof FileNotFoundException || e instanceof NoSuchFileException) {
            return e.getMessage() + ". Create it, or change trace.file";
        }
        String reason = e instanceof FileSystemException of && of.getReason() != null ? of.getReason() : e.getMessage();
        boolean full = String.valueOf(reason).startsWith("No space");
        return file + ": " + reason
                + (full ? ". Make room, or change trace.file" : ". Choose another one with trace.file");
    }
}
