// Rhythms in both languages become cron, and are said back.
import { describe, expect, it } from "vitest";
import { readRhythm } from "#src/digest/rhythm.ts";

function cronOf(text: string): string | null {
  const reading = readRhythm(text);
  return reading?.kind === "rhythm" ? reading.rhythm.cron : null;
}

describe("readRhythm", () => {
  it.each([
    ["jeden Montag um 9", "0 9 * * 1"],
    ["schick uns jeden Montag um 9 den Attributionsbericht nach #marketing", "0 9 * * 1"],
    ["montags 8:30 Uhr", "30 8 * * 1"],
    ["Mo-Fr um 7", "0 7 * * 1-5"],
    ["montags bis mittwochs um 7", "0 7 * * 1,2,3"],
    ["werktags um 17 Uhr", "0 17 * * 1-5"],
    ["täglich", "0 9 * * *"],
    ["jeden Tag um 6.45 Uhr", "45 6 * * *"],
    ["jeden Dienstag und Donnerstag um 10", "0 10 * * 2,4"],
    ["wöchentlich", "0 9 * * 1"],
    ["am Wochenende um 11", "0 11 * * 0,6"],
    ["monatlich am 15. um 9", "0 9 15 * *"],
    ["jeden 1. um 8 Uhr", "0 8 1 * *"],
    ["am letzten Freitag im Monat um 16 Uhr", "0 16 * * 5L"],
    ["am ersten Montag des Monats", "0 9 * * 1#1"],
    ["am letzten Tag des Monats um 18 Uhr", "0 18 L * *"],
    ["am ersten Werktag im Monat um 9", "0 9 1W * *"],
    ["vierteljährlich", "0 9 1 1,4,7,10 *"],
    ["jeden Freitag abends um 7", "0 19 * * 5"],
    ["every Monday at 9", "0 9 * * 1"],
    ["send us the report every Friday at 4pm", "0 16 * * 5"],
    ["weekdays at 8:30am", "30 8 * * 1-5"],
    ["every day at noon", "0 12 * * *"],
    ["daily at 12 am", "0 0 * * *"],
    ["on the first of each month at 9", "0 9 1 * *"],
    ["every month on the 28th at 10:15", "15 10 28 * *"],
    ["first Monday of the month at 9", "0 9 * * 1#1"],
    ["last working day of the month at 3 p.m.", "0 15 LW * *"],
    ["every quarter", "0 9 1 1,4,7,10 *"],
    ["every morning", "0 9 * * *"],
    ["Mondays and Thursdays at 14:00", "0 14 * * 1,4"],
    ["every first Monday at 8 send me what changed on the site", "0 8 * * 1#1"],
    ["jeden letzten Freitag um 16 Uhr", "0 16 * * 5L"],
    ["every second Tuesday of the month at 9", "0 9 * * 2#2"],
    ["jeden Montag um neun", "0 9 * * 1"],
    ["every Friday at four pm", "0 16 * * 5"],
    ["0 9 * * 1", "0 9 * * 1"],
    ["30 7 1 * *", "30 7 1 * *"],
  ])("reads %s", (text, cron) => {
    expect(cronOf(text)).toBe(cron);
  });

  it.each([
    "wie war der Oktober?",
    "what do you think?",
    "um 9",
    "was kann ich so tun",
    "99 9 * * *",
    "jeden 45. um 9",
    "jeden Montag um 27",
  ])("finds none in %s", (text) => expect(readRhythm(text)).toBeNull());

  it.each([
    "alle zwei Wochen montags",
    "every other Tuesday weekly fortnightly",
    "jeden zweiten Montag um 9",
    "every other Monday at 9",
    "stündlich",
    "*/5 * * * *",
    "every 10 minutes",
  ])("says what is offered instead of %s", (text) =>
    expect(readRhythm(text)).toMatchObject({ kind: "unsupported" }),
  );

  it("says a rhythm back in both languages", () => {
    const reading = readRhythm("Mondays and Thursdays at 14:00");
    expect(reading).toMatchObject({
      rhythm: {
        label: { de: "jeden Montag und Donnerstag um 14:00 Uhr", en: "every Monday and Thursday at 14:00" },
      },
    });
  });
});
