import { useState } from "preact/hooks";
import { sayMoment } from "../say-moment";
import { SETTINGS } from "../settings";
import { Address, Part, Switch } from "./fields";
import type { PartProps } from "./state";

/** Whether a newer directory is looked for, where, and how the last look ended. */
export function UpdatesPart(props: PartProps & { check: () => Promise<void> }) {
  const { read, texts, change, check } = props;
  const [checking, setChecking] = useState(false);
  // What cannot be used stays in the field, so that it can be mended.
  const [refused, setRefused] = useState<string>();
  const { updates, updateUrl } = read.settings;
  return (
    <Part title={texts.updatesTitle}>
      <Switch {...props} name="updates" label={texts.updates} />
      <p class="fine">{texts.updatesHint}</p>
      <Address
        {...props}
        name="updateUrl"
        label={texts.updateUrl}
        hint={texts.updateUrlHint}
        value={refused ?? updateUrl}
        problem={refused === undefined ? undefined : texts.badUrl}
        onAddress={(text) => {
          const address = SETTINGS.updateUrl.read(text);
          setRefused(address === undefined ? text : undefined);
          if (address !== undefined) void change({ updateUrl: address });
        }}
      />
      <button
        type="button"
        name="check"
        disabled={!updates || !updateUrl || read.private}
        // Disabled, it would lose the focus of whoever pressed it.
        aria-disabled={checking}
        onClick={() => {
          if (checking) return;
          setChecking(true);
          void check().then(() => setChecking(false));
        }}
      >
        {checking ? texts.checking : texts.check}
      </button>
      <p class="fine update" role="status">
        {sayLast(props)}
      </p>
    </Part>
  );
}

/** A failed update is a quiet line: the directory in hand goes on being used. */
function sayLast({ last, messages, texts }: PartProps): string {
  if (!last) return texts.neverChecked;
  const when = sayMoment(last.at, messages);
  return last.code ? texts.checkFailed(when, last.code) : texts.checked(when);
}
