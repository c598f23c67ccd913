import type { RegionCode } from "../directory/regions";

/** Shape of `municipalities.yaml`: names of places finer than a region. */
declare const municipalities: {
  readonly towns: Readonly<Partial<Record<RegionCode, readonly string[]>>>;
  readonly quarters: Readonly<Partial<Record<RegionCode, readonly string[]>>>;
  readonly other_names: readonly string[];
  readonly look_alikes: readonly string[];
  readonly common_words: readonly string[];
};
export default municipalities;
