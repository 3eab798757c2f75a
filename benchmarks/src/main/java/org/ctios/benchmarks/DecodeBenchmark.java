package org.ctios.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Fields;
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

/**
 * A CALL_DELIVERED_EVENT becomes an object, of which the header and three fields are read: two of the fixed part, one
 * floating.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(DecodeBenchmark.MESSAGES)
@CompilerControl(CompilerControl.Mode.DONT_INLINE)
public class DecodeBenchmark {
    static final int MESSAGES = 256;

    /** As many as stay in the nearest cache, as a frame does that was just cut. */
    private static final int DIFFERENT = 64;

    /** Protocol version: 15 has tags of one byte, 24 of two. */
    @Param({"15", "24"})
    public int number;

    private ProtocolVersion version = ProtocolVersion.cce(15);
    private int tagWidth;
    private byte[][] frames = {};
    private CallBeanDecoder beans = new CallBeanDecoder(1);

    /** Makes the frames. */
    @Setup
    public void frames() {
        version = ProtocolVersion.cce(number);
        tagWidth = version.tagWidth();
        beans = new CallBeanDecoder(tagWidth);
        byte[][] different = new Calls(version).delivered(DIFFERENT);
        frames = new byte[MESSAGES][];
        Arrays.setAll(frames, i -> different[i % DIFFERENT]);
    }

    /** This project. */
    @Benchmark
    public void message(Blackhole hole) {
        for (byte[] frame : frames) {
            Message message = Message.of(version, frame);
            hole.consume(message);
            hole.consume(message.typeNumber());
            hole.consume(message.size());
            hole.consume(message.uint(Fields.CONNECTION_CALL_ID));
            hole.consume(message.uint(Fields.LOCAL_CONNECTION_STATE));
            hole.consume(message.text(Fields.ANI));
        }
    }

    /** This project, when nobody reads a field. */
    @Benchmark
    public void messageUnread(Blackhole hole) {
        for (byte[] frame : frames) {
            hole.consume(Message.of(version, frame));
        }
    }

    /** This project, when no text is read. */
    @Benchmark
    public void messageNumbers(Blackhole hole) {
        for (byte[] frame : frames) {
            Message message = Message.of(version, frame);
            hole.consume(message);
            hole.consume(message.typeNumber());
            hole.consume(message.size());
            hole.consume(message.uint(Fields.CONNECTION_CALL_ID));
            hole.consume(message.uint(Fields.LOCAL_CONNECTION_STATE));
        }
    }

    /** The hand-written lazy reader. */
    @Benchmark
    public void handWritten(Blackhole hole) {
        for (byte[] frame : frames) {
            LazyCall call = new LazyCall(frame, tagWidth);
            hole.consume(call);
            hole.consume(call.type());
            hole.consume(call.size());
            hole.consume(call.connectionCallId());
            hole.consume(call.localConnectionState());
            hole.consume(call.ani());
        }
    }

    /** The eager bean; to read its fields costs nothing more. */
    @Benchmark
    public void bean(Blackhole hole) {
        for (byte[] frame : frames) {
            hole.consume(beans.decode(frame));
        }
    }

    /** Header and three fields: this project, the hand-written lazy reader and the bean in turns. */
    @Benchmark
    public void inTurns(Laps laps, Blackhole hole) {
        long start = System.nanoTime();
        message(hole);
        long afterOurs = System.nanoTime();
        handWritten(hole);
        long afterSecond = System.nanoTime();
        bean(hole);
        laps.add(start, afterOurs, afterSecond, System.nanoTime());
    }

    /** The same beside a reader that leaves out what this project must not. */
    @Benchmark
    @Fork(jvmArgsAppend = "-Dctios.careless=true")
    public void carelessInTurns(Laps laps, Blackhole hole) {
        inTurns(laps, hole);
    }

    /** No field read: this project and the bean in turns. */
    @Benchmark
    public void unreadInTurns(Laps laps, Blackhole hole) {
        long start = System.nanoTime();
        messageUnread(hole);
        long afterOurs = System.nanoTime();
        bean(hole);
        long afterSecond = System.nanoTime();
        laps.add(start, afterOurs, afterSecond, afterSecond);
    }
}
