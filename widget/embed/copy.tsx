import { useEffect, useRef, useState } from "preact/hooks";

interface CopyProps {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** A text to take away. Where the browser lets nobody write on the clipboard, it is selected for Ctrl+C. */
export function Copy({ name, label, text }: CopyProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState("");
  useEffect(() => say(""), [text]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say("Zkopírováno. Nikam jsme nic neposlali.");
    } catch {
      area.current?.focus();
      area.current?.select();
      say("Označeno. Zkopírujte klávesami Ctrl + C.");
    }
  };
  return (
    <div class="copy">
      <label for={name}>{label}</label>
      <textarea id={name} ref={area} readonly spellcheck={false} rows={countRows(text)} value={text} />
      <p>
        <button type="button" aria-label={`Kopírovat: ${label}`} onClick={() => void copy()}>
          Kopírovat
        </button>{" "}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}

/** As many rows as the lines take at a usual width. */
const countRows = (text: string): number =>
  text.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 72)), 0);
