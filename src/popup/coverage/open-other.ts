import type { DirectoryCode } from "../../directory/codes";
import type { Loaded } from "../../directory/load";
import { fail, type Result } from "../../directory/result";
import { decodeText } from "../../directory/text";
import { type Known, openAfter } from "../directory";
import { MAX_ENVELOPE_BYTES } from "../update";

/**
 * Opens another release for comparing. It is judged like an update but for one rule: it may be older than what was
 * seen, because it is only held against that and takes the place of nothing. All else refuses: too large, not UTF-8,
 * signatures, contents, another directory, a release that the newest key document disowns (`E_ROLLBACK`), another
 * text under the numbers in hand (`E_EQUIVOCATION`). Never rejects.
 * @param now clock of the device, in milliseconds since 1970
 */
export async function openOther(
  file: Blob,
  known: Known,
  now: number,
): Promise<Result<Loaded, DirectoryCode>> {
  // Asked first, so that a film chosen by mistake is not read into memory.
  if (file.size > MAX_ENVELOPE_BYTES) return fail("E_TOO_LARGE", `${file.size} bytes`);
  try {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()), MAX_ENVELOPE_BYTES);
    return text.ok ? await openAfter({ ...known, floors: [] }, text.value, now) : text;
  } catch (error) {
    return fail("E_FETCH", String(error));
  }
}
