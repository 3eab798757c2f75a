package org.ctios.simulator.internal.server;

import java.util.function.Consumer;
import org.ctios.simulator.SimulatedCall;
import org.ctios.simulator.internal.centre.CallContext;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.CallModel.Step;
import org.ctios.simulator.internal.centre.CentreModel;

/** A call that is walked by hand. */
final class HandCall implements SimulatedCall {
    private static final int LONGEST_VALUE = 40;

    private final CallModel call;
    private final CentreModel centre;
    private final CentreAccess access;

    HandCall(CallModel call, CentreModel centre, CentreAccess access) {
        this.call = call;
        this.centre = centre;
        this.access = access;
    }

    @Override
    public long id() {
        return call.id();
    }

    @Override
    public String agentId() {
        return call.agent().id();
    }

    @Override
    public SimulatedCall deliver() {
        return step(centre::deliver);
    }

    @Override
    public SimulatedCall establish() {
        return step(centre::establish);
    }

    @Override
    public SimulatedCall hold() {
        return step(centre::hold);
    }

    @Override
    public SimulatedCall retrieve() {
        return step(centre::retrieve);
    }

    @Override
    public SimulatedCall setVariable(int number, String value) {
        if (number < 1 || number > CallContext.VARIABLES) {
            throw new IllegalArgumentException("call variables are 1 to 10, not " + number);
        }
        if (value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a call variable has at most " + LONGEST_VALUE + " characters, no NUL");
        }
        return step(changed -> centre.setVariable(changed, number, value));
    }

    @Override
    public SimulatedCall clear() {
        return step(centre::clear);
    }

    @Override
    public void end() {
        step(ended -> {
            if (ended.step() != Step.CLEARED) {
                centre.clear(ended);
            }
            centre.end(ended);
            centre.release(ended.agent());
        });
    }

    private SimulatedCall step(Consumer<CallModel> action) {
        access.run(() -> action.accept(call));
        return this;
    }
}
