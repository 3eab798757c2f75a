package org.ctios.ged188;

/**
 * Takes the fields of a message one after the other, see {@link Message#visit}. Called by the thread that visits; what
 * a method throws ends the visit and reaches the caller.
 *
 * <p>Values are as {@link Message} gives them. They are not masked: what is secret is told by {@link Field#isSecret}.
 */
public interface FieldVisitor {
    /** A number, truth value or time; each element of a field that holds several. */
    void number(Field field, long value);

    /** A text without its terminator. */
    void text(Field field, String value);

    /** Raw bytes, the visitor's own. */
    void bytes(Field field, byte[] value);

    /** A named call variable, or one element of an array. */
    void variable(Field field, NamedVariable value);

    /**
     * A floating field that the type does not have in this version, or a number of a wrong length.
     *
     * @param value its bytes, the visitor's own
     */
    void unknown(int tag, byte[] value);
}
