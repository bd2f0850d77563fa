// What the page knows of the pretend Telegram: kept up to date by the server's stream of changes.

import { postJson } from "/page/api.js";

export const store = {
  connected: false,
  username: "",
  people: [],
  // By person, by message id; ids grow with time.
  messages: new Map(),
  calls: new Map(),
  refused: 0,
  stories: [],
  guide: { story: null, state: "idle", steps: 0, caption: null, problem: null, doing: null, phones: [], sheet: null, pace: 1 },
  time: { now: new Date().toISOString(), zone: null, next_at: null, moving_to: null, running: false },
};

const CALLS_KEPT = 400;
const listeners = new Set();

// `heard(kind, detail)` is called for each change: "people", "message", "toast", "typing", "calls",
// "time", "refused", "guide", "fresh" (everything may be different), "connected".
export function listen(heard) {
  listeners.add(heard);
}

function tell(kind, detail) {
  for (const heard of listeners) heard(kind, detail);
}

export function personOf(id) {
  return store.people.find((person) => person.id === id);
}

export function messagesOf(id) {
  return [...(store.messages.get(id)?.values() ?? [])].sort((a, b) => a.id - b.id);
}

// One after the other, in the order in which they were asked for.
let last = Promise.resolve();
export function act(action, body) {
  const done = last.then(() => postJson(`/control/${action}`, body));
  last = done.catch(() => {});
  return done;
}

export function connect() {
  const source = new EventSource("/events");
  source.addEventListener("open", () => setConnected(true));
  source.addEventListener("error", () => setConnected(false));
  source.addEventListener("message", (event) => take(JSON.parse(event.data)));
}

function setConnected(connected) {
  if (store.connected === connected) return;
  store.connected = connected;
  tell("connected");
}

function take(patch) {
  if (patch.fresh) {
    store.username = patch.fresh.username;
    store.stories = patch.fresh.stories;
    store.messages.clear();
    store.calls.clear();
  }
  if (patch.people) store.people = patch.people;
  if (patch.time) store.time = patch.time;
  if (patch.guide) store.guide = patch.guide;
  if (patch.refused !== undefined) store.refused = patch.refused;
  for (const message of patch.messages ?? []) keep(message);
  for (const call of patch.calls ?? []) store.calls.set(call.number, call);
  for (const number of store.calls.keys()) {
    if (store.calls.size <= CALLS_KEPT) break;
    store.calls.delete(number);
  }
  if (patch.fresh) return tell("fresh");
  if (patch.people) tell("people");
  if (patch.time) tell("time");
  for (const person of patch.typing ?? []) tell("typing", person);
  for (const message of patch.messages ?? []) tell("message", message);
  for (const toast of patch.toasts ?? []) tell("toast", toast);
  if (patch.calls) tell("calls");
  if (patch.refused !== undefined) tell("refused");
  if (patch.guide) tell("guide");
}

function keep(message) {
  if (!store.messages.has(message.person)) store.messages.set(message.person, new Map());
  const chat = store.messages.get(message.person);
  if (message.deleted) chat.delete(message.id);
  else chat.set(message.id, message);
}
