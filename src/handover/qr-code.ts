// Reed–Solomon and masks are no core of ours: `qr` has no dependencies, is small, and comes from the author of noble.
import { encodeQR } from "qr";

/** A QR code to be drawn: a square of so many modules, and the dark ones as one path of SVG. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Modules of light margin around a code, without which readers do not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Draws a short text such as `tel:116111`; one path, because a page without inline styles has no need of more. */
export function drawQr(text: string): QrCode {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE });
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size: rows.length, path };
}
