import type { Directory } from "../../directory/model";
import { compareDirectories } from "./compare";
import { writeNumber } from "./number-items";
import { isUnassured } from "./unassured";
import { writeItems } from "./write-text";

/** What a reader of the next release will dial differently, for commands that show no more than that. */
export const writeNumberChanges = (before: Directory, after: Directory): readonly string[] =>
  writeItems(
    compareDirectories(before, after).numbers.map((change) =>
      writeNumber(change, isUnassured(change, before, after), []),
    ),
  );
