import { api } from "./browser-api";

/** Raw values by name, of unknown shape: whoever reads them has to check every one. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether this page belongs to a private window. Both browsers say so without any permission. */
export const isPrivate = (): boolean => api?.extension?.inIncognitoContext === true;

/** What the extension has stored under these names; nothing where there is no storage or it refuses. */
export function readLocal(names: readonly string[]): Promise<Values> {
  return quietly(async () => api?.storage?.local.get([...names]));
}

/** What the administrator has set. Firefox rejects where there is no policy, Android has no such storage. */
export function readManaged(): Promise<Values> {
  return quietly(async () => api?.storage?.managed?.get());
}

/** Stores values under their names, all or none. Never in a private window; false where nothing was stored. */
export async function writeLocal(values: Values): Promise<boolean> {
  const local = api?.storage?.local;
  if (!local || isPrivate()) return false;
  try {
    await local.set({ ...values });
    return true;
  } catch {
    return false;
  }
}

async function quietly(read: () => Promise<Values | undefined>): Promise<Values> {
  try {
    return (await read()) ?? {};
  } catch {
    return {};
  }
}
