import { useEffect, useRef } from "preact/hooks";
import type { PopupMessages } from "../../i18n/popup-messages";
import { BINDINGS } from "../models/keys";

interface HelpProps {
  readonly texts: PopupMessages;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys at one place; the same table decides what keys do. The browser gives the focus back where it was. */
export function Help({ texts, isOpen, onClose }: HelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title" class="name">
        {texts.keysTitle}
      </h2>
      <dl class="keys">
        {BINDINGS.map(({ key, command }) => (
          <div key={command}>
            <dt>
              <kbd>{texts.keyNames[key] ?? key.toUpperCase()}</kbd>
            </dt>
            <dd>{texts.commands[command]}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">{texts.keysWhere}</p>
      <button type="button" class="action" onClick={() => dialog.current?.close()}>
        {texts.close}
      </button>
    </dialog>
  );
}
