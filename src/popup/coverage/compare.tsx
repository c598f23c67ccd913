import { useMemo, useRef, useState } from "preact/hooks";
import type { PageQuestion } from "../../coverage/page-model";
import type { Directory } from "../../directory/model";
import { isOlder } from "../../directory/pair";
import type { Known } from "../directory";
import { TOOLS } from "../tools";
import { useGoOn } from "../use-go-on";
import { Changes } from "./changes";
import { compareDirectories } from "./model";
import { openOther } from "./open-other";
import { sayRelease } from "./say";
import type { PageWords } from "./words";

interface CompareProps {
  readonly directory: Directory;
  readonly question: PageQuestion;
  readonly known: Known;
  readonly say: PageWords;
}

interface Reading {
  readonly isReading: boolean;
  /** Code of the last refusal; `""` after none. */
  readonly refusal: string;
  /** The release that was opened last; a refusal leaves it. */
  readonly other: Directory | undefined;
}

const NOTHING: Reading = { isReading: false, refusal: "", other: undefined };

/** What has changed since another release, which is read from a file and stays in memory. */
export function Compare({ directory, question, known, say }: CompareProps) {
  const { compare: texts } = say.own;
  const { isReading, refusal, other, field, read, stop } = useOther(known);
  return (
    <section class="part compare" aria-labelledby="compare">
      <h2 class="name no-paper" id="compare">
        {texts.heading}
      </h2>
      <p class="fine no-paper" id="compare-hint">
        {texts.hint}
      </p>
      <label class="choice no-paper">
        <span>{texts.file}</span>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          aria-describedby="compare-hint"
          disabled={isReading}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void read(file);
            // The same file may have been mended meanwhile.
            currentTarget.value = "";
          }}
        />
      </label>
      <p class={refusal ? "notice no-paper" : "no-paper"} role="status">
        {isReading ? texts.reading : refusal && texts.refused(refusal)}
      </p>
      {other && <Difference {...{ directory, other, question, say }} onStop={stop} />}
    </section>
  );
}

/** The other release, and its field, at which whoever chose or dropped one goes on. */
function useOther(known: Known) {
  const [reading, setReading] = useState(NOTHING);
  const field = useRef<HTMLInputElement>(null);
  const goOn = useGoOn(() => field.current);
  const { other } = reading;
  const read = async (file: File): Promise<void> => {
    setReading({ isReading: true, refusal: "", other });
    const opened = await openOther(file, known, TOOLS.clock());
    // Out of use while it was read, the field has lost the focus.
    goOn();
    setReading(
      opened.ok
        ? { ...NOTHING, other: opened.value.directory }
        : { isReading: false, refusal: opened.code, other },
    );
  };
  const stop = (): void => {
    goOn();
    setReading(NOTHING);
  };
  return { ...reading, field, read, stop };
}

interface DifferenceProps extends Omit<CompareProps, "known"> {
  readonly other: Directory;
  readonly onStop: () => void;
}

/** Whichever was chosen, the older release stands first. */
function Difference({ directory, other, question, say, onStop }: DifferenceProps) {
  const [before, after] = isOlder(directory, other) ? [directory, other] : [other, directory];
  const changes = useMemo(() => compareDirectories(before, after, question), [before, after, question]);
  const heading = say.own.compare.changes(sayRelease(before, say), sayRelease(after, say));
  return (
    <>
      <Changes {...{ heading, changes, say }} directories={[before, after]} />
      <button type="button" class="no-paper" name="stop" onClick={onStop}>
        {say.own.compare.stop}
      </button>
    </>
  );
}
