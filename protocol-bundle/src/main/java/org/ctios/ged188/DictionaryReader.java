package org.ctios.ged188;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ctios.ged188.MessageEntry.FieldEntry;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary resource; its grammar stands at the head of the file. */
final class DictionaryReader {
    private static final String RESOURCE = "ged188.dictionary";

    private final Map<Integer, MessageEntry> messages = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Enumeration> enumerations = new LinkedHashMap<>();
    private final Map<String, Enumeration> enumerationsByField = new HashMap<>();

    private @Nullable Runnable finishBlock;
    private Map<String, Long> symbols = new LinkedHashMap<>();
    private List<FieldEntry> fieldEntries = new ArrayList<>();
    private @Nullable List<FieldEntry> alternative;
    private int lineNumber;

    Dictionary read() {
        try (InputStream in = DictionaryReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lineNumber++;
                read(line.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finishBlock();
        return new Dictionary(messages, fields, enumerations, enumerationsByField);
    }

    private void read(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] words = line.split(" +", -1);
        switch (words[0]) {
            case "enum", "mask" -> startEnumeration(words);
            case "message" -> startMessage(words, true);
            case "opaque" -> startMessage(words, false);
            case "fixed" -> fieldEntries.add(fixed(words));
            case "float" -> fieldEntries.add(floating(words));
            case "alternative" -> alternative = alternative(words);
            default -> symbols.put(words[1], Long.decode(words[0]));
        }
    }

    private void startEnumeration(String[] words) {
        finishBlock();
        String carriers = attribute(words, "fields");
        finishBlock = () -> {
            Enumeration enumeration = new Enumeration(words[1], words[0].equals("mask"), symbols);
            enumerations.put(enumeration.name(), enumeration);
            if (carriers != null) {
                for (String carrier : carriers.split(",", -1)) {
                    enumerationsByField.put(carrier, enumeration);
                }
            }
        };
    }

    private void startMessage(String[] words, boolean published) {
        finishBlock();
        int number = Integer.parseInt(words[1]);
        Sender sender = Sender.valueOf(words[3].toUpperCase(Locale.ROOT));
        MessageType type = new MessageType(number, words[2], sender, version(words, "since", 0), published);
        finishBlock = () -> {
            if (messages.put(number, new MessageEntry(type, List.copyOf(fieldEntries), alternative)) != null) {
                throw new IllegalStateException(type + " stands twice in the dictionary");
            }
        };
    }

    private void finishBlock() {
        if (finishBlock != null) {
            finishBlock.run();
        }
        finishBlock = null;
        symbols = new LinkedHashMap<>();
        fieldEntries = new ArrayList<>();
        alternative = null;
    }

    private FieldEntry fixed(String[] words) {
        WireType type = WireType.valueOf(words[2]);
        int size = type.isNumber() ? type.width() : Integer.parseInt(words[3]);
        return entry(words, words[1], type, -1, size);
    }

    private FieldEntry floating(String[] words) {
        return entry(
                words, words[2], WireType.valueOf(words[3]), Integer.parseInt(words[1]), Integer.parseInt(words[4]));
    }

    private FieldEntry entry(String[] words, String name, WireType type, int tag, int size) {
        return new FieldEntry(
                field(name),
                type,
                tag,
                size,
                flag(words, "required"),
                flag(words, "repeats"),
                version(words, "since", 0),
                version(words, "until", Integer.MAX_VALUE));
    }

    private List<FieldEntry> alternative(String[] words) {
        List<FieldEntry> entries = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            String[] nameAndType = words[i].split(":", -1);
            WireType type = WireType.valueOf(nameAndType[1]);
            entries.add(entry(new String[0], nameAndType[0], type, -1, type.width()));
        }
        int size = entries.stream().mapToInt(FieldEntry::size).sum();
        if (size != Integer.parseInt(words[1])) {
            throw new IllegalStateException(
                    "line " + lineNumber + " of the dictionary: the fields have " + size + " bytes");
        }
        return entries;
    }

    private Field field(String name) {
        return fields.computeIfAbsent(name, n -> new Field(n, fields.size()));
    }

    private static boolean flag(String[] words, String flag) {
        return List.of(words).contains(flag);
    }

    private int version(String[] words, String key, int otherwise) {
        String value = attribute(words, key);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("line " + lineNumber + " of the dictionary: bad " + key, e);
        }
    }

    private static @Nullable String attribute(String[] words, String key) {
        for (String word : words) {
            if (word.startsWith(key + "=")) {
                return word.substring(key.length() + 1);
            }
        }
        return null;
    }
}
