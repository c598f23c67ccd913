import { h } from "preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { draw, enterQuery, findShell, type Shell } from "../../../src/popup/shell";

const STATIC = '<main class="coming">soon</main>';

let shell: Shell;
const heard = vi.fn<() => void>();

beforeEach(() => {
  document.body.innerHTML = `<button id="keys"></button><input id="query" /><div id="app">${STATIC}</div>`;
  shell = findShell(document);
  heard.mockReset();
  shell.field.addEventListener("input", heard);
});

describe("what is drawn below the static page", () => {
  test("takes the place of the words that something is coming, and nothing of them is used again", () => {
    const [before] = shell.app.children;
    draw(shell, h("main", null, "here"));
    expect([shell.app.innerHTML, shell.app.children[0] === before]).toEqual(["<main>here</main>", false]);
  });

  test("is drawn anew over itself", () => {
    draw(shell, h("main", null, "here"));
    const [before] = shell.app.children;
    draw(shell, h("main", null, "there"));
    expect([shell.app.innerHTML, shell.app.children[0] === before]).toEqual(["<main>there</main>", true]);
  });
});

describe("a query from outside the popup", () => {
  test("is looked for as if it had been typed", () => {
    enterQuery(shell, "týrané děti");
    expect([shell.field.value, heard.mock.calls.length]).toEqual(["týrané děti", 1]);
  });

  test("gives way to what was typed meanwhile", () => {
    shell.field.value = "linka";
    enterQuery(shell, "týrané děti");
    expect([shell.field.value, heard.mock.calls.length]).toEqual(["linka", 0]);
  });

  test("is no query where none is pending", () => {
    enterQuery(shell, "");
    expect(heard).not.toHaveBeenCalled();
  });
});
