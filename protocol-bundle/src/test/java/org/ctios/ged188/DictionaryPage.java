package org.ctios.ged188;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctios.ged188.MessageEntry.Alternative;
import org.ctios.ged188.MessageEntry.Confidence;
import org.ctios.ged188.MessageEntry.FieldEntry;
import org.ctios.ged188.MessageEntry.GroupEntry;
import org.ctios.ged188.ProtocolVersion.Dialect;

/** The page that lists what the dictionary holds. */
final class DictionaryPage {
    private static final String HEAD =
            """
            # GED-188: messages, fields, values

            Written from the dictionary of `ctios-ged188` by a test, which fails when this page is not up to date; edit
            `ged188.dictionary`, not this page.

            How to read it:

            - *Versions*: `19-` from version 19 of Unified CCE on, `-24` up to 24, nothing: every supported one (13 to
              25). `CCX 18-` is a version of Unified CCX (10 to 18), which else has what Unified CCE had at the same
              number.
            - **?** marks what rests on one weak source, on an inference, or on a contradiction in print. A tag `?` was
              never published; `ProtocolOptions` can give the field one.
            - Bytes of a floating field are the most it may have; the NUL that ends a text is counted.
            - *List* names the list a floating field belongs to; the table of lists tells which field counts it.
            - Tags and lengths have one byte up to version 19 (Unified CCX 17), two from 20 (18).
            - Numbers are big-endian. `0xFFFFFFFF` and `0xFFFF` mean "none".
            """;

    private final Dictionary dictionary = Dictionary.standard();
    private final StringBuilder page = new StringBuilder(HEAD);

    static String text() {
        return new DictionaryPage().write();
    }

    private String write() {
        page.append("\n## Messages\n\n");
        row("Number", "Name", "Sent by", "Versions", "");
        row("--:", "---", "---", "---", "---");
        List<MessageEntry> entries = dictionary.entries().stream()
                .sorted((a, b) -> a.type().number() - b.type().number())
                .toList();
        entries.forEach(this::summary);
        entries.stream().filter(entry -> entry.type().published()).forEach(this::message);
        page.append("\n## Messages without published layout\n\nThey are passed through as their bytes.\n\n");
        entries.stream().filter(entry -> !entry.type().published()).forEach(this::opaque);
        reserved();
        page.append("\n## Values\n");
        dictionary.enumerations().forEach(this::enumeration);
        tags();
        return page.toString().replaceAll("\n{3,}", "\n\n");
    }

    private void summary(MessageEntry entry) {
        MessageType type = entry.type();
        String name = type.published()
                ? "[%s](#%d-%s)"
                        .formatted(type.name(), type.number(), type.name().toLowerCase(Locale.ROOT))
                : type.name();
        row(
                type.number(),
                name,
                type.sender().name().toLowerCase(Locale.ROOT),
                versions(entry.where()),
                mark(entry.confidence().confirmed()));
    }

    private void message(MessageEntry entry) {
        page.append(
                "\n### %d %s\n\n".formatted(entry.type().number(), entry.type().name()));
        remarks(entry.confidence());
        if (entry.otherNumber() >= 0) {
            page.append("- Number %d with the option `TYPE_TABLE_NUMBERS`.\n".formatted(entry.otherNumber()));
        }
        for (Alternative alternative : entry.alternatives()) {
            page.append("- Also read, %s: %s.\n"
                    .formatted(
                            alternative.exactly()
                                    ? "when the body has exactly its length"
                                    : "when the floating part fits behind it only",
                            alternative.fields().stream()
                                    .map(field -> field.field() + " " + field.type())
                                    .collect(Collectors.joining(", "))));
        }
        entry.needs().forEach(need -> page.append("- Needs %s.\n".formatted(need)));
        fixed(entry);
        floating(entry);
        lists(entry);
    }

    private void fixed(MessageEntry entry) {
        List<FieldEntry> fields =
                entry.fields().stream().filter(FieldEntry::isFixed).toList();
        if (fields.isEmpty()) {
            return;
        }
        page.append('\n');
        row("Fixed part (" + sizes(entry) + ")", "Type", "Versions", "Values", "");
        row("---", "---", "---", "---", "---");
        for (FieldEntry field : fields) {
            String type = field.type().isNumber() ? field.type().name() : field.type() + "[" + field.size() + "]";
            row(field.field(), type, versions(field.where()), values(entry, field), mark(field.confirmed()));
        }
    }

    private void floating(MessageEntry entry) {
        List<FieldEntry> fields =
                entry.fields().stream().filter(field -> !field.isFixed()).toList();
        if (fields.isEmpty()) {
            return;
        }
        page.append('\n');
        row("Tag", "Floating part", "Type", "Bytes", "Given", "List", "Versions", "Values", "");
        row("--:", "---", "---", "--:", "---", "---", "---", "---", "---");
        for (FieldEntry field : fields) {
            row(
                    field.tag() == 0 ? "?" : field.tag(),
                    field.field(),
                    field.type(),
                    field.size(),
                    field.required() ? "always" : field.conditional() ? "depends" : "",
                    field.group() == null ? "" : field.group() + (field.array() ? " (array)" : ""),
                    versions(field.where()),
                    values(entry, field),
                    mark(field.confirmed()));
        }
    }

