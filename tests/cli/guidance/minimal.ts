/** The smallest guidance that may go out: one fact, one source, a compass that only calls or sends to somebody. */
export const GUIDANCE: Readonly<Record<string, string>> = {
  "legal-facts.yaml": `- id: trvani
  value: 14 dnů
  act: 273/2008 Sb. (o Policii ČR)
  section: § 44–47
  in_force_from: "2025-07-01"
  sources: [web]
  confidence: high
  expires: "2027-06-30"
- id: neprodlene
  value: bez zbytečného odkladu
  confidence: high
  expires: "2027-06-30"
- id: od
  value: 1. 7. 2025
  confidence: high
  expires: "2027-06-30"
`,
  "guidance/sources.yaml": `- id: web
  title: Vzorový web
  ref: https://web.example.cz/
  kind: police
  dated: 25. 11. 2025
- id: editorial
  title: Rada redakce
  kind: editorial
`,
  "guidance/compass.yaml": `rules:
  - id: nebezpeci
    situation: immediate_danger
    action: call_now
    says: Volejte 158.
    decides: Vy.
    law: [trvani]
    sources: [web]
    confidence: high
${[
  "child_confided",
  "child_hurt",
  "child_witness",
  "child_suspicion",
  "adult_wants_police",
  "adult_refuses_police",
  "adult_suspicion",
  "dependent_adult_hurt",
  "crime_prepared",
  "crime_done",
  "violent_person_confides",
]
  .map(
    (situation) => `  - id: ${situation.replaceAll("_", "-")}
    situation: ${situation}
    action: consult
    says: Poraďte se.
    decides: Odborník.
    with: S OSPOD.
    sources: [web]
    confidence: low
`,
  )
  .join("")}unclear: []
otherwise:
  id: jinak
  says: Poraďte se.
  decides: Odborník.
  with: S OSPOD.
  sources: [web]
`,
};
