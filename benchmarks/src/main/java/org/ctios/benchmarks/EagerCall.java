package org.ctios.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hand-written eager decoder of a CALL_DELIVERED_EVENT: one field of this object for each value of the message. */
final class EagerCall {
    final long monitorId;
    final long peripheralId;
    final int peripheralType;
    final int connectionDeviceIdType;
    final long connectionCallId;
    final int lineHandle;
    final int lineType;
    final long serviceNumber;
    final long serviceId;
    final long skillGroupNumber;
    final long skillGroupId;
    final int skillGroupPriority;
    final int alertingDeviceType;
    final int callingDeviceType;
    final int calledDeviceType;
    final int lastRedirectDeviceType;
    final int localConnectionState;
    final int eventCause;
    final int numNamedVariables;
    final int numNamedArrays;

    @Nullable
    String connectionDeviceId;

    @Nullable
    String alertingDeviceId;

    @Nullable
    String callingDeviceId;

    @Nullable
    String calledDeviceId;

    @Nullable
    String lastRedirectDeviceId;

    long trunkNumber = Wire.ABSENT;
    long trunkGroupNumber = Wire.ABSENT;
    long secondaryConnectionCallId = Wire.ABSENT;

    @Nullable
    String ani;

    @Nullable
    String aniIi;

    byte @Nullable [] userToUserInfo;

    @Nullable
    String dnis;

    @Nullable
    String dialedNumber;

    @Nullable
    String callerEnteredDigits;

    @Nullable
    String callVariable1;

    @Nullable
    String callVariable2;

    @Nullable
    String callVariable3;

    @Nullable
    String callVariable4;

    @Nullable
    String callVariable5;

    @Nullable
    String callVariable6;

    @Nullable
    String callVariable7;

    @Nullable
    String callVariable8;

    @Nullable
    String callVariable9;

    @Nullable
    String callVariable10;

    @Nullable
    String callWrapupData;

    final List<Variable> namedVariables = new ArrayList<>();

    EagerCall(byte[] frame, int tagWidth) {
        Wire.check(frame);
        monitorId = Wire.uint32(frame, Wire.HEADER + 0);
        peripheralId = Wire.uint32(frame, Wire.HEADER + 4);
        peripheralType = Wire.uint16(frame, Wire.HEADER + 8);
        connectionDeviceIdType = Wire.uint16(frame, Wire.HEADER + 10);
        connectionCallId = Wire.uint32(frame, Wire.HEADER + 12);
        lineHandle = Wire.uint16(frame, Wire.HEADER + 16);
        lineType = Wire.uint16(frame, Wire.HEADER + 18);
        serviceNumber = Wire.uint32(frame, Wire.HEADER + 20);
        serviceId = Wire.uint32(frame, Wire.HEADER + 24);
        skillGroupNumber = Wire.uint32(frame, Wire.HEADER + 28);
        skillGroupId = Wire.uint32(frame, Wire.HEADER + 32);
        skillGroupPriority = Wire.uint16(frame, Wire.HEADER + 36);
        alertingDeviceType = Wire.uint16(frame, Wire.HEADER + 38);
        callingDeviceType = Wire.uint16(frame, Wire.HEADER + 40);
        calledDeviceType = Wire.uint16(frame, Wire.HEADER + 42);
        lastRedirectDeviceType = Wire.uint16(frame, Wire.HEADER + 44);
        localConnectionState = Wire.uint16(frame, Wire.HEADER + 46);
        eventCause = Wire.uint16(frame, Wire.HEADER + 48);
        numNamedVariables = Wire.uint16(frame, Wire.HEADER + 50);
        numNamedArrays = Wire.uint16(frame, Wire.HEADER + 52);
        int at = Wire.HEADER + Wire.FIXED;
        while (at + 2 * tagWidth <= frame.length) {
            int length = Wire.number(frame, at + tagWidth, tagWidth);
            int data = at + 2 * tagWidth;
            if (data + length > frame.length) {
                return;
            }
            take(Wire.number(frame, at, tagWidth), frame, data, length);
            at = data + length;
        }
    }

    private void take(int tag, byte[] frame, int data, int length) {
        switch (tag) {
            case 8 -> ani = Wire.text(frame, data, length);
            case 9 -> userToUserInfo = Arrays.copyOfRange(frame, data, data + length);
            case 10 -> dnis = Wire.text(frame, data, length);
            case 11 -> dialedNumber = Wire.text(frame, data, length);
            case 12 -> callerEnteredDigits = Wire.text(frame, data, length);
            case 13 -> callVariable1 = Wire.text(frame, data, length);
            case 14 -> callVariable2 = Wire.text(frame, data, length);
            case 15 -> callVariable3 = Wire.text(frame, data, length);
            case 16 -> callVariable4 = Wire.text(frame, data, length);
            case 17 -> callVariable5 = Wire.text(frame, data, length);
            case 18 -> callVariable6 = Wire.text(frame, data, length);
            case 19 -> callVariable7 = Wire.text(frame, data, length);
            case 20 -> callVariable8 = Wire.text(frame, data, length);
            case 21 -> callVariable9 = Wire.text(frame, data, length);
            case 22 -> callVariable10 = Wire.text(frame, data, length);
            case 25 -> connectionDeviceId = Wire.text(frame, data, length);
            case 26 -> alertingDeviceId = Wire.text(frame, data, length);
            case 27 -> callingDeviceId = Wire.text(frame, data, length);
            case 28 -> calledDeviceId = Wire.text(frame, data, length);
            case 29 -> lastRedirectDeviceId = Wire.text(frame, data, length);
            case 46 -> callWrapupData = Wire.text(frame, data, length);
            case 121 -> trunkNumber = Wire.floating32(frame, data, length);
            case 122 -> trunkGroupNumber = Wire.floating32(frame, data, length);
            case 202 -> secondaryConnectionCallId = Wire.floating32(frame, data, length);
            case 215 -> aniIi = Wire.text(frame, data, length);
            case 82 -> namedVariables.add(Variable.scalar(frame, data, length));
            case 83 -> namedVariables.add(Variable.element(frame, data, length));
            default -> {}
        }
    }
}
