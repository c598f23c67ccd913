// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { withoutRawHtml } from "../../.ci/plugins/preact.mjs";
import preact from "../../node_modules/preact/dist/preact.mjs?raw";

describe("Preact without raw HTML", () => {
  test("is free of innerHTML", () => {
    expect(preact).toContain("innerHTML");
    expect(withoutRawHtml(preact)).not.toMatch(/innerHTML/i);
  });

  test("draws and redraws elements, lists and SVG as before", async () => {
    const draw = async (source: string) => {
      const url = `data:text/javascript,${encodeURIComponent(source)}`;
      const { h, render } = (await import(/* @vite-ignore */ url)) as typeof import("preact");
      const root = document.createElement("div");
      const page = (names: readonly string[]) =>
        h(
          "main",
          { class: "a" },
          h(
            "ul",
            null,
            names.map((name) => h("li", { key: name }, name)),
          ),
          h("svg", null, h("path", { d: "M0" })),
        );
      const seen: string[] = [];
      for (const names of [["a", "b"], ["b", "c", "a"], []]) {
        render(page(names), root);
        seen.push(root.innerHTML);
      }
      return seen;
    };
    const [first, ...others] = await draw(withoutRawHtml(preact));
    expect(first).toContain("<li>a</li><li>b</li>");
    expect([first, ...others]).toEqual(await draw(preact));
  });

  test("is refused when it is not the Preact that was looked at", () => {
    expect(() => withoutRawHtml(preact.replace("t.innerHTML=h.__html", "t.innerHTML=h.x"))).toThrow(
      "Preact changed",
    );
    expect(() => withoutRawHtml(preact + preact)).toThrow("Preact changed");
  });
});
