/**
 * A number as the box dials it, from what people write (`777 123 456`, `00420 …`); undefined for what cannot be
 * dialled. The box reads the page's own contact by the same rule, which a test holds together.
 */
export function readPhone(text: string): string | undefined {
  const dialled = text.replace(/[\s().-]/g, "").replace(/^00/, "+");
  const number = /^[2-9]\d{8}$/.test(dialled) ? `+420${dialled}` : dialled;
  return /^(?:\+[1-9]\d{6,14}|1\d{2,5})$/.test(number) ? number : undefined;
}
