// The list of sessions at the side.

import { byId, drawing, element, keep, redraw, setText } from "./dom.js";
import { ago, moment, number, stateWords } from "./words.js";

/** Events per second, over the last ten seconds. */
export const perSecond = (session) => session.rate.slice(-10).reduce((sum, one) => sum + one, 0) / 10;

export const rateWords = (session) => {
  const rate = perSecond(session);
  return (rate >= 10 || rate === 0 ? number(Math.round(rate)) : rate.toFixed(1)) + " events/s";
};

export function showSessions(sessions, chosen, choose) {
  keep(byId("sessions"), sessions, (session) => session.name, (session) => make(session, choose), (item, session) => update(item, session, chosen));
}

function make(session, choose) {
  const button = element("button", { type: "button", class: "session" },
    element("span", { class: "session-top" }, element("span", { class: "dot" }), element("span", { class: "session-name" }, session.name), element("span", { class: "session-side" })),
    element("span", { class: "session-line" }),
    element("span", { class: "session-rate" }, drawing("svg", { class: "spark", viewBox: "0 0 120 24", preserveAspectRatio: "none", "aria-hidden": "true" }), element("span", { class: "rate" })));
  button.addEventListener("click", () => choose(session.name));
  return element("li", {}, button);
}

function update(item, session, chosen) {
  const button = item.firstElementChild;
  const rejected = session.problems.length > 0;
  const [words, severity] = stateWords(session.state);
  button.dataset.severity = rejected && severity === "ok" ? "warn" : severity;
  button.toggleAttribute("data-chosen", session.name === chosen);
  if (session.name === chosen) {
    button.setAttribute("aria-current", "true");
  } else {
    button.removeAttribute("aria-current");
  }
  setText(button.querySelector(".session-side"), session.side ? `Side ${session.side}` : "");
  const line = button.querySelector(".session-line");
  setText(line, rejected ? "Configuration rejected" : `${words} for ${ago(session.since)}`);
  line.title = moment(session.since);
  setText(button.querySelector(".rate"), rateWords(session));
  redraw(button.querySelector(".spark"), session.rate, sparkline);
}

/** A small area of the events in each second of the last minute. */
function sparkline(rate) {
  const most = Math.max(4, ...rate);
  const points = rate.map((events, second) => `${((second / (rate.length - 1)) * 120).toFixed(1)},${(23 - (events / most) * 21).toFixed(1)}`);
  return [
    drawing("path", { class: "spark-area", d: `M0,24 L${points.join(" L")} L120,24 Z` }),
    drawing("path", { class: "spark-line", d: `M${points.join(" L")}` }),
  ];
}
