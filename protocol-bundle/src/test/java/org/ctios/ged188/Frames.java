package org.ctios.ged188;

import java.util.HexFormat;

/** Frames for tests from a type and the hex text of a body. */
final class Frames {
    static final ProtocolVersion V15 = ProtocolVersion.cce(15);
    static final ProtocolVersion V24 = ProtocolVersion.cce(24);

    /** Body of a FAILURE_EVENT without floating part: Status 15. */
    static final String STATUS = "0000000f";

    private Frames() {}

    static byte[] frame(int type, String body) {
        byte[] bytes = GoldenFrame.hex(body);
        return GoldenFrame.hex(HexFormat.of().toHexDigits(bytes.length)
                + HexFormat.of().toHexDigits(type)
                + HexFormat.of().formatHex(bytes));
    }

    static Message message(ProtocolVersion version, int type, String body) {
        return Message.of(version, frame(type, body));
    }

    /** A FAILURE_EVENT of version 15 with this floating part. */
    static Message failure(String floating) {
        return message(V15, MessageTypes.FAILURE_EVENT, STATUS + floating);
    }
}
