package org.ctios.simulator.internal.scenario;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.ctios.simulator.ScenarioSyntaxException;

/** The text of a scenario file. */
public final class ScenarioText {
    private static final String MARK = "\uFEFF";

    private ScenarioText() {}

    /**
     * The text of bytes in UTF-8.
     *
     * @param file what messages call it
     * @throws ScenarioSyntaxException when they are something else, with the line where that shows
     */
    public static String of(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean readable =
                !StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError();
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw noText(file, text.substring(0, nul), "it has a NUL character");
        }
        if (!readable) {
            throw noText(file, text, String.format("byte 0x%02X is not UTF-8", in.get()));
        }
        return text;
    }

    /** A text without the byte order mark that some editors put in front. */
    static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static ScenarioSyntaxException noText(String file, String before, String reason) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new ScenarioSyntaxException(
                file, line, reason + "; a scenario is a text: save it as UTF-8, or give another file");
    }
}
