import type { HandoverMessages } from "./handover-messages";

/** English. */
export const handoverEn: HandoverMessages = {
  title: "Handover card",
  memory:
    "The card is only in the memory of this window. It goes when you close the window, or when it has been out of your sight for a quarter of an hour.",
  newTab: "Write in a whole tab (you will start with an empty card)",
  noNames: "Write no names and no addresses. “Girl, 9 years” will do.",
  parts: {
    who: "Who asks",
    asked: "So that nobody asks twice",
    contact: "Safe contact",
    consent: "Consent of the family",
    services: "Chosen services",
    next: "What comes next",
    pass: "Pass it on",
  },
  labels: {
    role: "Role",
    institution: "Institution",
    asked: "Said already",
    askedBy: "Who asked, when",
    window: "When to call",
    message: "Leave a message",
    interpreter: "Interpreter",
    consent: "Consent",
    step: "Next step",
    owner: "Who will do it",
    date: "By when",
    note: "Note",
  },
  hints: {
    role: "such as class teacher",
    institution: "with your phone or e-mail at work",
    asked: "Above all what the child has said, in its own words if you can.",
    askedBy: "such as the school psychologist, on Monday",
  },
  days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  from: "From",
  until: "Until",
  language: "Into which language",
  choices: {
    message: { yes: "yes", no: "no", unknown: "not known" },
    interpreter: { unknown: "not known", none: "not needed", needed: "needed" },
    consent: { given: "agreed", refused: "did not agree", not_asked: "nobody has asked yet" },
  },
  noMessage: "not known, better leave none",
  duty: "Where the law makes you report something, it does so without consent as well.",
  windowUnknown: "not known, find out first",
  sayWindow: (days, from, until) =>
    [days, from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(" "),
  sayInterpreter: (language) => `needed: ${language}`,

  noServices: "None yet. Add one with the key P in the list, or in its details.",
  remove: "Remove",
  qr: "QR code of a number",
  noQr: "none",
  qrOf: (number) => `QR code: ${number}`,

  warnings: {
    birth_number:
      "This looks like a birth number. It does not belong here: the card may get lost. Write it only into the file, and tell it to colleagues on the phone.",
    maybe_birth_number:
      "This may be a birth number. It does not belong here: the card may get lost. Write it only into the file, and tell it to colleagues on the phone.",
    birth_date:
      "This looks like a date of birth. The age will do here, the exact date belongs into the file.",
    phone:
      "This looks like somebody's phone. The card may be found by the one the family needs protection from. Better tell the number on the phone.",
    email:
      "This looks like somebody's e-mail. The card may be found by the one the family needs protection from. Better tell the address on the phone.",
  },

  copy: "Copy as text",
  print: "Print on A5",
  wipe: "Delete the card",
  preview: "Preview of the text",
  copied: "Copied. Nothing was sent anywhere. The text is now on the computer's clipboard.",
  notCopied: "Copying failed. The text is selected, press Ctrl+C.",
  wiped: "Deleted.",

  nowhere: "Nothing was sent anywhere. Whom you give the card is up to you.",
};
