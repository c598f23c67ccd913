import type { CardModel } from "../../view/card-model";
import type { PopupMessages } from "../../i18n/popup-messages";

interface RowProps {
  readonly card: CardModel;
  readonly texts: PopupMessages;
  /** Whether Tab leads to this row; arrows lead to all. */
  readonly isActive: boolean;
  readonly isOnSheet: boolean;
  readonly isFavourite: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}

/**
 * One service in one line. A button in a plain list, because every screen reader says it whole, with its place in
 * the list; an option of a listbox would swallow the letters that are keys here.
 */
export function Row({ card, texts, isActive, isOnSheet, isFavourite, onOpen, onFocus }: RowProps) {
  const phone = card.phones[0] ?? card.instead?.phones[0];
  return (
    <li>
      <button
        type="button"
        class={["row", card.phones.length === 0 && "missing", !phone && "alone"].filter(Boolean).join(" ")}
        data-id={card.key}
        tabIndex={isActive ? 0 : -1}
        onClick={onOpen}
        onFocus={onFocus}
      >
        <span class="title" lang="cs" translate={false}>
          {card.title}
        </span>{" "}
        {card.phones.length === 0 && (
          <span class="none">
            {texts.noNumber}
            {phone && <span aria-hidden="true"> →</span>}
          </span>
        )}{" "}
        {phone && (
          <span class="tel" key={phone.href} translate={false}>
            {phone.text}
          </span>
        )}{" "}
        <Marked {...{ isOnSheet, isFavourite, texts }} />{" "}
        {phone && (
          <span class={`state ${phone.state}`}>
            <span class="word">{phone.stateText}</span>
          </span>
        )}
      </button>
    </li>
  );
}

function Marked({ isOnSheet, isFavourite, texts }: Pick<RowProps, "isOnSheet" | "isFavourite" | "texts">) {
  if (!isOnSheet && !isFavourite) return null;
  return (
    <span class="marks">
      {isFavourite && <Glyph glyph="★" word={texts.isFavourite} />}
      {isOnSheet && <Glyph glyph="✓" word={texts.onSheet} />}
    </span>
  );
}

const Glyph = ({ glyph, word }: { glyph: string; word: string }) => (
  <span>
    <span aria-hidden="true">{glyph}</span>
    <span class="unseen">{word} </span>
  </span>
);
