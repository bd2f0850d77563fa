// Instants in words, in the zone of the one patient whose day it is.

import { store } from "/page/store.js";

function format(at, language, options) {
  const zone = store.time.zone ?? undefined;
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: zone }).format(new Date(at));
  } catch {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(new Date(at));
  }
}

export const clock = (at, language) => format(at, language, { timeStyle: "short" });
export const dayKey = (at) => format(at, "en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });
export const day = (at, language) => format(at, language, { weekday: "long", day: "numeric", month: "long" });
export const longDay = (at, language) =>
  format(at, language, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
// For tables: "20 Nov 18:30".
export const short = (at, language) =>
  format(at, language, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
