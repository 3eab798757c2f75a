// Talks to the container. Everything that changes something carries the token of this browser's session.

const root = document.documentElement.dataset.page + "/api/v1/";
let token = null;

/** An answer that is no success; status 0 when there was no answer. */
export class Failure extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Asks for something; a signal ends the question when its answer is not wanted any more. */
export const get = (path, parameters = {}, signal = undefined) => ask(path + query(parameters), { signal });

export async function post(path, parameters) {
  try {
    return await send(path, parameters);
  } catch (failure) {
    if (failure.status !== 403) {
      throw failure;
    }
    // The container may have been restarted, and with it all sessions of browsers.
    token = null;
    return send(path, parameters);
  }
}

/** Tells something while the page goes away. */
export function farewell(path, parameters) {
  if (token) {
    fetch(root + path, request(parameters, true)).catch(() => {});
  }
}

async function send(path, parameters) {
  token ??= (await get("self")).token;
  return ask(path, request(parameters, false));
}

const request = (parameters, keepalive) => ({
  method: "POST",
  headers: { "X-CTIOS-Token": token },
  body: new URLSearchParams(parameters),
  keepalive,
});

const query = (parameters) => {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null);
  return given.length ? "?" + new URLSearchParams(given) : "";
};

async function ask(path, options) {
  let response;
  try {
    response = await fetch(root + path, { credentials: "same-origin", cache: "no-store", ...options });
  } catch {
    throw new Failure(0, "The container does not answer. Trying again.");
  }
  if (response.status === 401) {
    throw new Failure(401, "Your login is not accepted any more. Reload the page to log in again.");
  }
  const text = await response.text();
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Failure(response.status, `The container answered with status ${response.status}. Trying again.`);
  }
  if (!response.ok) {
    throw new Failure(response.status, answer.error ?? `Status ${response.status}`);
  }
  return answer;
}
