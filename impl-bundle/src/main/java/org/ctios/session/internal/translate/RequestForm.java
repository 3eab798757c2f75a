package org.ctios.session.internal.translate;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;

/** A request message being filled in. What the codec refuses is told as the fault of a keyword. */
final class RequestForm {
    /** The guide's special value for "none" of four bytes. */
    static final long NONE = 0xFFFF_FFFFL;

    /** The same of two bytes. */
    static final long SHORT_NONE = 0xFFFF;

    private final GivenArguments given;
    private final MessageBuilder message;

    RequestForm(GivenArguments given, ProtocolVersion version, int invokeId) {
        this.given = given;
        this.message = start(given, version);
        message.set(Fields.INVOKE_ID, invokeId);
    }

    private static MessageBuilder start(GivenArguments given, ProtocolVersion version) {
        String name = given.operation().requestMessage();
        try {
            return Message.builder(
                    version, Dictionary.standard().messageType(name).number());
        } catch (IllegalArgumentException e) {
            throw given.failed(
                    CilError.E_CTIOS_METHOD_NO_IMPLEMENTED,
                    "protocol version " + version.number() + " has no " + name,
                    "Raise protocolVersion if the server can do more");
        }
    }

    /** Sets a text. */
    RequestForm set(Field field, String keyword, String value) {
        try {
            message.set(field, value);
        } catch (IllegalArgumentException e) {
            throw given.invalid(keyword, "cannot be sent, " + e.getMessage(), "Give a value that fits");
        }
        return this;
    }

    /** Sets a number. */
    RequestForm set(Field field, String keyword, long value) {
        try {
            message.set(field, value);
        } catch (IllegalArgumentException e) {
            throw given.invalid(keyword, "cannot be sent, " + e.getMessage(), "Give a value that fits");
        }
        return this;
    }

    /** Sets a number that has nothing to do with what was given. */
    RequestForm set(Field field, long value) {
        message.set(field, value);
        return this;
    }

    /** Sets a number where the version has the field. */
    RequestForm setIfKnown(Field field, String keyword, long value) {
        try {
            message.setIfKnown(field, value);
        } catch (IllegalArgumentException e) {
            throw given.invalid(keyword, "cannot be sent, " + e.getMessage(), "Give a value that fits");
        }
        return this;
    }

    /** Sets a text unless it is empty. */
    RequestForm setUnlessEmpty(Field field, String keyword, String value) {
        return value.isEmpty() ? this : set(field, keyword, value);
    }

    /** Passes a text on that was given. */
    RequestForm text(Field field, String keyword) {
        String value = given.text(keyword);
        return value == null ? this : set(field, keyword, value);
    }

    /** Passes a number on, or what stands for it. */
    RequestForm number(Field field, String keyword, long otherwise) {
        return set(field, keyword, given.number(keyword, otherwise));
    }

    /** Names the call at a device. */
    RequestForm connection(Field callId, Field deviceIdType, Field deviceId, ConnectionName name) {
        set(callId, "ConnectionCallID", name.callId());
        set(deviceIdType, "ConnectionDeviceIDType", Math.max(0, name.deviceIdType()));
        return set(deviceId, "ConnectionDeviceID", name.deviceId());
    }

    /** Names the call at a device where a message speaks of one. */
    RequestForm connection(ConnectionName name) {
        return connection(
                Fields.CONNECTION_CALL_ID, Fields.CONNECTION_DEVICE_ID_TYPE, Fields.CONNECTION_DEVICE_ID, name);
    }

    GivenArguments given() {
        return given;
    }

    MessageBuilder builder() {
        return message;
    }

    Message build() {
        try {
            return message.build();
        } catch (IllegalArgumentException e) {
            throw given.failed(
                    CilError.E_CTIOS_INVALID_ARGUMENT, String.valueOf(e.getMessage()), "Give what the message needs");
        }
    }
}
