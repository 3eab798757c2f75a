// Words and numbers as people read them.

let ahead = 0;

/** Learns how far the container's clock is ahead of the browser's. */
export function setServerTime(text) {
  ahead = Date.parse(text) - Date.now();
}

/** Now, by the container's clock. */
export const now = () => Date.now() + ahead;

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const hour = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hour12: false });

export const time = (text) => clock.format(new Date(text));
export const hourMinute = (millis) => hour.format(new Date(millis));
export const moment = (text) => day.format(new Date(text));

/** How long ago, by its two largest units. */
export function ago(text) {
  const seconds = Math.max(0, Math.floor((now() - Date.parse(text)) / 1000));
  const units = [[86400, "d"], [3600, "h"], [60, "min"], [1, "s"]];
  const first = units.findIndex(([size]) => seconds >= size);
  if (first < 0) {
    return "0 s";
  }
  const [size, name] = units[first];
  const rest = units[first + 1];
  const more = rest ? Math.floor((seconds % size) / rest[0]) : 0;
  return `${Math.floor(seconds / size)} ${name}` + (more > 0 && first < 2 ? ` ${more} ${rest[1]}` : "");
}

export const number = (value) => value.toLocaleString("en").replaceAll(",", "\u202f");

/** WORK_NOT_READY as "Work not ready". */
export function sentence(constant) {
  const words = constant.replace(/^LCS_/, "").replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const STATES = {
  DISCONNECTED: ["Disconnected", "off"],
  CONNECTING: ["Connecting", "busy"],
  CONNECTED: ["Connected", "ok"],
  AGENT_PENDING: ["Setting agent mode", "busy"],
  AGENT: ["Connected", "ok"],
  MONITOR_PENDING: ["Setting monitor mode", "busy"],
  MONITOR: ["Connected", "ok"],
  FAILOVER: ["Failover", "warn"],
  GAVE_UP: ["Gave up", "bad"],
  REJECTED: ["Refused by the server", "bad"],
  DISCONNECTING: ["Disconnecting", "busy"],
};

/** What a session's state is called, and how serious it is: ok, busy, warn, bad or off. */
export const stateWords = (state) => STATES[state] ?? [sentence(state), "off"];

const MODES = { MONITOR: "Monitor", AGENT: "Agent", NOT_SET: "Not set" };
export const modeWords = (mode) => MODES[mode] ?? sentence(mode);

const AGENT_STATES = ["LOGIN", "LOGOUT", "NOT_READY", "AVAILABLE", "TALKING", "WORK_NOT_READY", "WORK_READY", "BUSY_OTHER", "RESERVED", "UNKNOWN", "HOLD", "ACTIVE", "PAUSED", "INTERRUPTED", "NOT_ACTIVE"];
const CALL_STATES = ["NULL", "INITIATE", "ALERTING", "CONNECT", "HELD", "QUEUED", "FAIL"];

/** The numbers of the CTI Server as words. */
export const agentState = (value) => (AGENT_STATES[value] ? sentence(AGENT_STATES[value]) : value);
export const callState = (value) => (CALL_STATES[value] ? sentence(CALL_STATES[value]) : value);
