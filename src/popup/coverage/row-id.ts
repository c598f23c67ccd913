import type { RegionCode } from "../../directory/regions";

/** The id of a region's row, which the map's tiles lead to. */
export const rowId = (region: RegionCode): string => `row-${region}`;
