package org.ctios.event;

import org.ctios.session.Arguments;

/**
 * What the own agent may do next changed (DG 12.5 ch. 6, IButtonEnablementEvents). Agent mode only.
 *
 * @param uniqueObjectId the agent or call that the mask is about
 * @param enablementMask bits {@code ENABLE_...}, unsigned 32 bits
 * @param trigger the event that changed it
 */
public record OnButtonEnablementChange(Origin origin, String uniqueObjectId, long enablementMask, EventId trigger)
        implements CtiOsEvent {
    @Override
    public EventId id() {
        return EventId.BUTTON_ENABLEMENT_CHANGE;
    }

    @Override
    public Arguments arguments() {
        return Arguments.builder()
                .set("EnablementMask", enablementMask)
                .set("UniqueObjectID", uniqueObjectId)
                .set("MessageID", trigger.number())
                .build();
    }
}
