/**
 * Lets the page do what waits. A message comes at once; timers that start one another wait four milliseconds each.
 */
export const nextTask = (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
