import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { cs } from "../../../src/i18n/cs";
import { optionsCs } from "../../../src/i18n/options-cs";
import { Address } from "../../../src/popup/options/fields";
import type { PartProps } from "../../../src/popup/options/state";

const page = document.body;
const read = { settings: {}, locked: [], problems: [], private: false };
const part = { read, messages: cs, texts: optionsCs } as unknown as PartProps;
const show = (value: string) =>
  act(() =>
    render(
      <Address
        {...part}
        {...{ name: "updateUrl", label: "Adresa", value, hint: "", problem: undefined, onAddress: () => {} }}
      />,
      page,
    ),
  );
const field = () => page.querySelector("input")!;
const type = (text: string) =>
  act(() => {
    field().value = text;
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });

beforeEach(() => render(null, page));

test("an address that is being typed survives a change elsewhere on the page", async () => {
  await show("");
  await type("https://kontakty.example/");
  await show("");
  expect(field().value).toBe("https://kontakty.example/");
});

test("an address that was stored takes the place of what was typed", async () => {
  await show("");
  await type("https://kontakty.example/ ");
  await show("https://kontakty.example/");
  expect(field().value).toBe("https://kontakty.example/");
});
