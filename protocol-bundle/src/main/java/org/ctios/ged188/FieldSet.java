package org.ctios.ged188;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are read where they lie: those of a {@link Message}, or of one entry of a list in it, a {@link FieldGroup}.
 * Immutable, safe for any thread; nothing is decoded before it is asked for.
 *
 * <p>A field that is not there, because its type or version has no such field or the floating part does not carry it,
 * is <em>absent</em>: {@link #has} is false, {@link #text} and {@link #raw} give null, and {@link #uint(Field)} throws.
 * A field that is there but says "none" by the guide's special value (all bits set) is <em>none</em>: {@link #isNone}
 * is true. A floating number whose length is not that of its type is absent too; {@link #raw} and
 * {@link #floatingFields} still show its bytes.
 */
public abstract sealed class FieldSet permits Message, FieldGroup {
    private final Layout layout;
    private final byte[] frame;
    private final int from;
    private final int to;

    FieldSet(Layout layout, byte[] frame, int from, int to) {
        this.layout = layout;
        this.frame = frame;
        this.from = from;
        this.to = to;
    }

    /** What the field is here; null when this set cannot have it. */
    abstract @Nullable FieldLayout at(Field field);

    /** Which element of a field that holds several is meant. */
    abstract int element(FieldLayout at);

    /** The known fields that are here and can be read, fixed ones first, each once. */
    public final List<Field> fields() {
        List<Field> present = new ArrayList<>();
        for (FieldLayout each : layout.fields()) {
            if (has(each.field())) {
                present.add(each.field());
            }
        }
        return present;
    }

    /** How the field lies on the wire in this type and version; null when they have no such field. */
    public final @Nullable WireType wireType(Field field) {
        FieldLayout at = at(field);
        return at == null ? null : at.type();
    }

    /** The most bytes the guide allows for the field's data in this type and version, 0 when they have no such field. */
    public final int longest(Field field) {
        FieldLayout at = at(field);
        return at == null ? 0 : at.size();
    }

    /** Whether the field is here, so that it can be read. */
    public final boolean has(Field field) {
        FieldLayout at = at(field);
        return at != null && (at.isNumber() ? number(at) : data(at)) >= 0;
    }

    /** Whether the field is here and holds the guide's special value for "none" (0xFFFF or 0xFFFFFFFF). */
    public final boolean isNone(Field field) {
        FieldLayout at = at(field);
        if (at == null || !at.isNumber()) {
            return false;
        }
        int offset = number(at);
        return offset >= 0 && at.type().isNone(at.read(frame, offset));
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException when it is absent, or no number
     */
    public final long uint(Field field) {
        FieldLayout at = at(field);
        int offset = at == null ? -1 : number(at);
        if (at == null || offset < 0) {
            throw new IllegalArgumentException(layout.type() + " has no " + field);
        }
        return at.read(frame, offset);
    }

    /**
     * A number, or a substitute when it is absent.
     *
     * @throws IllegalArgumentException when it is no number
     */
    public final long uint(Field field, long absent) {
        FieldLayout at = at(field);
        int offset = at == null ? -1 : number(at);
        return at == null || offset < 0 ? absent : at.read(frame, offset);
    }

    /** A truth value; false when absent. */
    public final boolean bool(Field field) {
        return uint(field, 0) != 0;
    }

    /** A point in time, to the second; null when absent. */
    public final @Nullable Instant instant(Field field) {
        return has(field) ? Instant.ofEpochSecond(uint(field)) : null;
    }

    /**
     * A text without its terminator, in the charset of the dialect; null when absent.
     *
     * @throws IllegalArgumentException when it is a number
     */
    public final @Nullable String text(Field field) {
        FieldLayout at = at(field);
        if (at == null) {
            return null;
        }
        requireText(at);
        if (at.isFixed()) {
            return text(FrameReader.HEADER + at.offset(), at.size());
        }
        long found = find(at.tag(), from);
        return found < 0 ? null : text(found);
    }

    /**
     * A text, or a substitute when it is absent.
     *
     * @throws IllegalArgumentException when it is a number
     */
    public final String text(Field field, String absent) {
        String text = text(field);
        return text == null ? absent : text;
    }

    /**
     * Whether a text is this one; absent counts as empty. Costs less than to compare {@link #text(Field, String)}, since
     * no string is made.
     *
     * @throws IllegalArgumentException when it is a number
     */
    public final boolean isText(Field field, String text) {
        FieldLayout at = at(field);
        if (at == null) {
            return text.isEmpty();
        }
        requireText(at);
        if (at.isFixed()) {
            return Texts.is(layout.version(), frame, FrameReader.HEADER + at.offset(), at.size(), text);
        }
        long found = find(at.tag(), from);
        return found < 0
                ? text.isEmpty()
                : Texts.is(layout.version(), frame, FloatingPart.data(found), FloatingPart.length(found), text);
    }

    /** The bytes of a field, whatever it is; null when absent. */
    public final byte @Nullable [] raw(Field field) {
        FieldLayout at = at(field);
        if (at == null) {
            return null;
        }
        if (at.isFixed()) {
            return bytes(FrameReader.HEADER + at.offset(), at.size());
        }
        long found = find(at.tag(), from);
        return found < 0 ? null : bytes(FloatingPart.data(found), FloatingPart.length(found));
    }

    /**
     * The bytes of a floating field, whether its tag is known or not.
     *
     * @param floating one of {@link #floatingFields} of this set
     */
    public final byte[] raw(FloatingField floating) {
        return Arrays.copyOfRange(frame, floating.offset(), floating.offset() + floating.length());
    }

    /** The symbolic name of a field's value, for a mask those of its bits; null when absent or without a name. */
    public final @Nullable String symbol(Field field) {
        FieldLayout at = at(field);
        Enumeration names = at == null ? null : at.names();
        return names == null || !has(field) ? null : names.symbol(uint(field));
    }

    /**
     * All values of a repeated floating number, in the order they stand.
     *
     * @throws IllegalArgumentException when it is no number
     */
    public final List<Long> uints(Field field) {
        FieldLayout at = at(field);
        if (at == null) {
            return List.of();
        }
        requireNumber(at);
        List<Long> values = new ArrayList<>();
        int width = at.type().width();
        for (long each = find(at.tag(), from); each >= 0; each = find(at.tag(), FloatingPart.end(each))) {
            int data = FloatingPart.data(each);
            int elements = at.elements(FloatingPart.length(each));
            for (int i = 0; i < elements; i++) {
                values.add(at.read(frame, data + i * width));
            }
        }
        return values;
    }

    /**
     * All values of a repeated floating text, in the order they stand.
     *
     * @throws IllegalArgumentException when it is a number
     */
    public final List<String> texts(Field field) {
        FieldLayout at = at(field);
        if (at == null) {
            return List.of();
        }
        requireText(at);
        List<String> values = new ArrayList<>();
        for (long each = find(at.tag(), from); each >= 0; each = find(at.tag(), FloatingPart.end(each))) {
            values.add(text(each));
        }
        return values;
    }

    /** All values of a field, in the order they stand: {@link Long} for a number, {@link String} for anything else. */
    public final List<?> list(Field field) {
        FieldLayout at = at(field);
        if (at == null) {
            return List.of();
        }
        if (at.isFixed()) {
            return at.isNumber() ? List.of(uint(field)) : List.of(text(field, ""));
        }
        return at.isNumber() ? uints(field) : texts(field);
    }

    /**
     * The entries of a list, in the order they stand: skill groups, parties of a conference, configuration records. An
     * entry starts where a field comes again that an entry has once.
     *
     * @param field the field that counts them, or any field of an entry
     * @return the entries that are there, however many the counting field announces; none when the field has to do with
     *     no list of this type and version
     */
    public final List<FieldGroup> groups(Field field) {
        GroupLayout group = layout.group(field);
        return group == null ? List.of() : GroupSplitter.split(this, group);
    }

    /** The named call variables, scalars and array elements, in the order they stand. */
    public final List<NamedVariable> namedVariables() {
        List<NamedVariable> variables = new ArrayList<>();
        for (int at = first(); at >= 0; at = next(at)) {
            FieldLayout known = layout.tag(floating().tag(frame, at));
            if (known != null && known.type().isNamed()) {
                variables.add(Texts.variable(
                        layout.version(),
                        frame,
                        floating().data(frame, at),
                        floating().length(frame, at),
                        known.type() == WireType.NAMEDARRAY));
            }
        }
        return variables;
    }

    /**
     * Every floating field, known or not, in the order they stand. Where the floating part is cut off in the middle of a
     * field the list ends before it.
     */
    public final List<FloatingField> floatingFields() {
        List<FloatingField> fields = new ArrayList<>();
        for (int at = first(); at >= 0; at = next(at)) {
            int tag = floating().tag(frame, at);
            FieldLayout known = layout.tag(tag);
            Field field = known == null ? null : known.field();
            fields.add(new FloatingField(
                    tag, field, floating().data(frame, at), floating().length(frame, at)));
        }
        return fields;
    }

    Layout layout() {
        return layout;
    }

    byte[] frame() {
        return frame;
    }

    FloatingPart floating() {
        return layout.floating();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The first floating field, or -1. */
    int first() {
        return layout.type().published() && from < to ? within(floating().first(frame, from)) : -1;
    }

    /** The floating field after another, or -1. */
    int next(int at) {
        return within(floating().next(frame, at));
    }

    private int within(int at) {
        return at < to ? at : -1;
    }

    private long find(int tag, int start) {
        return floating().find(frame, start, to, tag);
    }

    /** Where the data of a field start, or -1 when it is absent. */
    private int data(FieldLayout at) {
        if (at.isFixed()) {
            return FrameReader.HEADER + at.offset();
        }
        long found = find(at.tag(), from);
        return found < 0 ? -1 : FloatingPart.data(found);
    }

    private String text(long span) {
        return text(FloatingPart.data(span), FloatingPart.length(span));
    }

    private String text(int offset, int length) {
        return Texts.string(layout.version(), frame, offset, length);
    }

    private byte[] bytes(int offset, int length) {
        return Arrays.copyOfRange(frame, offset, offset + length);
    }

    /** Where the bytes of a number start, or -1 when it is absent or not as wide as its type. */
    private int number(FieldLayout at) {
        requireNumber(at);
        if (at.isFixed()) {
            return FrameReader.HEADER + at.offset();
        }
        long found = find(at.tag(), from);
        int element = element(at);
        if (found < 0 || element >= at.elements(FloatingPart.length(found))) {
            return -1;
        }
        return FloatingPart.data(found) + element * at.type().width();
    }

    private static void requireNumber(FieldLayout at) {
        if (!at.isNumber()) {
            throw new IllegalArgumentException(at.field() + " is " + at.type() + ", no number");
        }
    }

    private static void requireText(FieldLayout at) {
        if (at.isNumber()) {
            throw new IllegalArgumentException(at.field() + " is " + at.type() + ", no text");
        }
    }
}
