import { EMERGENCY_NUMBERS } from "../../src/directory/emergency";
import { phoneLink, readDialled } from "../../src/directory/phone-number";
import { cs } from "../../src/i18n/cs";
import { PREFIX } from "../options";
import { join } from "./address";
import { type Choice, FIELDS, type Field, fits, NOTHING_CHOSEN } from "./choice";

/** The script of this very release under the name of its content, and the hash that browsers compare (SRI). */
export interface Pin {
  readonly file: string;
  readonly integrity: string;
}

/** What is pasted where the box should be, and what an administrator adds to the site once. */
export interface Snippet {
  readonly paste: string;
  readonly once?: string;
}

/** Id of the page's own contact inside the placeholder, where a visitor without the script reads it, too. */
const CONTACT_ID = "kos-kontakt";

/** The frame page takes words of lists alone, so that nobody can write on it by a link. */
const NOT_IN_FRAME: readonly Field[] = ["heading", "heading-level", "source"];

/** Keeps scripts of the box away from tools that delay or hold back scripts, each by the mark its maker documents. */
const GUARD = ' data-cfasync="false" data-no-optimize="1" data-cookieconsent="ignore" data-ot-ignore';

/** Writes the snippet for the chosen editor; whatever was typed, it comes out of a browser's parser as it went in. */
export function writeSnippet(choice: Choice, pin: Pin): Snippet {
  const script = writeScript(choice, pin);
  switch (choice.editor) {
    case "div":
      return { paste: writePlaceholder(choice), once: script };
    case "iframe":
      return { paste: writeFrame(choice) };
    case "links":
      return { paste: writeLinks(choice) };
    default:
      return { paste: `${writePlaceholder(choice)}\n${script}` };
  }
}

/** The chosen options in the order of their table, as they are written into a page. */
export function listOptions(choice: Choice): readonly (readonly [name: Field, value: string])[] {
  const chosen = FIELDS.filter((name) => choice[name].trim() !== "" && fits(name, choice[name]));
  return chosen.map((name) => [name, choice[name].trim()]);
}

/** Options that the chosen way of embedding cannot carry, so that the page can say so. */
export function listLeftOut(choice: Choice): readonly (Field | "contact")[] {
  const options = listOptions(choice).map(([name]) => name);
  if (choice.editor === "links") return options;
  if (choice.editor !== "iframe") return [];
  const carried = frameOptions(choice).map(([name]) => name);
  return [
    ...options.filter((name) => !carried.includes(name)),
    ...(choice.contact ? (["contact"] as const) : []),
  ];
}

function writePlaceholder(choice: Choice): string {
  const contact = writeContact(choice, ` id="${CONTACT_ID}"`);
  const options = listOptions(choice).map(([name, value]) => ` ${PREFIX}${name}="${escape(value)}"`);
  const local = contact ? ` ${PREFIX}local="${CONTACT_ID}"` : "";
  const lines = [contact, writeEmergency()].filter(Boolean).map((line) => `  ${line}\n`);
  return `<div ${PREFIX}help${options.join("")}${local}>\n${lines.join("")}</div>`;
}

function writeScript({ version, guard, ...choice }: Choice, { file, integrity }: Pin): string {
  const folder = folderOf(choice);
  const marks = guard === "on" ? GUARD : "";
  if (version !== "pinned") return `<script src="${escape(join(folder, "kos.js"))}" async${marks}></script>`;
  // Of another site, a browser reads a script for its hash only when it asks for it without cookies.
  const anonymous = /^https?:/i.test(folder) ? ' crossorigin="anonymous"' : "";
  return `<script src="${escape(join(folder, file))}" integrity="${escape(integrity)}"${anonymous} async${marks}></script>`;
}

function writeFrame(choice: Choice): string {
  const options = new URLSearchParams(frameOptions(choice).map(([name, value]) => [name, value])).toString();
  const address = join(folderOf(choice), "frame.html") + (options && `#${options}`);
  return `<iframe
  src="${escape(address)}"
  title="${escape(cs.heading)}"
  sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation"
  width="100%"
  height="700"
></iframe>`;
}

/** A round button in the corner of a frame would be lost in it. */
const frameOptions = (choice: Choice): ReturnType<typeof listOptions> =>
  listOptions(choice).filter(
    ([name, value]) => !NOT_IN_FRAME.includes(name) && name !== "corner" && value.toLowerCase() !== "button",
  );

function writeLinks(choice: Choice): string {
  const page = escape(join(folderOf(choice), "bez-skriptu.html"));
  const link = `<p><a href="${page}">${cs.heading}</a></p>`;
  return [writeContact(choice, ""), writeEmergency(), link].filter(Boolean).join("\n");
}

function writeEmergency(): string {
  const [first, second] = EMERGENCY_NUMBERS;
  return `<p>${cs.emergency} Volejte ${writeCall(first)} nebo ${writeCall(second)}.</p>`;
}

function writeContact({ contact, phone }: Choice, attributes: string): string {
  const text = fits("contact", contact) ? contact.trim() : "";
  const number = fits("phone", phone) ? readDialled(phone) : undefined;
  const parts = [...(text ? [escape(text)] : []), ...(number ? [writeCall(number)] : [])];
  return parts.length > 0 ? `<p${attributes}>${parts.join(" ")}</p>` : "";
}

function writeCall(number: string): string {
  const { href, text } = phoneLink(number);
  return `<a href="${href}">${text}</a>`;
}

const folderOf = ({ folder }: Pick<Choice, "folder">): string =>
  fits("folder", folder) ? folder : NOTHING_CHOSEN.folder;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
