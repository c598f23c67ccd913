/** A colour as browsers compute it: red, green, blue from 0 to 255. */
type Colour = readonly [number, number, number];

/** The contrast of two computed colours by WCAG 2.1, so that the page under test does not judge itself. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(read(one)), luminance(read(other))].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function read(colour: string): Colour {
  const [red, green, blue, alpha = "1"] = colour.match(/[\d.]+/g) ?? [];
  if (alpha !== "1" || blue === undefined) throw new Error(`${colour} is no opaque colour`);
  return [Number(red), Number(green), Number(blue)];
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
