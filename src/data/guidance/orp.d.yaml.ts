import type { RegionCode } from "../../directory/regions";

/** Shape of `orp.yaml`: towns whose offices protect children, by region. */
declare const towns: Readonly<Partial<Record<RegionCode, readonly string[]>>>;
export default towns;
