import type { Directory } from "./model";
import { absence, organization, withdrawn } from "./parse-organization";
import { publicCard } from "./parse-public-card";
import {
  counting,
  instant,
  list,
  oneOf,
  optional,
  optionalList,
  readDocumentInSteps,
  required,
  text,
} from "./read-fields";
import type { DocumentCode } from "./read-fields";
import type { Result } from "./result";
import { runNow, type Steps } from "./steps";
import type { VerifiedText } from "./verify";

/** The `_type` of directories. */
export const DIRECTORY_TYPE = "help-directory/1";

/**
 * Verified text → Directory, frozen in depth; the only bridge from snake_case to the model. Every field is known
 * and well-formed, or the whole text is refused: a half-understood directory is not shown. Hours are passed on
 * unread. `limit` is in bytes. Codes: E_JSON, E_NOT_NORMAL_FORM, E_TYPE, E_SCHEMA with the path of the field.
 */
export const parseDirectoryInSteps = (
  source: VerifiedText,
  limit?: number,
): Steps<Result<Directory, DocumentCode>> =>
  readDocumentInSteps<Directory>(
    source,
    DIRECTORY_TYPE,
    {
      directoryId: required(text()),
      epoch: required(counting),
      version: required(counting),
      edition: optional(oneOf(["box"] as const)),
      release: required(oneOf(["development", "publication"] as const)),
      issued: required(instant),
      reviewBy: required(instant),
      expires: required(instant),
      withdrawn: required(list(withdrawn)),
      absences: required(list(absence)),
      publicGuidance: optionalList(publicCard),
      organizations: { ...required(list(organization)), json: "entries" },
    },
    limit,
  );

/** The same in one go. */
export const parseDirectory = (source: VerifiedText, limit?: number): Result<Directory, DocumentCode> =>
  runNow(parseDirectoryInSteps(source, limit));
