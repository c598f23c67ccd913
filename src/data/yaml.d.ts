declare module "*/taxonomy.yaml" {
  import type { Region } from "../directory/regions";
  const taxonomy: { readonly regions: readonly Region[]; readonly prague_districts: number };
  export default taxonomy;
}
