package org.ctios.session.internal.config;

/**
 * The settings that count, and what they come from. Immutable.
 *
 * @param configured the configuration
 * @param set what users set over it
 * @param settings both
 */
public record SettingsInForce(SessionSettings configured, SetAtRunTime set, SessionSettings settings) {
    /** The configuration alone. */
    public static SettingsInForce of(SessionSettings configured) {
        return of(configured, SetAtRunTime.NOTHING);
    }

    private static SettingsInForce of(SessionSettings configured, SetAtRunTime set) {
        return new SettingsInForce(configured, set, set.over(configured));
    }

    /** The configuration with the servers of a Connect; whatever was set before is gone. */
    public SettingsInForce at(Servers servers) {
        return of(configured, SetAtRunTime.at(servers));
    }

    /** SetAgent. */
    public SettingsInForce agent(AgentIdentity who, boolean autologin) {
        return of(configured, set.agent(who, autologin));
    }

    /** SetMessageFilter. */
    public SettingsInForce monitor(MonitorSettings what) {
        return of(configured, set.monitor(what));
    }

    /** The configuration was edited: what was set stays where the edit does not change the keys it stands for. */
    public SettingsInForce edited(SessionSettings edit) {
        return of(edit, set.after(configured, edit));
    }
}
