import { useEffect, useState } from "preact/hooks";
import type { Directory } from "../../directory/model";
import type { Match } from "../../view/results";
import { unkept } from "../../view/unkept";
import { CARD_FILE, neutralCard, wholeCard } from "../models/contact-card";
import type { Words } from "./props";

interface SaveContactProps extends Words {
  readonly match: Match;
  readonly directory: Directory;
}

/** A contact card to download: the whole record, or only numbers under a name that says nothing. */
export function SaveContact(props: SaveContactProps) {
  const { match, texts } = props;
  const [name, setName] = useState<string>();
  const href = useCard(props, name);
  if (match.phones.length === 0) return null;
  return (
    <details class="save">
      <summary>{texts.save}</summary>
      <p class="notice">{texts.saveWarning}</p>
      <label class="check">
        <input type="radio" name="card" {...unkept(name === undefined)} onChange={() => setName(undefined)} />
        <span>{texts.saveWhole}</span>
      </label>
      <label class="check">
        <input
          type="radio"
          name="card"
          {...unkept(name !== undefined)}
          onChange={() => setName(texts.neutralDefault)}
        />
        <span>{texts.saveNeutral}</span>
      </label>
      {name !== undefined && (
        <label class="choice">
          <span>{texts.neutralName}</span>
          <input
            type="text"
            value={name}
            maxLength={60}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
      )}
      <p>
        <a class="action" {...(href === undefined ? {} : { href })} download={CARD_FILE}>
          {texts.download}
        </a>
      </p>
    </details>
  );
}

/** The address of the card in memory; the browser forgets it as soon as another one takes its place. */
function useCard({ match, directory, messages, texts }: SaveContactProps, name: string | undefined) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    let address: string | undefined;
    let isOver = false;
    const card =
      name === undefined
        ? wholeCard(match, directory, messages, texts)
        : Promise.resolve(neutralCard(match, name.trim() || texts.neutralDefault));
    void card.then((text) => {
      if (isOver) return;
      address = URL.createObjectURL(new Blob([text], { type: "text/vcard" }));
      setHref(address);
    });
    return () => {
      isOver = true;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [match, directory, messages, texts, name]);
  return href;
}
