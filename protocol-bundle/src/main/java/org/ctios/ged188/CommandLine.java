package org.ctios.ged188;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.ProtocolOptions.Choice;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Frames on the command line: {@code java -jar ctios-ged188.jar decode --version 24 <hex|file|->}. The result is 0 when
 * everything was read, 2 when the input is bad; then one line on the error stream says at which byte it is wrong.
 */
final class CommandLine {
    private static final int BAD_INPUT = 2;

    /** What nobody would call hexadecimal or JSON: it has the beginning of an ending, or of a folder. */
    private static final Pattern NAME = Pattern.compile("[^\\s{}\\[\\]\"]*[./\\\\][^\\s{}\\[\\]\"]*");

    private static final String HELP =
            """
            Messages of GED-188, the protocol of Cisco's CTI Server, in hexadecimal and as JSON.

              decode [OPTION...] INPUT   frames to JSON
              encode [OPTION...] INPUT   JSON to frames, one line of hexadecimal each
              trace FILE                 the wire trace of a session (ctios:trace), decoded
              --help                     this text

              INPUT        the text itself, the name of a file, or - for standard input. Frames are hexadecimal,
                           with blanks and line breaks where you like, or raw bytes in a file; several may follow
                           one another.
              --version N  protocol version of the session: 13 to 25, or 10 to 18 with --ccx. decode takes %d
                           without it, encode what the JSON says.
              --ccx        a session of Unified CCX; trace knows that from the file mostly
              --choice C   where the documents disagree, this reading: %s.
                           May be given several times; encode takes what the JSON says without it.
              --tag F=N    the tag of a field whose number was never published, such as UniqueInstanceID=308

            Exit code 2: bad input, said in one line.
            """
                    .formatted(
                            ProtocolVersion.NEWEST,
                            Stream.of(Choice.values()).map(Choice::name).collect(Collectors.joining(", ")));

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Integer version;
    private boolean ccx;
    private ProtocolOptions options = ProtocolOptions.STANDARD;
    private @Nullable String input;

    CommandLine(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs a command and ends the process with its result. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(System.in, out, err).run(List.of(arguments)));
    }

    /** Runs a command; the result is the exit code. */
    int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.contains("--help")) {
            out.print(HELP);
            return arguments.isEmpty() ? BAD_INPUT : 0;
        }
        try {
            run(arguments.get(0), new ArrayDeque<>(arguments.subList(1, arguments.size())));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("cannot read " + input + ": " + e);
        }
        return BAD_INPUT;
    }

    private void run(String command, Deque<String> arguments) throws IOException {
        if (!List.of("decode", "encode", "trace").contains(command)) {
            throw new IllegalArgumentException("there is no command " + command + ", try --help");
        }
        while (!arguments.isEmpty()) {
            option(arguments.pop(), arguments);
        }
        if (input == null) {
            throw new IllegalArgumentException("the input is missing, try --help");
        }
        if (command.equals("decode")) {
            decode(input);
        } else if (command.equals("trace")) {
            trace(input);
        } else {
            encode(input);
        }
    }

    private void option(String option, Deque<String> rest) {
        switch (option) {
            case "--ccx" -> ccx = true;
            case "--version" -> version = number("--version", rest.poll());
            case "--choice" -> options = options.with(JsonVersion.choice(String.valueOf(rest.poll())));
            case "--tag" -> tag(String.valueOf(rest.poll()));
            default -> {
                if (input != null || option.startsWith("--")) {
                    throw new IllegalArgumentException("what is " + option + "? Try --help");
                }
                input = option;
            }
        }
    }

    private void tag(String given) {
        int equals = given.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("--tag needs FIELD=NUMBER");
        }
        Field field = Dictionary.standard().field(given.substring(0, equals));
        options = options.withTag(field, number("--tag", given.substring(equals + 1)));
    }

    private static Integer number(String option, @Nullable String value) {
        try {
            return Integer.valueOf(String.valueOf(value));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number", e);
        }
    }

    private void decode(String source) throws IOException {
        int number = version != null ? version : dialect().newest();
        FrameCutter frames =
                new FrameCutter(ProtocolVersion.of(dialect(), number).with(options), frames(source));
        while (frames.hasNext()) {
            Message message = frames.next();
            out.println(message.toJson());
            frames.checkEnd(message);
        }
    }

    private byte[] frames(String source) throws IOException {
        byte[] text = read(source);
        try {
            return HexText.bytes(text);
        } catch (IllegalArgumentException e) {
            throw perhapsFile(source, e);
        }
    }

    private void trace(String source) throws IOException {
        try (TraceText lines = source.equals("-") ? TraceText.standardInput(in) : TraceText.open(Path.of(source))) {
            Function<String, TraceEntry> reader = ccx ? line -> TraceEntry.parse(line, Dialect.CCX) : TraceEntry::parse;
            for (TraceEntry entry = lines.next(reader); entry != null; entry = lines.next(reader)) {
                out.println(entry);
            }
        }
    }

    private void encode(String source) throws IOException {
        JsonReader json = new JsonReader(new String(read(source), StandardCharsets.UTF_8));
        do {
            int start = json.hasNext() ? json.position() : 0;
            out.println(HexFormat.of().formatHex(frame(tree(json, source), start)));
        } while (json.hasNext());
    }

    private @Nullable Object tree(JsonReader json, String source) {
        try {
            return json.next();
        } catch (IllegalArgumentException e) {
            throw perhapsFile(source, e);
        }
    }

    private byte[] frame(@Nullable Object tree, int start) {
        try {
            return JsonMessage.of(tree, wanted(MessageJson.object(tree, "a message")))
                    .toBytes();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("at byte " + start + ": " + e.getMessage(), e);
        }
    }

    /** What was given here, and for what was not given what the message names. */
    private ProtocolVersion wanted(Map<?, ?> message) {
        ProtocolVersion named = version == null
                ? JsonVersion.read(message)
                : ProtocolVersion.of(dialect(), version).with(JsonVersion.readOptions(message));
        return options.equals(ProtocolOptions.STANDARD) ? named : named.with(options);
    }

    private Dialect dialect() {
        return ccx ? Dialect.CCX : Dialect.CCE;
    }

    private byte[] read(String source) throws IOException {
        if (source.equals("-")) {
            return in.readAllBytes();
        }
        return isFile(source) ? Files.readAllBytes(Path.of(source)) : source.getBytes(StandardCharsets.UTF_8);
    }

    /** What was meant as the name of a file is read as the text itself when there is none. */
    private static IllegalArgumentException perhapsFile(String source, IllegalArgumentException why) {
        boolean isName = NAME.matcher(source).matches() && !isFile(source);
        return isName
                ? new IllegalArgumentException(
                        "there is no file " + source + ", and as the text itself: " + why.getMessage(), why)
                : why;
    }

    private static boolean isFile(String source) {
        try {
            return Files.isRegularFile(Path.of(source));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
