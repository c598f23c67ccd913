import type { Shape } from "../../coverage/tile-map";

/** A drawing as a file of its own (XML 1.0). The names of plans are the only words in it that somebody typed. */
export const writeSvg = (drawing: Shape): string => `${writeShape(drawing)}\n`;

function writeShape({ tag, attributes, children }: Shape): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  const inside = children.map((child) => (typeof child === "string" ? escape(child) : writeShape(child)));
  return `<${tag}${list.join("")}>${inside.join("")}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Control characters are no XML, and no name needs one. */
const escape = (text: string): string =>
  text.replace(/\p{Cc}/gu, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
