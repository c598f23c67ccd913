import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.resetModules());

type Listener = (message: unknown, sender: object, answer: (value: unknown) => void) => true;

/** A page and a background that can talk; `sendMessage` may fail like that of a browser without a background. */
async function connect(isBroken = false) {
  const listeners: Listener[] = [];
  const sendMessage = (message: unknown) =>
    isBroken
      ? Promise.reject(new Error("Could not establish connection"))
      : new Promise((resolve) => listeners[0]?.(message, {}, resolve));
  const onMessage = { addListener: (listener: Listener) => void listeners.push(listener) };
  vi.doMock("../../src/popup/browser-api", () => ({ api: { runtime: { sendMessage, onMessage } } }));
  return import("../../src/popup/context");
}

const never = () => () => {};

test("a query is taken once", async () => {
  const { holdPendingQuery, takePendingQuery } = await connect();
  const pending = holdPendingQuery(never);
  pending.put("týrané děti");
  expect([await takePendingQuery(), await takePendingQuery()]).toEqual(["týrané děti", ""]);
});

test("a query that was taken back is gone", async () => {
  const { holdPendingQuery, takePendingQuery } = await connect();
  const pending = holdPendingQuery(never);
  pending.put("týrané děti");
  pending.put("");
  expect(await takePendingQuery()).toBe("");
});

test("a query that no page has taken in ten seconds is forgotten, and the next one has its own ten", async () => {
  const { holdPendingQuery, takePendingQuery } = await connect();
  const timers: { expire: () => void; milliseconds: number; isStopped: boolean }[] = [];
  const pending = holdPendingQuery((expire, milliseconds) => {
    const timer = { expire, milliseconds, isStopped: false };
    timers.push(timer);
    return () => void (timer.isStopped = true);
  });
  pending.put("týrané děti");
  pending.put("linka");
  expect(timers.map(({ milliseconds, isStopped }) => [milliseconds, isStopped])).toEqual([
    [10_000, true],
    [10_000, false],
  ]);
  timers[1]?.expire();
  expect(await takePendingQuery()).toBe("");
});

test("a page without a background has nothing pending", async () => {
  expect(await (await connect(true)).takePendingQuery()).toBe("");
});

test("a page outside an extension has nothing pending", async () => {
  vi.doMock("../../src/popup/browser-api", () => ({ api: undefined }));
  const { takePendingQuery } = await import("../../src/popup/context");
  expect(await takePendingQuery()).toBe("");
});
