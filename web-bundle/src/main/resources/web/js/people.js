// Agents by state, and calls in progress.

import { byId, element, keep, redraw, setText } from "./dom.js";
import { ago, number, sentence } from "./words.js";

/** How agents' states are coloured. */
const KINDS = {
  AVAILABLE: "free",
  TALKING: "talk",
  RESERVED: "talk",
  HOLD: "talk",
  ACTIVE: "talk",
  WORK_READY: "work",
  WORK_NOT_READY: "work",
  BUSY_OTHER: "work",
  PAUSED: "work",
  INTERRUPTED: "work",
  NOT_READY: "away",
  LOGIN: "away",
};
export const kindOf = (state) => KINDS[state] ?? "gone";

let onlyState = "";

/** What the page asks the container for. */
export const wanted = () => ({ state: onlyState, find: byId("agents-find").value.trim() });

export function showAgents(agents, current, changed) {
  setText(byId("agents-total"), number(agents.total));
  const states = Object.entries(agents.states);
  redraw(byId("agents-share"), states, () => states.map(([state, count]) => {
    const part = element("span", { class: "kind-" + kindOf(state) });
    part.style.flexGrow = count;
    return part;
  }));
  keep(byId("agents-states"), states, ([state]) => state, ([state]) => stateButton(state, changed), (button, [state, count]) => {
    setText(button.querySelector(".amount"), number(count));
    button.setAttribute("aria-pressed", String(state === onlyState));
  });
  keep(byId("agents"), agents.shown, (agent) => agent.peripheral + "." + agent.agent, agentRow, updateAgent);
  setText(byId("agents-foot"), agentsFoot(agents, current));
}

/** Another session: what was chosen does not matter any more. */
export function forgetChoice() {
  onlyState = "";
  byId("agents-find").value = "";
}

function agentsFoot(agents, current) {
  if (agents.total === 0) {
    return current ? "No agents are known." : "No agents are known while there is no connection.";
  }
  const some = agents.found > agents.shown.length ? `The first ${agents.shown.length} of ${number(agents.found)} are shown. ` : "";
  const none = agents.found === 0 ? "None fits. " : "";
  return some + none + (current ? "" : "As known before the connection was lost.");
}

function stateButton(state, changed) {
  const button = element("button", { type: "button", class: "state-button" }, element("i", { class: "swatch kind-" + kindOf(state) }), sentence(state) + " ", element("b", { class: "amount" }));
  button.addEventListener("click", () => {
    onlyState = onlyState === state ? "" : state;
    changed();
  });
  return button;
}

function agentRow(agent) {
  return element("tr", {},
    element("th", { scope: "row" }, agent.agent),
    element("td", {}, element("i", { class: "swatch" }), element("span", { class: "state-name" })),
    element("td", { class: "ago" }),
    element("td", { class: "extension" }),
    element("td", { class: "wide" }, String(agent.peripheral)));
}

function updateAgent(row, agent) {
  row.querySelector(".swatch").className = "swatch kind-" + kindOf(agent.state);
  setText(row.querySelector(".state-name"), sentence(agent.state) + (agent.reason > 0 ? ` (${agent.reason})` : ""));
  setText(row.querySelector(".ago"), agent.since ? ago(agent.since) : "");
  setText(row.querySelector(".extension"), agent.extension || agent.instrument);
}

export function showCalls(calls, current) {
  setText(byId("calls-total"), number(calls.total));
  keep(byId("calls"), calls.shown, (call) => call.peripheral + "." + call.call, callRow, updateCall);
  const some = calls.total > calls.shown.length ? `The first ${calls.shown.length} of ${number(calls.total)} are shown. ` : "";
  const none = calls.total === 0 ? "No call is in progress. " : "";
  setText(byId("calls-foot"), some + none + (current || calls.total === 0 ? "" : "As known before the connection was lost."));
}

function callRow() {
  return element("tr", {},
    element("th", { scope: "row" }, element("span", { class: "ani" }), element("span", { class: "dialed" })),
    element("td", { class: "connections" }),
    element("td", {}, element("details", { class: "variables" }, element("summary", {}), element("dl", {}))),
    element("td", { class: "ago" }));
}

function updateCall(row, call) {
  const variables = Object.entries(call.variables);
  setText(row.querySelector(".ani"), call.ani || "unknown");
  const dialed = call.dialed || call.dnis;
  setText(row.querySelector(".dialed"), dialed ? "to " + dialed : "");
  setText(row.querySelector(".ago"), ago(call.since));
  redraw(row.querySelector(".connections"), call.connections, () => call.connections.map(connection));
  row.querySelector(".variables").hidden = variables.length === 0;
  setText(row.querySelector("summary"), number(variables.length));
  redraw(row.querySelector("dl"), variables, () => variables.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}

const connection = ({ device, status }) => element("span", { class: "connection" }, device || "?", " ", element("span", { class: "soft" }, sentence(status).toLowerCase()));
