import type { Region } from "../directory/regions";

/** Shape of `taxonomy.yaml`, which the build turns into data. */
declare const taxonomy: { readonly regions: readonly Region[]; readonly prague_districts: number };
export default taxonomy;
