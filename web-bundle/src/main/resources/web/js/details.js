// The chosen session: how it stands, and what is wrong with its configuration.

import { byId, element, redraw, setText } from "./dom.js";
import { ago, modeWords, moment, number, stateWords } from "./words.js";
import { rateWords } from "./sessions.js";

const console_ = document.documentElement.dataset.console;

export function showDetails(session) {
  const [words, severity] = stateWords(session.state);
  setText(byId("session-name"), session.name);
  const chip = byId("session-state");
  setText(chip, words);
  chip.dataset.severity = severity;
  const since = byId("session-since");
  setText(since, `${session.side ? `at side ${session.side} ` : ""}for ${ago(session.since)}`);
  since.title = moment(session.since);
  const reason = byId("session-reason");
  reason.hidden = session.reason === "";
  setText(reason, session.reason);
  redraw(byId("facts"), facts(session), (shown) => shown.map(([name, value, kind]) => element("div", { class: kind ?? "" }, element("dt", {}, name), element("dd", {}, value))));
  showProblems(session);
}

function facts(session) {
  const { counters } = session;
  const more = counters.switches > 0 ? [["Switches asked for", number(counters.switches)]] : [];
  const lost = [["Events dropped", counters.dropped], ["Malformed messages", counters.malformed]].filter(([, count]) => count > 0);
  return [
    ["Mode", modeWords(session.mode)],
    ["Event rate", rateWords(session)],
    ["Events", number(counters.events)],
    ["Failovers", number(counters.failovers)],
    ["Attempts failed", number(counters.attemptsFailed)],
    ["GED-188 version", session.protocolVersion ? String(session.protocolVersion) : "\u2013"],
    ...more,
    ...lost.map(([name, count]) => [name, number(count), "is-serious"]),
  ];
}

function showProblems(session) {
  const card = byId("rejected");
  card.hidden = session.problems.length === 0;
  if (card.hidden) {
    return;
  }
  setText(byId("rejected-text"), session.configured
    ? "The newest edit is not in force; the session goes on with the one before."
    : "The session has no valid configuration and cannot connect.");
  redraw(byId("problems"), session.problems, (problems) => problems.map((problem) => element("li", {},
    element("span", {}, element("code", {}, `${problem.key} = ${problem.value}`), ` ${problem.reason}.`), element("span", { class: "cure" }, problem.cure + "."))));
  const link = byId("rejected-link");
  link.hidden = session.pid === "";
  link.href = `${console_}/configMgr/${encodeURIComponent(session.pid)}`;
}
