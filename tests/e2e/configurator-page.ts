import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { ROOT } from "../../.ci/files.mjs";
import type { Answer } from "../helpers/server";

const read = (name: string): string => readFileSync(join(ROOT, "dist/widget", name), "utf8");
const KOS = read("kos.js");

/** The configurator as it was built. */
export const CONFIGURATOR = read("index.html");

/** The name that a released script gets, worked out here by itself. */
export const PINNED = `kos.${createHash("sha256").update(KOS).digest("hex").slice(0, 16)}.js`;

/** Everything a webmaster uploads, under `/kos/`, and the frame page where the configurator looks for it. */
export const UPLOADED: Readonly<Record<string, Answer>> = {
  "/frame.html": { body: read("frame.html") },
  "/kos/kos.js": { body: KOS, type: "text/javascript" },
  [`/kos/${PINNED}`]: { body: KOS, type: "text/javascript" },
  "/kos/frame.html": { body: read("frame.html") },
  "/kos/bez-skriptu.html": { body: read("bez-skriptu.html") },
};

/** What a person sees of a box: its words, its theme and what is chosen in it. */
export async function readSeen(place: Page | Frame) {
  await place.locator('[data-kos-state="fresh"]').waitFor();
  return place.locator("[data-kos-help]").evaluate(({ shadowRoot }) => {
    const box = shadowRoot!.querySelector<HTMLElement>(".kos")!;
    const chosen = [...box.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input:checked, select")];
    return {
      text: box.innerText,
      ground: getComputedStyle(box).backgroundColor,
      chosen: chosen.map((field) =>
        field.localName === "select" ? field.value : field.closest("label")!.innerText,
      ),
      links: [...box.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    };
  });
}

/** The frame in which the configurator tries the box out. */
export async function previewOf(page: Page): Promise<Frame> {
  const element = await page.locator(".preview iframe").elementHandle();
  return (await element!.contentFrame())!;
}
