package org.ctios.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills a {@link CallBean}: every value of the message is decoded and handed to its setter, whoever reads it. */
final class CallBeanDecoder {
    private final int width;

    CallBeanDecoder(int tagWidth) {
        this.width = tagWidth;
    }

    CallBean decode(byte[] frame) {
        Wire.check(frame);
        CallBean call = new CallBean();
        fixed(call, frame);
        List<Variable> variables = new ArrayList<>();
        int at = Wire.HEADER + Wire.FIXED;
        while (at + 2 * width <= frame.length) {
            int length = Wire.number(frame, at + width, width);
            int data = at + 2 * width;
            if (data + length > frame.length) {
                break;
            }
            floating(call, variables, Wire.number(frame, at, width), frame, data, length);
            at = data + length;
        }
        call.setNamedVariables(variables);
        return call;
    }

    private static void fixed(CallBean call, byte[] frame) {
        call.setMonitorId(Wire.uint32(frame, Wire.HEADER + 0));
        call.setPeripheralId(Wire.uint32(frame, Wire.HEADER + 4));
        call.setPeripheralType(Wire.uint16(frame, Wire.HEADER + 8));
        call.setConnectionDeviceIdType(Wire.uint16(frame, Wire.HEADER + 10));
        call.setConnectionCallId(Wire.uint32(frame, Wire.HEADER + 12));
        call.setLineHandle(Wire.uint16(frame, Wire.HEADER + 16));
        call.setLineType(Wire.uint16(frame, Wire.HEADER + 18));
        call.setServiceNumber(Wire.uint32(frame, Wire.HEADER + 20));
        call.setServiceId(Wire.uint32(frame, Wire.HEADER + 24));
        call.setSkillGroupNumber(Wire.uint32(frame, Wire.HEADER + 28));
        call.setSkillGroupId(Wire.uint32(frame, Wire.HEADER + 32));
        call.setSkillGroupPriority(Wire.uint16(frame, Wire.HEADER + 36));
        call.setAlertingDeviceType(Wire.uint16(frame, Wire.HEADER + 38));
        call.setCallingDeviceType(Wire.uint16(frame, Wire.HEADER + 40));
        call.setCalledDeviceType(Wire.uint16(frame, Wire.HEADER + 42));
        call.setLastRedirectDeviceType(Wire.uint16(frame, Wire.HEADER + 44));
        call.setLocalConnectionState(Wire.uint16(frame, Wire.HEADER + 46));
        call.setEventCause(Wire.uint16(frame, Wire.HEADER + 48));
        call.setNumNamedVariables(Wire.uint16(frame, Wire.HEADER + 50));
        call.setNumNamedArrays(Wire.uint16(frame, Wire.HEADER + 52));
    }

    private static void floating(CallBean call, List<Variable> variables, int tag, byte[] frame, int data, int length) {
        switch (tag) {
            case 8 -> call.setAni(Wire.text(frame, data, length));
            case 9 -> call.setUserToUserInfo(Arrays.copyOfRange(frame, data, data + length));
            case 10 -> call.setDnis(Wire.text(frame, data, length));
            case 11 -> call.setDialedNumber(Wire.text(frame, data, length));
            case 12 -> call.setCallerEnteredDigits(Wire.text(frame, data, length));
            case 13 -> call.setCallVariable1(Wire.text(frame, data, length));
            case 14 -> call.setCallVariable2(Wire.text(frame, data, length));
            case 15 -> call.setCallVariable3(Wire.text(frame, data, length));
            case 16 -> call.setCallVariable4(Wire.text(frame, data, length));
            case 17 -> call.setCallVariable5(Wire.text(frame, data, length));
            case 18 -> call.setCallVariable6(Wire.text(frame, data, length));
            case 19 -> call.setCallVariable7(Wire.text(frame, data, length));
            case 20 -> call.setCallVariable8(Wire.text(frame, data, length));
            case 21 -> call.setCallVariable9(Wire.text(frame, data, length));
            case 22 -> call.setCallVariable10(Wire.text(frame, data, length));
            case 25 -> call.setConnectionDeviceId(Wire.text(frame, data, length));
            case 26 -> call.setAlertingDeviceId(Wire.text(frame, data, length));
            case 27 -> call.setCallingDeviceId(Wire.text(frame, data, length));
            case 28 -> call.setCalledDeviceId(Wire.text(frame, data, length));
            case 29 -> call.setLastRedirectDeviceId(Wire.text(frame, data, length));
            case 46 -> call.setCallWrapupData(Wire.text(frame, data, length));
            case 121 -> call.setTrunkNumber(Wire.floating32(frame, data, length));
            case 122 -> call.setTrunkGroupNumber(Wire.floating32(frame, data, length));
            case 202 -> call.setSecondaryConnectionCallId(Wire.floating32(frame, data, length));
            case 215 -> call.setAniIi(Wire.text(frame, data, length));
            case 82 -> variables.add(Variable.scalar(frame, data, length));
            case 83 -> variables.add(Variable.element(frame, data, length));
            default -> {}
        }
    }
}
