const text = { type: "string" };
const texts = { type: "array", items: text };
const listOf = (properties: object) => ({
  type: "array",
  items: { type: "object", properties, required: Object.keys(properties) },
});

/**
 * What every reader of `candidates.json` relies on, as JSON Schema: a file that was damaged or changed by hand has to be
 * refused before its first use, because the thresholds compare with it.
 */
export const CANDIDATES_SCHEMA = {
  type: "object",
  required: ["_type", "source_date", "candidates", "not_listed", "tombstones"],
  properties: {
    _type: text,
    source_date: text,
    candidates: listOf({
      ...{ id: text, tier: text, type: text, name: text, provider: text, address: text },
      ...{ audiences: texts, regions: texts, emails: texts, websites: texts, remarks: texts },
      nonstop_forms: texts,
      facilities: listOf({ id: text, name: text }),
      phones: listOf({ number: text }),
      hours: { type: "object" },
      warnings: listOf({ code: text }),
      provenance: {
        type: "object",
        properties: { date: text, fields: { type: "object" } },
        required: ["date", "fields"],
      },
    }),
    not_listed: listOf({ id: text, tier: text, type: text, reason: text, regions: texts }),
    tombstones: listOf({ id: text, reason: text, since: text }),
  },
};
