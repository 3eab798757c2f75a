package org.ctios.ged188;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ctios.ged188.Enumeration.Value;
import org.ctios.ged188.MessageEntry.Alternative;
import org.ctios.ged188.MessageEntry.Confidence;
import org.ctios.ged188.MessageEntry.FieldEntry;
import org.ctios.ged188.MessageEntry.GroupEntry;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary resource; its grammar stands at the head of the file. */
final class DictionaryReader {
    private static final String RESOURCE = "ged188.dictionary";

    private final Map<Integer, MessageEntry> messages = new LinkedHashMap<>();
    private final Map<Integer, MessageEntry> reserved = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Enumeration> enumerations = new LinkedHashMap<>();
    private final Map<Integer, String> tagNames = new LinkedHashMap<>();

    private @Nullable Runnable finishBlock;
    private Block block = new Block();

    /** What belongs to one enumeration or message. */
    private static final class Block {
        final List<Value> values = new ArrayList<>();
        final List<String> carriers = new ArrayList<>();
        final List<FieldEntry> fields = new ArrayList<>();
        final List<Alternative> alternatives = new ArrayList<>();
        final List<GroupEntry> groups = new ArrayList<>();
        final List<Need> needs = new ArrayList<>();
        final List<String> notes = new ArrayList<>();
        final List<String> choices = new ArrayList<>();
    }

    Dictionary read() {
        try (InputStream in = DictionaryReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                read(number, line.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finishBlock();
        return new Dictionary(messages, reserved, fields, enumerations, tagNames);
    }

    private void read(int number, String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        DictionaryLine line = DictionaryLine.of(number, text);
        switch (line.word(0)) {
            case "enum", "mask" -> startEnumeration(line);
            case "message", "opaque" -> startMessage(line);
            case "reserved" -> startReserved(line);
            case "tag" -> tagNames.put(Integer.valueOf(line.word(1)), line.word(2));
            case "on" ->
                block.carriers.addAll(line.words().subList(1, line.words().size()));
            case "note" -> block.notes.add(line.rest(1));
            case "choice" -> block.choices.add(line.rest(1));
            case "group" -> block.groups.add(group(line));
            case "fixed" -> block.fields.add(fixed(line));
            case "float" -> block.fields.add(floating(line));
            case "alternative" -> block.alternatives.add(alternative(line));
            case "needs" -> block.needs.add(need(line));
            default -> block.values.add(value(line));
        }
    }

    private void startEnumeration(DictionaryLine line) {
        finishBlock();
        finishBlock = () -> {
            Enumeration enumeration = new Enumeration(
                    line.word(1),
                    line.word(0).equals("mask"),
                    line.attribute("continues"),
                    line.availability(),
                    block.values,
                    block.carriers,
                    confidence(line));
            enumerations.put(enumeration.name(), enumeration);
        };
    }

    private void startMessage(DictionaryLine line) {
        finishBlock();
        int number = Integer.parseInt(line.word(1));
        MessageType type = new MessageType(
                number,
                line.word(2),
                Sender.valueOf(line.word(3).toUpperCase(Locale.ROOT)),
                line.number("since", 0),
                line.word(0).equals("message"));
        finishBlock = () -> {
            MessageEntry entry = new MessageEntry(
                    type,
                    line.availability(),
                    line.number("or", -1),
                    block.fields,
                    block.alternatives,
                    block.groups,
                    block.needs,
                    confidence(line));
            if (messages.put(number, entry) != null) {
                throw line.wrong(type + " stands twice", null);
            }
        };
    }

    private void startReserved(DictionaryLine line) {
        finishBlock();
        MessageType type = MessageType.reserved(Integer.parseInt(line.word(1)));
        finishBlock = () -> {
            MessageEntry entry = new MessageEntry(
                    type, line.availability(), -1, List.of(), List.of(), List.of(), List.of(), confidence(line));
            if (messages.containsKey(type.number()) || reserved.put(type.number(), entry) != null) {
                throw line.wrong(type + " stands twice", null);
            }
        };
    }

    private Confidence confidence(DictionaryLine line) {
        return new Confidence(line.confirmed(), block.notes, block.choices);
    }

    private void finishBlock() {
        if (finishBlock != null) {
            finishBlock.run();
        }
        finishBlock = null;
        block = new Block();
    }

    private static Value value(DictionaryLine line) {
        Long number = line.word(0).equals("?") ? null : Long.decode(line.word(0));
        return new Value(line.word(1), number, line.attribute("alias"), line.availability(), line.confirmed());
    }

    private GroupEntry group(DictionaryLine line) {
        String count = line.attribute("count");
        if (count == null) {
            throw line.wrong("a group has a count", null);
        }
        return new GroupEntry(
                line.word(1),
                field(count),
                line.number("max", Integer.MAX_VALUE),
                line.attribute("in"),
                line.attribute("status"));
    }

    private FieldEntry fixed(DictionaryLine line) {
        WireType type = WireType.valueOf(line.word(2));
        int size = type.isNumber() ? type.width() : Integer.parseInt(line.word(3));
        return new FieldEntry(
                field(line.word(1)), type, -1, size, false, false, false, null, line.availability(), line.confirmed());
    }

    private FieldEntry floating(DictionaryLine line) {
        return new FieldEntry(
                field(line.word(2)),
                WireType.valueOf(line.word(3)),
                line.word(1).equals("?") ? 0 : Integer.parseInt(line.word(1)),
                Integer.parseInt(line.word(4)),
                line.has("required"),
                line.has("conditional"),
                line.has("array"),
                line.attribute("in"),
                line.availability(),
                line.confirmed());
    }

    private Alternative alternative(DictionaryLine line) {
        List<FieldEntry> entries = new ArrayList<>();
        for (String word : line.words().subList(2, line.words().size())) {
            entries.add(fixed(DictionaryLine.of(line.number(), "fixed " + word.replace(':', ' '))));
        }
        return new Alternative(line.word(1).equals("exactly"), entries);
    }

    private Need need(DictionaryLine line) {
        List<Field> oneOf =
                Stream.of(line.word(1).split("\\|", -1)).map(this::field).toList();
        String when = line.attribute("when");
        if (when == null) {
            return new Need(oneOf, null, 0, 0);
        }
        String[] condition = when.split("[&=]", -1);
        long value = Long.decode(condition[1]);
        return new Need(oneOf, field(condition[0]), when.contains("&") ? value : -1, value);
    }

    private Field field(String name) {
        return fields.computeIfAbsent(name, n -> new Field(n, fields.size()));
    }
}
