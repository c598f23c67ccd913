/** Something an editor should look at before using a candidate. */
export interface Warning {
  readonly code: WarningCode;
  /** The one value the warning is about, where there is one. */
  readonly detail?: string;
}

/** Stable names of warnings; `explainWarning` has the sentences. */
export type WarningCode =
  | "no_phone"
  | "not_a_phone"
  | "web_dropped"
  | "email_dropped"
  | "personal_email_dropped"
  | "personal_email_kept"
  | "personal_note_dropped"
  | "double_encoded"
  | "hours_text"
  | "hours_unknown_shape"
  | "temporary_name"
  | "address_in_name"
  | "secret_text_dropped"
  | "secret_review"
  | "secret_place_elsewhere"
  | "region_unknown"
  | "ends"
  | "offenders"
  | "unknown_codes"
  | "town_mismatch"
  | "possible_duplicate";

const SENTENCES: Readonly<Record<WarningCode, (detail: string) => string>> = {
  no_phone: () => "Registr neuvádí telefon.",
  not_a_phone: (piece) => `„${piece}“ není telefonní číslo.`,
  web_dropped: () => "Web jsme vynechali: není to adresa http nebo https, nebo je v něm jméno člověka.",
  email_dropped: () => "E-mail v registru nemá tvar adresy, vynechali jsme ho.",
  personal_email_dropped: () => "Osobní e-mail jsme vynechali.",
  personal_email_kept: () => "E-mail vypadá jako osobní a jiný v registru není. Do adresáře nepatří.",
  personal_note_dropped: () => "Poznámku se jménem člověka jsme vynechali.",
  double_encoded: () => "Text je v registru rozbitý (dvojí kódování). Opište ho odjinud.",
  hours_text: () => "Hodiny zůstaly jako text: nejdou přesně zapsat.",
  hours_unknown_shape: () => "Hodiny jsou v neznámém tvaru.",
  temporary_name: () =>
    "Jméno zařízení nese dočasné oznámení (uzavření, přestěhování). Zavolejte a ověřte místo.",
  address_in_name: () => "Ve jménu zařízení je nejspíš adresa.",
  secret_text_dropped: () =>
    "V textech utajené služby byla adresa. Vynechali jsme jméno zařízení, poznámky i adresy.",
  secret_review: () => "Služba má nebo měla utajené místo: každou její adresu musí schválit editor.",
  secret_place_elsewhere: () => "Stejné místo je u jiné služby utajené: adresu musí schválit editor.",
  region_unknown: () => "Registr neříká, pro který kraj služba je.",
  ends: (date) => `Služba podle registru skončí ${date}.`,
  offenders: () =>
    "Skupina pachatelů trestné činnosti: editor musí zjistit, komu služba je. Obětem se sama neukáže.",
  unknown_codes: (codes) => `Neznámé kódy: ${codes}.`,
  town_mismatch: (towns) => `Jméno zařízení mluví o jiné obci než adresa: ${towns}.`,
  possible_duplicate: (ids) => `Možná totéž jako ${ids} (stejné IČO, druh i místo).`,
};

/** The warning as an editor reads it. */
export const explainWarning = ({ code, detail = "" }: Warning): string => SENTENCES[code](detail);

/** Makes a warning; without a detail the field is left out. */
export const warn = (code: WarningCode, detail?: string): Warning =>
  detail === undefined ? { code } : { code, detail };
