import { type OpenInputs, openEnvelopeInSteps } from "../../../src/directory/load";
import { runInPieces } from "../../../src/directory/steps";

declare global {
  /** Verifies an envelope as the help box does on a page without https, where no platform hashes; gives when it began and ended. */
  var kosVerify: (inputs: OpenInputs) => Promise<{ readonly began: number; readonly ended: number }>;
}

globalThis.kosVerify = async (inputs) => {
  await nextTask();
  const began = performance.now();
  const opened = await runInPieces(openEnvelopeInSteps(inputs), nextTask, () => performance.now());
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`);
  return { began, ended: performance.now() };
};

const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));
