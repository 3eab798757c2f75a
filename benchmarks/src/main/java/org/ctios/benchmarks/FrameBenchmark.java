package org.ctios.benchmarks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ctios.ged188.FrameReader;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
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

/** A stream of messages of mixed sizes, read in chunks as from a socket, is cut into frames. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FrameBenchmark.MESSAGES)
@CompilerControl(CompilerControl.Mode.DONT_INLINE)
public class FrameBenchmark {
    static final int MESSAGES = 500;

    /** KiB that a read of the socket gives. */
    @Param({"4", "16", "64"})
    public int chunk;

    private final ProtocolVersion version = ProtocolVersion.cce(24);
    private final FrameReader reader = new FrameReader();
    private final HandCutter cutter = new HandCutter();
    private final List<ByteBuffer> chunks = new ArrayList<>();

    /** Makes the stream. */
    @Setup
    public void stream() {
        List<byte[]> frames = new Calls(version).mixed(MESSAGES);
        int total = frames.stream().mapToInt(frame -> frame.length).sum();
        ByteBuffer stream = ByteBuffer.allocateDirect(total);
        frames.forEach(stream::put);
        for (int at = 0; at < total; at += chunk * 1024) {
            chunks.add(stream.slice(at, Math.min(chunk * 1024, total - at)));
        }
    }

    /** This project: bytes to frames. */
    @Benchmark
    public void frameReader(Blackhole hole) {
        read(hole::consume);
    }

    /** This project: bytes to messages. */
    @Benchmark
    public void messages(Blackhole hole) {
        read(frame -> hole.consume(Message.of(version, frame)));
    }

    /** The hand-written cutter: bytes to frames. */
    @Benchmark
    public void handWritten(Blackhole hole) {
        Consumer<byte[]> frames = hole::consume;
        for (ByteBuffer each : chunks) {
            cutter.read(each.clear(), frames);
        }
    }

    /** Bytes to frames: this project and the hand-written cutter in turns. */
    @Benchmark
    public void inTurns(Laps laps, Blackhole hole) {
        long start = System.nanoTime();
        frameReader(hole);
        long afterOurs = System.nanoTime();
        handWritten(hole);
        long afterSecond = System.nanoTime();
        laps.add(start, afterOurs, afterSecond, afterSecond);
    }

    private void read(Consumer<byte[]> frames) {
        for (ByteBuffer each : chunks) {
            reader.read(each.clear(), frames);
        }
    }
}
