import { holdPendingQuery } from "./context";
import { offerMenu } from "./menu";
import { offerOmnibox } from "./omnibox";
import { openInTab, openPopup } from "./open-popup";
import { TOOLS } from "./tools";

// The browser may end this script at any time; the only thing it knows is a query that nobody has taken yet.
const pending = holdPendingQuery(TOOLS.startTimer);

offerOmnibox((query, where) => handOver(query, () => openInTab(where)));
offerMenu((query) => handOver(query, openPopup));

/** A query whose page did not open must not turn up in the next one. */
function handOver(query: string, open: () => Promise<boolean>): void {
  pending.put(query);
  void open().then((opened) => {
    if (!opened) pending.put("");
  });
}
