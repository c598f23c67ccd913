import type { Directory } from "../../directory/model";
import { writeInstant } from "../instant";
import type { Checked } from "../problem";
import type { EditorsData } from "../records";
import { composeRelease, type ReleaseTexts } from "../release-documents";

/** What the data give under the number and dates of a release that is there: the same texts, unless somebody edited. */
export function assembleAgain(
  data: EditorsData,
  { issued, reviewBy, expires, ...head }: Directory,
): Checked<ReleaseTexts> {
  const { epoch, version, release } = head;
  const dates = {
    issued: writeInstant(issued),
    review_by: writeInstant(reviewBy),
    expires: writeInstant(expires),
  };
  return composeRelease(data, { epoch, version, release, ...dates });
}
