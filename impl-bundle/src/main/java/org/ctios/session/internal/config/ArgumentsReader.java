package org.ctios.session.internal.config;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.ctios.event.InvalidFilterException;
import org.ctios.event.MessageFilter;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.ConfigurationProblem;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@code Connect}, {@code SetAgent} and {@code SetMessageFilter} as strictly as a configuration. */
public final class ArgumentsReader {
    private ArgumentsReader() {}

    /**
     * What came of reading.
     *
     * @param code {@code CIL_OK}, or the return code of the method
     * @param value what was read; null unless the code is {@code CIL_OK}
     * @param reason what is wrong, in words; empty when nothing is
     */
    public record Result<T>(CilError code, @Nullable T value, String reason) {
        private static <T> Result<T> of(T value) {
            return new Result<>(CilError.CIL_OK, value, "");
        }

        private static <T> Result<T> refuse(CilError code, String reason) {
            return new Result<>(code, null, reason);
        }
    }

    /** The agent of {@code SetAgent}. */
    public record Agent(AgentIdentity identity, boolean autologin) {}

    /**
     * The servers of {@code Connect}: {@code CtiosA}, {@code PortA}, {@code CtiosB}, {@code PortB}, {@code Heartbeat}.
     *
     * @param tls whether the default ports are those with TLS
     */
    public static Result<Servers> servers(@Nullable Arguments arguments, boolean tls) {
        if (arguments != null && !arguments.isValid("CtiosA") && !arguments.isValid("CtiosB")) {
            return Result.refuse(CilError.E_CTIOS_MISSING_ARGUMENT, "neither CtiosA nor CtiosB is given");
        }
        return read(arguments, values -> {
            Endpoints endpoints = new EndpointsReader(values, tls).read();
            String heartbeat = values.text("heartbeat", "");
            Duration every = heartbeat.isEmpty() ? null : values.seconds("heartbeat", heartbeat, 0.1, 3600);
            return endpoints == null ? null : new Servers(endpoints, every);
        });
    }

    /** The agent of {@code SetAgent}. */
    public static Result<Agent> agent(@Nullable Arguments arguments) {
        return read(arguments, values -> {
            ModeReader reader = new ModeReader(values);
            AgentIdentity identity = reader.agent();
            boolean autologin = values.bool("autologin", false);
            reader.requireAgent(identity, autologin);
            return new Agent(identity, autologin);
        });
    }

    /** The filter of {@code SetMessageFilter}. */
    public static Result<MonitorSettings> filter(@Nullable Arguments arguments) {
        if (arguments == null) {
            return Result.refuse(CilError.E_CTIOS_INVALID_ARGUMENT, "there are no arguments");
        }
        String text = arguments.getValueString("Filter");
        if (text == null) {
            return Result.refuse(CilError.E_CTIOS_MISSING_ARGUMENT, "Filter is not given");
        }
        Long mode = arguments.getValueLong("MonitorSessionSnapshotMode");
        try {
            return Result.of(new MonitorSettings(MessageFilter.parse(text), mode == null || mode != 1));
        } catch (InvalidFilterException e) {
            return Result.refuse(CilError.E_CTIOS_INVALID_ARGUMENT, String.valueOf(e.getMessage()));
        }
    }

    private static <T> Result<T> read(
            @Nullable Arguments arguments, Function<ConfigurationValues, @Nullable T> reader) {
        if (arguments == null) {
            return Result.refuse(CilError.E_CTIOS_INVALID_ARGUMENT, "there are no arguments");
        }
        // Keywords are compared without regard to case; the keys of a configuration are not.
        TreeMap<String, Object> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(arguments.asMap());
        // A number may be of any type, and 1001.0 is the agent 1001.
        anyCase.replaceAll((key, value) -> value instanceof Number ? arguments.getValueString(key) : value);
        ConfigurationValues values = ConfigurationValues.ofCaller(anyCase);
        T value = reader.apply(values);
        List<ConfigurationProblem> problems = values.problems();
        if (value != null && problems.isEmpty()) {
            return Result.of(value);
        }
        boolean missing = problems.stream().allMatch(problem -> problem.reason().startsWith("is missing"));
        return Result.refuse(
                missing ? CilError.E_CTIOS_MISSING_ARGUMENT : CilError.E_CTIOS_INVALID_ARGUMENT,
                String.join(
                        " ",
                        problems.stream().map(ConfigurationProblem::toString).toList()));
    }
}