    private void lists(MessageEntry entry) {
        if (entry.groups().isEmpty()) {
            return;
        }
        page.append('\n');
        row("List", "Counted by", "At most", "Within");
        row("---", "---", "--:", "---");
        for (GroupEntry group : entry.groups()) {
            String most = group.most() == Integer.MAX_VALUE ? "" : Integer.toString(group.most());
            row(group.name(), group.count(), most, group.parent() == null ? "" : group.parent());
        }
    }

    /** The size of the fixed part, with the versions from which another one holds. */
    private String sizes(MessageEntry entry) {
        List<String> sizes = new ArrayList<>();
        int before = -1;
        for (int number = ProtocolVersion.OLDEST; number <= ProtocolVersion.NEWEST; number++) {
            int size = dictionary
                    .layouts(ProtocolVersion.cce(number))
                    .of(entry.type().number())
                    .fixedSize();
            if (size != before) {
                sizes.add(sizes.isEmpty() ? size + " bytes" : size + " from version " + number);
            }
            before = size;
        }
        return String.join(", ", sizes);
    }

    private String values(MessageEntry entry, FieldEntry field) {
        Enumeration ofCce = dictionary.enumerationOf(Dialect.CCE, entry.type(), field.field());
        Enumeration ofCcx = dictionary.enumerationOf(Dialect.CCX, entry.type(), field.field());
        String cce = ofCce == null ? "" : link(ofCce);
        return ofCcx == null || ofCcx == ofCce ? cce : (cce + " CCX: " + link(ofCcx)).strip();
    }

    private static String link(Enumeration enumeration) {
        return "[%s](#%s)".formatted(enumeration.name(), enumeration.name().toLowerCase(Locale.ROOT));
    }

    private void opaque(MessageEntry entry) {
        page.append("- %d %s".formatted(entry.type().number(), entry.type().name()));
        entry.confidence().notes().forEach(note -> page.append(": ").append(note));
        page.append('\n');
    }

    private void reserved() {
        page.append("\n## Reserved numbers\n\n")
                .append(
                        "The guide gives them to no message. A frame with one is passed through as its bytes, under the")
                .append(
                        " name `RESERVED_n`.\nNumbers that are reserved in some editions only stand above, with a note.\n\n");
        dictionary.reserved().forEach(this::opaque);
    }

    private void enumeration(Enumeration enumeration) {
        page.append("\n### ").append(enumeration.name()).append("\n\n");
        page.append(enumeration.isMask() ? "- Bits that can be combined.\n" : "");
        if (!versions(enumeration.where()).isEmpty()) {
            page.append("- Versions: ").append(versions(enumeration.where())).append(".\n");
        }
        if (!enumeration.carriers().isEmpty()) {
            page.append("- Carried by ")
                    .append(String.join(", ", enumeration.carriers()))
                    .append(".\n");
        }
        remarks(enumeration.confidence());
        page.append('\n');
        row("Value", "Name", "Versions", "");
        row("--:", "---", "---", "---");
        for (Enumeration.Value value : enumeration.entries()) {
            String alias = value.alias() == null ? "" : " (also " + value.alias() + ")";
            row(
                    number(enumeration, value.number()),
                    value.symbol() + alias,
                    versions(value.where()),
                    mark(value.confirmed()));
        }
    }

    private static String number(Enumeration enumeration, Long number) {
        if (number == null) {
            return "?";
        }
        return enumeration.isMask() ? "0x" + Long.toHexString(number) : number.toString();
    }

    private void tags() {
        page.append("\n## Tags known by name only\n\n");
        Map<Integer, String> sorted = new TreeMap<>(dictionary.tagNames());
        page.append(sorted.entrySet().stream()
                .map(tag -> tag.getKey() + " " + tag.getValue())
                .collect(Collectors.joining(", ")));
        page.append(".\n");
    }

    private void remarks(Confidence confidence) {
        if (!confidence.confirmed()) {
            page.append("- **?** Not confirmed by a second source.\n");
        }
        confidence.notes().forEach(note -> page.append("- ")
                .append(note.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(note.substring(1))
                .append(".\n"));
        confidence.choices().forEach(choice -> page.append("- *Sources disagree:* ")
                .append(choice)
                .append(".\n"));
    }

    private static String versions(Availability where) {
        List<String> versions = new ArrayList<>();
        if (where.only() != Dialect.CCX) {
            String since = where.since() > ProtocolVersion.OLDEST ? Integer.toString(where.since()) : "";
            String until = where.until() == Integer.MAX_VALUE ? "" : Integer.toString(where.until());
            versions.add(since.isEmpty() && until.isEmpty() ? "" : since + "-" + until);
        } else if (where.ccx() == 0) {
            versions.add("CCX only");
        }
        if (where.ccx() > 0) {
            versions.add("CCX " + where.ccx() + "-");
        }
        if (where.option() != null) {
            versions.add((where.wanted() ? "with " : "without ") + where.option());
        }
        return versions.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String mark(boolean confirmed) {
        return confirmed ? "" : "**?**";
    }

    private void row(Object... cells) {
        for (Object cell : cells) {
            page.append("| ").append(cell).append(cell.toString().isEmpty() ? "" : " ");
        }
        page.append("|\n");
    }
}
