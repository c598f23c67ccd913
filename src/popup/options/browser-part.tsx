import { useEffect, useState } from "preact/hooks";
import { api } from "../browser-api";
import { isFirefox } from "../tools";
import { Part, Switch } from "./fields";
import type { PartProps } from "./state";

/** What this browser has besides the popup; Android has none of it, and then nothing is said. */
export function BrowserPart(props: PartProps) {
  const { texts } = props;
  const shortcut = useShortcut();
  if (!api?.contextMenus && !api?.omnibox && shortcut === undefined) return null;
  return (
    <Part title={texts.browser}>
      {api?.contextMenus && <Switch {...props} name="contextMenu" label={texts.contextMenu} />}
      {shortcut !== undefined && (
        <p>
          {shortcut ? texts.shortcut(shortcut) : texts.noShortcut}{" "}
          {isFirefox() ? texts.shortcutHow.firefox : texts.shortcutHow.chromium}
        </p>
      )}
      {api?.omnibox && <p>{texts.omnibox}</p>}
    </Part>
  );
}

/** The keys that open the popup as they are set now; `""` for none, undefined where the browser has no shortcuts. */
function useShortcut(): string | undefined {
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    void api?.commands?.getAll().then(([command]) => setShortcut(command?.shortcut ?? ""));
  }, []);
  return shortcut;
}
