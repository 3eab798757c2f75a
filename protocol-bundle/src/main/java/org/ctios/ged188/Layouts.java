package org.ctios.ged188;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ctios.ged188.MessageEntry.Alternative;
import org.ctios.ged188.MessageEntry.FieldEntry;
import org.ctios.ged188.MessageEntry.GroupEntry;
import org.ctios.ged188.ProtocolOptions.Choice;
import org.jspecify.annotations.Nullable;

/** All layouts of one protocol version. */
final class Layouts {
    private final Dictionary dictionary;
    private final ProtocolVersion version;
    private final Layout unknown;
    private final @Nullable Forms[] byNumber;
    private final @Nullable Forms[] byWireNumber;

    /** Of the types that have one form only, which are nearly all: found with one look. */
    private final @Nullable Layout[] only;

    /** The usual layout of a type and others that some documents print. */
    private record Forms(Layout usual, boolean exists, List<Layout> exactly, List<Layout> otherwise) {

        /** The guides disagree on some fixed parts; which one a frame has is told by its length or by what follows. */
        Layout of(byte[] frame) {
            for (Layout each : exactly) {
                // With tags of one byte, an empty field behind the usual fixed part may make up the same length.
                if (frame.length == each.floating().start() && !usual.fits(frame)) {
                    return each;
                }
            }
            if (!otherwise.isEmpty() && !usual.fits(frame)) {
                for (Layout each : otherwise) {
                    if (each.fits(frame)) {
                        return each;
                    }
                }
            }
            return usual;
        }
    }

    Layouts(ProtocolVersion version, Dictionary dictionary) {
        this.version = version;
        this.dictionary = dictionary;
        this.unknown = Layout.unknown(version);
        int highest = dictionary.entries().stream()
                .mapToInt(entry -> entry.type().number())
                .max()
                .orElse(0);
        this.byNumber = new Forms[highest + 1];
        this.byWireNumber = new Forms[highest + 1];
        this.only = new Layout[highest + 1];
        for (MessageEntry entry : dictionary.entries()) {
            Forms forms = forms(entry);
            byNumber[entry.type().number()] = forms;
            byWireNumber[wireNumber(entry)] = forms;
            only[wireNumber(entry)] = entry.alternatives().isEmpty() ? forms.usual : null;
        }
    }

    /** The layout of a frame, whose header is there. */
    Layout of(byte[] frame) {
        int number = Bytes.int32(frame, 4);
        Layout single = number >= 0 && number < only.length ? only[number] : null;
        return single != null ? single : among(at(byWireNumber, number), frame);
    }

    private Layout among(@Nullable Forms forms, byte[] frame) {
        return forms == null ? unknown : forms.of(frame);
    }

    /** The usual layout of a type, whether the version has the type or not. */
    Layout of(int number) {
        Forms forms = at(byNumber, number);
        return forms != null
                ? forms.usual
                : new Layout(dictionary.withoutMessage(number), version, number, List.of(), List.of(), List.of());
    }

    /**
     * The layout of a type as this library writes it.
     *
     * @throws IllegalArgumentException when the version does not have the type
     */
    Layout toWrite(int number) {
        Forms forms = at(byNumber, number);
        if (forms != null && !forms.exists) {
            throw new IllegalArgumentException(forms.usual.type().name() + " does not exist in version " + version);
        }
        return of(number);
    }

    /** The layout of a type whose fixed fields all have a name among these: the usual one when none has. */
    Layout toWrite(int number, Collection<?> names) {
        Layout usual = toWrite(number);
        Forms forms = at(byNumber, number);
        return forms == null
                ? usual
                : Stream.of(List.of(usual), forms.exactly, forms.otherwise)
                        .flatMap(List::stream)
                        .filter(layout -> layout.fields().stream()
                                .filter(FieldLayout::isFixed)
                                .allMatch(at -> names.contains(at.field().name())))
                        .filter(layout -> usual.fields().stream()
                                .filter(FieldLayout::isFixed)
                                .allMatch(at -> layout.field(at.field()) != null
                                        || !names.contains(at.field().name())))
                        .findFirst()
                        .orElse(usual);
    }

    private Forms forms(MessageEntry entry) {
        List<Layout> exactly = new ArrayList<>();
        List<Layout> otherwise = new ArrayList<>();
        for (Alternative alternative : entry.alternatives()) {
            (alternative.exactly() ? exactly : otherwise).add(layout(entry, fields(entry, alternative)));
        }
        return new Forms(layout(entry, entry.fields()), entry.where().in(version), exactly, otherwise);
    }

    /** The floating part of an exact alternative is empty; that of the others is the usual one. */
    private static List<FieldEntry> fields(MessageEntry entry, Alternative alternative) {
        List<FieldEntry> fields = new ArrayList<>(alternative.fields());
        entry.fields().stream()
                .filter(field -> !field.isFixed() && !alternative.exactly())
                .filter(field -> fields.stream().noneMatch(fixed -> fixed.field() == field.field()))
                .forEach(fields::add);
        return fields;
    }

    private Layout layout(MessageEntry entry, List<FieldEntry> entries) {
        Map<String, GroupLayout> groups = new HashMap<>();
        List<GroupLayout> inOrder = new ArrayList<>();
        for (GroupEntry group : entry.groups()) {
            GroupLayout parent = group.parent() == null ? null : groups.get(group.parent());
            GroupLayout layout = new GroupLayout(group.name(), group.count(), group.most(), parent, group.status());
            groups.put(group.name(), layout);
            inOrder.add(layout);
        }
        List<FieldLayout> fields = new ArrayList<>();
        int offset = 0;
        for (FieldEntry field : entries) {
            int tag = tag(field);
            if (field.where().in(version) && tag != 0 && tag < 1 << (8 * version.tagWidth())) {
                fields.add(layout(entry, field, field.isFixed() ? offset : -1, tag, groups));
                offset += field.isFixed() ? field.size() : 0;
            }
        }
        return new Layout(entry.type(), version, wireNumber(entry), fields, inOrder, entry.needs());
    }

    private FieldLayout layout(
            MessageEntry entry, FieldEntry field, int offset, int tag, Map<String, GroupLayout> groups) {
        return new FieldLayout(
                field.field(),
                field.type(),
                offset,
                tag,
                field.size(),
                field.required(),
                field.array(),
                field.group() == null ? null : groups.get(field.group()),
                dictionary.enumerationOf(version.dialect(), entry.type(), field.field()));
    }

    /** The tag of a floating field; 0 when it was never published and the session has given it none. */
    private int tag(FieldEntry field) {
        Integer given = field.tag() == 0 ? version.options().tag(field.field()) : null;
        return given == null ? field.tag() : given;
    }

    private int wireNumber(MessageEntry entry) {
        boolean other = entry.otherNumber() >= 0 && version.options().has(Choice.TYPE_TABLE_NUMBERS);
        return other ? entry.otherNumber() : entry.type().number();
    }

    private static @Nullable Forms at(@Nullable Forms[] forms, int number) {
        return number >= 0 && number < forms.length ? forms[number] : null;
    }
}
