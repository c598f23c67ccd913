import type { RosterMessages } from "./roster-messages";

const CHANGED = "Somebody changed or damaged the file on its way. Ask for a new one.";
const MADE_WRONG = "The file is not put together as it should be. Ask for a new one.";
const NOT_ROSTER = "This is not a file with a network of colleagues. Its name is roster.signed.json.";
const NOT_SIGNED = "The file lacks enough valid signatures of your group. Ask for a new one.";

/** English. */
export const rosterEn: RosterMessages = {
  title: "Network of colleagues",
  intro:
    "Contacts of the members of your community group. Whoever coordinates the group will send you the file roster.signed.json. It stays in this browser and is sent nowhere. It holds names and numbers of colleagues, so do not load it on a shared computer.",
  choose: "File with the network",
  none: "No network is stored.",
  checking: "Checking the signatures…",

  group: "Group",
  release: "Release",
  releaseOf: (number, date) => `${number} of ${date}`,
  members: "Number of members",
  fingerprint: "Fingerprint of the keys",

  compare:
    "You are loading this network for the first time. Call whoever coordinates the group, on a number that you know from elsewhere, and compare the fingerprint character by character. The extension cannot tell who made the file: by keeping it you say that you trust it. Every later file has to follow from the same keys.",
  follows: "The signatures hold, and the file follows from the network that you have.",
  matches: "The fingerprint matches, keep it",
  keep: "Keep it",
  drop: "Do not keep it",
  remove: "Remove the network",
  kept: "The network is stored.",
  dropped: "The file was not stored.",
  removed: "The network is removed.",
  notKept: "It could not be stored. Nothing has changed.",

  refused: {
    E_FILE: "The file cannot be read. Try to choose it again.",
    E_TOO_LARGE: "The file is too large. A network has 1 MB at most.",
    E_NOT_UTF8: NOT_ROSTER,
    E_ENVELOPE: NOT_ROSTER,
    E_TYPE: NOT_ROSTER,
    E_KEYS_CHAIN:
      "The keys in the file do not follow from those that you have. Call whoever coordinates the group. If the group has really begun anew, remove the stored network and compare the fingerprint again.",
    E_KEYS_SIGNATURE:
      "The keys in the file are not signed as they should be. Call whoever coordinates the group.",
    E_KEY_FORMAT: MADE_WRONG,
    E_SIG_THRESHOLD: NOT_SIGNED,
    E_JSON: CHANGED,
    E_NOT_NORMAL_FORM: CHANGED,
    E_SCHEMA: MADE_WRONG,
    E_EPOCH: MADE_WRONG,
    E_WRONG_DIRECTORY:
      "The file belongs to another group than the one that you have. To change groups, remove the stored network first.",
    E_ROLLBACK: "The file is older than the network that you have, or the group has revoked it.",
    E_EQUIVOCATION:
      "The file has the number of your network and other contents. Call whoever coordinates the group.",
  },
  stays: "The network that you have stays in use.",
  nothingStored: "Nothing was stored.",
  keptRefused: (code) =>
    `The stored network did not pass the check (${code}), so we do not show it. Remove it and load it again.`,
  age: {
    stale: (date) => `The group should have checked the contacts by ${date}. Some may no longer hold.`,
    expired: (date) => `The list held until ${date}. We still show it, but make sure of the contacts.`,
  },

  heading: (group) => `Your network: ${group}`,
  jump: (count) => `In your network: ${count}`,
  signedBy: (release) => `Signed by your group, not a part of the directory. Release ${release}.`,
  write: "Write an e-mail",
};
