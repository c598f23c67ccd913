import type { RegionCode } from "../directory/regions";

interface People {
  readonly population: number;
  readonly women?: number;
}

/** Shape of `population.yaml`: how many people live where, and whether anybody has compared the figures. */
declare const population: {
  readonly source: string;
  readonly date: string;
  readonly checked: boolean;
  readonly rounded_to?: number;
  readonly country: People;
  readonly regions: readonly (People & { readonly code: RegionCode })[];
};
export default population;
