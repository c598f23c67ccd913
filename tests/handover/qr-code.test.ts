import jsqr from "jsqr";
import { describe, expect, test } from "vitest";
import { drawQr, type QrCode } from "../../src/handover/qr-code";

/** What a camera would see of the path, several pixels to a module. */
function scan({ size, path }: QrCode): string | undefined {
  const scale = 5;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row++) {
      for (let column = 0; column < scale; column++) {
        const at = ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4;
        pixels.set([0, 0, 0, 255], at);
      }
    }
  }
  const read = typeof jsqr === "function" ? jsqr : (jsqr as { default: typeof jsqr }).default;
  return read(pixels, width, width)?.data;
}

describe("a code", () => {
  test.each(["tel:116111", "tel:112", "tel:+420999000001"])("says %s when it is read", (text) => {
    expect(scan(drawQr(text))).toBe(text);
  });

  test("has a light margin of four modules", () => {
    const { size, path } = drawQr("tel:116111");
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...places)).toBe(4);
    expect(Math.max(...places)).toBe(size - 5);
  });
});
