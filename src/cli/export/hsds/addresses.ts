import { domainToASCII } from "node:url";

/** A web address in ASCII alone (`háčky.cz` in punycode), which is what `format: uri` asks for. */
export const asciiUrl = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).href : undefined;

/** An e-mail address with its domain in punycode; undefined where the rest cannot be said in ASCII. */
export function asciiEmail(address: string): string | undefined {
  const at = address.lastIndexOf("@");
  const ascii = `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
  return /^[\w.+-]+@[a-z\d.-]+$/i.test(ascii) ? ascii : undefined;
}
