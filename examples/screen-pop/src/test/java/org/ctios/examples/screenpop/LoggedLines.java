package org.ctios.examples.screenpop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What is logged under one name while this is open. */
final class LoggedLines extends Handler {
    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    LoggedLines(String name) {
        logger = Logger.getLogger(name);
        logger.addHandler(this);
    }

    Stream<String> containing(String text) {
        return lines.stream().filter(line -> line.contains(text));
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
