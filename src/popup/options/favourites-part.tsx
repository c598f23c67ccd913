import { useRef } from "preact/hooks";
import { useGoOn } from "../use-go-on";
import { Part, Switch } from "./fields";
import type { PartProps } from "./state";

/** Whether favourites are kept, and the way to be rid of them. */
export function FavouritesPart(props: PartProps) {
  const { read, texts, change } = props;
  const { length } = read.settings.favourites;
  const button = useRef<HTMLButtonElement>(null);
  const goOn = useGoOn(() => button.current?.parentElement?.querySelector("input"));
  return (
    <Part title={texts.favourites}>
      <Switch {...props} name="keepFavourites" label={texts.keepFavourites} />
      <p class="fine">{texts.keepFavouritesHint}</p>
      <button
        ref={button}
        type="button"
        name="forget"
        disabled={!length || read.private}
        onClick={() => {
          goOn();
          void change({ favourites: [] });
        }}
      >
        {texts.forget(length)}
      </button>
    </Part>
  );
}
