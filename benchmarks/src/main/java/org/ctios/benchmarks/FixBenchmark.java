package org.ctios.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import quickfix.FieldNotFound;
import quickfix.InvalidMessage;
import quickfix.Message;

/**
 * QuickFIX/J reads a message of like size, and then its type and three fields. It neither validates nor has a data
 * dictionary, which is how it is quickest.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(DecodeBenchmark.MESSAGES)
@CompilerControl(CompilerControl.Mode.DONT_INLINE)
public class FixBenchmark {
    private static final int DIFFERENT = 64;
    private static final int MESSAGE_TYPE = 35;

    /** Protocol version of this project's messages. */
    @Param({"15", "24"})
    public int number;

    private final DecodeBenchmark calls = new DecodeBenchmark();
    private byte[][] reports = {};

    /** Makes the messages. */
    @Setup
    public void messages() {
        calls.number = number;
        calls.frames();
        FixMessages messages = new FixMessages();
        byte[][] different = new byte[DIFFERENT][];
        Arrays.setAll(different, i -> messages.next());
        reports = new byte[DecodeBenchmark.MESSAGES][];
        Arrays.setAll(reports, i -> different[i % DIFFERENT]);
    }

    /** QuickFIX/J, from the bytes of the wire. */
    @Benchmark
    public void quickfix(Blackhole hole) throws InvalidMessage, FieldNotFound {
        for (byte[] report : reports) {
            Message message = new Message(new String(report, StandardCharsets.ISO_8859_1), false);
            hole.consume(message);
            hole.consume(message.getHeader().getString(MESSAGE_TYPE));
            hole.consume(message.getString(FixMessages.ORDER_ID));
            hole.consume(message.getInt(FixMessages.SIDE));
            hole.consume(message.getString(FixMessages.ACCOUNT));
        }
    }

    /** Header and three fields: this project and QuickFIX/J in turns. */
    @Benchmark
    public void inTurns(Laps laps, Blackhole hole) throws InvalidMessage, FieldNotFound {
        long start = System.nanoTime();
        calls.message(hole);
        long afterOurs = System.nanoTime();
        quickfix(hole);
        long afterSecond = System.nanoTime();
        laps.add(start, afterOurs, afterSecond, afterSecond);
    }
}
