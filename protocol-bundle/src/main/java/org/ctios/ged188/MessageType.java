package org.ctios.ged188;

/**
 * A message type.
 *
 * @param number the number in the header, see {@link MessageTypes}
 * @param name the guide's name; {@code RESERVED_n} for a number the guide reserves, {@code TYPE_n} for one the
 *     dictionary does not know
 * @param sender who sends it
 * @param since first version of Unified CCE that has it, 0 when it is older than all supported ones
 * @param published whether its layout is published; messages of other types are passed through with their bytes
 */
public record MessageType(int number, String name, Sender sender, int since, boolean published) {
    /** A number that the guide keeps for itself. */
    static MessageType reserved(int number) {
        return new MessageType(number, "RESERVED_" + number, Sender.BOTH, 0, false);
    }

    static MessageType unknown(int number) {
        return new MessageType(number, "TYPE_" + Integer.toUnsignedString(number), Sender.BOTH, 0, false);
    }

    @Override
    public String toString() {
        return name + "(" + Integer.toUnsignedString(number) + ")";
    }
}
