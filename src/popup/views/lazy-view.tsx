import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PopupMessages } from "../../i18n/popup-messages";
import type { Load } from "./lazy-views";

interface LazyViewProps<Props> {
  readonly load: Load<Props>;
  readonly props: Props;
  readonly texts: PopupMessages["views"];
}

interface Arrived<Props> {
  readonly View?: ComponentType<Props>;
  readonly isFailed?: boolean;
}

/** A view whose code comes when it is first asked for; says so meanwhile, and when it does not come. */
export function LazyView<Props extends object>({ load, props, texts }: LazyViewProps<Props>) {
  const [{ View, isFailed = false }, setArrived] = useState<Arrived<Props>>({});
  useEffect(() => {
    load().then(
      (arrived) => setArrived({ View: arrived }),
      // An update may have replaced the extension's files under an open page.
      () => setArrived({ isFailed: true }),
    );
  }, [load]);
  if (View) return <View {...props} />;
  return (
    <p class={isFailed ? "notice" : "fine"} role="status">
      {isFailed ? texts.failed : texts.opening}
    </p>
  );
}
