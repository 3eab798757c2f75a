package org.ctios.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CALL_DELIVERED_EVENT as event libraries commonly have it: a bean with a setter for each value, null when absent. */
final class CallBean {
    @Nullable
    Long monitorId;

    @Nullable
    Long peripheralId;

    @Nullable
    Integer peripheralType;

    @Nullable
    Integer connectionDeviceIdType;

    @Nullable
    Long connectionCallId;

    @Nullable
    Integer lineHandle;

    @Nullable
    Integer lineType;

    @Nullable
    Long serviceNumber;

    @Nullable
    Long serviceId;

    @Nullable
    Long skillGroupNumber;

    @Nullable
    Long skillGroupId;

    @Nullable
    Integer skillGroupPriority;

    @Nullable
    Integer alertingDeviceType;

    @Nullable
    Integer callingDeviceType;

    @Nullable
    Integer calledDeviceType;

    @Nullable
    Integer lastRedirectDeviceType;

    @Nullable
    Integer localConnectionState;

    @Nullable
    Integer eventCause;

    @Nullable
    Integer numNamedVariables;

    @Nullable
    Integer numNamedArrays;

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

    @Nullable
    Long trunkNumber;

    @Nullable
    Long trunkGroupNumber;

    @Nullable
    Long secondaryConnectionCallId;

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

    List<Variable> namedVariables = List.of();

    void setMonitorId(Long monitorId) {
        this.monitorId = monitorId;
    }

    void setPeripheralId(Long peripheralId) {
        this.peripheralId = peripheralId;
    }

    void setPeripheralType(Integer peripheralType) {
        this.peripheralType = peripheralType;
    }

    void setConnectionDeviceIdType(Integer connectionDeviceIdType) {
        this.connectionDeviceIdType = connectionDeviceIdType;
    }

    void setConnectionCallId(Long connectionCallId) {
        this.connectionCallId = connectionCallId;
    }

    void setLineHandle(Integer lineHandle) {
        this.lineHandle = lineHandle;
    }

    void setLineType(Integer lineType) {
        this.lineType = lineType;
    }

    void setServiceNumber(Long serviceNumber) {
        this.serviceNumber = serviceNumber;
    }

    void setServiceId(Long serviceId) {
        this.serviceId = serviceId;
    }

    void setSkillGroupNumber(Long skillGroupNumber) {
        this.skillGroupNumber = skillGroupNumber;
    }

    void setSkillGroupId(Long skillGroupId) {
        this.skillGroupId = skillGroupId;
    }

    void setSkillGroupPriority(Integer skillGroupPriority) {
        this.skillGroupPriority = skillGroupPriority;
    }

    void setAlertingDeviceType(Integer alertingDeviceType) {
        this.alertingDeviceType = alertingDeviceType;
    }

    void setCallingDeviceType(Integer callingDeviceType) {
        this.callingDeviceType = callingDeviceType;
    }

    void setCalledDeviceType(Integer calledDeviceType) {
        this.calledDeviceType = calledDeviceType;
    }

    void setLastRedirectDeviceType(Integer lastRedirectDeviceType) {
        this.lastRedirectDeviceType = lastRedirectDeviceType;
    }

    void setLocalConnectionState(Integer localConnectionState) {
        this.localConnectionState = localConnectionState;
    }

    void setEventCause(Integer eventCause) {
        this.eventCause = eventCause;
    }

    void setNumNamedVariables(Integer numNamedVariables) {
        this.numNamedVariables = numNamedVariables;
    }

    void setNumNamedArrays(Integer numNamedArrays) {
        this.numNamedArrays = numNamedArrays;
    }

    void setConnectionDeviceId(String connectionDeviceId) {
        this.connectionDeviceId = connectionDeviceId;
    }

    void setAlertingDeviceId(String alertingDeviceId) {
        this.alertingDeviceId = alertingDeviceId;
    }

    void setCallingDeviceId(String callingDeviceId) {
        this.callingDeviceId = callingDeviceId;
    }

    void setCalledDeviceId(String calledDeviceId) {
        this.calledDeviceId = calledDeviceId;
    }

    void setLastRedirectDeviceId(String lastRedirectDeviceId) {
        this.lastRedirectDeviceId = lastRedirectDeviceId;
    }

    void setTrunkNumber(Long trunkNumber) {
        this.trunkNumber = trunkNumber;
    }

    void setTrunkGroupNumber(Long trunkGroupNumber) {
        this.trunkGroupNumber = trunkGroupNumber;
    }

    void setSecondaryConnectionCallId(Long secondaryConnectionCallId) {
        this.secondaryConnectionCallId = secondaryConnectionCallId;
    }

    void setAni(String ani) {
        this.ani = ani;
    }

    void setAniIi(String aniIi) {
        this.aniIi = aniIi;
    }

    void setUserToUserInfo(byte[] userToUserInfo) {
        this.userToUserInfo = userToUserInfo;
    }

    void setDnis(String dnis) {
        this.dnis = dnis;
    }

    void setDialedNumber(String dialedNumber) {
        this.dialedNumber = dialedNumber;
    }

    void setCallerEnteredDigits(String callerEnteredDigits) {
        this.callerEnteredDigits = callerEnteredDigits;
    }

    void setCallVariable1(String callVariable1) {
        this.callVariable1 = callVariable1;
    }

    void setCallVariable2(String callVariable2) {
        this.callVariable2 = callVariable2;
    }

    void setCallVariable3(String callVariable3) {
        this.callVariable3 = callVariable3;
    }

    void setCallVariable4(String callVariable4) {
        this.callVariable4 = callVariable4;
    }

    void setCallVariable5(String callVariable5) {
        this.callVariable5 = callVariable5;
    }

    void setCallVariable6(String callVariable6) {
        this.callVariable6 = callVariable6;
    }

    void setCallVariable7(String callVariable7) {
        this.callVariable7 = callVariable7;
    }

    void setCallVariable8(String callVariable8) {
        this.callVariable8 = callVariable8;
    }

    void setCallVariable9(String callVariable9) {
        this.callVariable9 = callVariable9;
    }

    void setCallVariable10(String callVariable10) {
        this.callVariable10 = callVariable10;
    }

    void setCallWrapupData(String callWrapupData) {
        this.callWrapupData = callWrapupData;
    }

    void setNamedVariables(List<Variable> namedVariables) {
        this.namedVariables = namedVariables;
    }
}
