package org.ctios.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Every field of a CALL_DELIVERED_EVENT becomes a value: number, text, bytes, named variable. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(WalkBenchmark.MESSAGES)
@CompilerControl(CompilerControl.Mode.DONT_INLINE)
public class WalkBenchmark {
    static final int MESSAGES = 64;

    /** Protocol version: 15 has tags of one byte, 24 of two. */
    @Param({"15", "24"})
    public int number;

    private ProtocolVersion version = ProtocolVersion.cce(15);
    private int tagWidth;
    private byte[][] frames = {};

    /** Makes the frames. */
    @Setup
    public void frames() {
        version = ProtocolVersion.cce(number);
        tagWidth = version.tagWidth();
        frames = new Calls(version).delivered(MESSAGES);
    }

    /** This project. */
    @Benchmark
    public void message(Blackhole hole) {
        Consuming values = new Consuming(hole);
        for (byte[] frame : frames) {
            Message.of(version, frame).visit(values);
        }
    }

    /** The hand-written eager decoder. */
    @Benchmark
    public void handWritten(Blackhole hole) {
        for (byte[] frame : frames) {
            hole.consume(new EagerCall(frame, tagWidth));
        }
    }

    /** This project and the hand-written eager decoder in turns. */
    @Benchmark
    public void inTurns(Laps laps, Blackhole hole) {
        long start = System.nanoTime();
        message(hole);
        long afterOurs = System.nanoTime();
        handWritten(hole);
        long afterSecond = System.nanoTime();
        laps.add(start, afterOurs, afterSecond, afterSecond);
    }

    /** The same beside a decoder that leaves out what this project must not. */
    @Benchmark
    @Fork(jvmArgsAppend = "-Dctios.careless=true")
    public void carelessInTurns(Laps laps, Blackhole hole) {
        inTurns(laps, hole);
    }
}
