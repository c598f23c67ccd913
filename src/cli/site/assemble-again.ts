import type { Directory } from "../../directory/model";
import { serialize } from "../../directory/normal-form";
import { writeInstant } from "../instant";
import { assembleDirectory } from "../publish";
import type { EditorsData } from "../records";

/** What the data give under the number and dates of a release that is there: the same text, unless somebody edited. */
export function assembleAgain(data: EditorsData, { issued, reviewBy, expires, ...head }: Directory): string {
  const { epoch, version, release } = head;
  const dates = {
    issued: writeInstant(issued),
    review_by: writeInstant(reviewBy),
    expires: writeInstant(expires),
  };
  return serialize(assembleDirectory(data, { epoch, version, release, ...dates }));
}
