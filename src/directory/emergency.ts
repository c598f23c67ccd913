/**
 * The state's emergency numbers. They are constants compiled into every output, so that help is on screen before
 * the directory is read and when it cannot be (DESIGN §1, rule 1). The first two are the ones a box always shows.
 * Source: numbering plan of the Czech Republic (decree 117/2007 Sb.); the same four stand in the directory.
 */
export const EMERGENCY_NUMBERS = ["112", "158", "155", "150"] as const;

/** One of the emergency numbers. */
export type EmergencyNumber = (typeof EMERGENCY_NUMBERS)[number];
