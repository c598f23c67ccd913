import { type CellChange, changedCells } from "../../coverage/changes";
import { coverageMatrix, type Matrix, type Question } from "../../coverage/matrix";
import { compareWithStandards, type Standard } from "../../coverage/standards";
import population from "../../data/population.yaml";
import type { Directory } from "../../directory/model";
import { REGIONS } from "../../directory/regions";
import { AUDIENCES } from "../../directory/vocabulary";
import type { Edition } from "../export/edition";
import type { CoverageChoices } from "./choices";
import { HOURS } from "../../hours/week";

/** Everything that one run of `kos coverage` found out, before anybody chose how it looks. */
export interface CoverageAnswer {
  readonly edition: Edition;
  readonly choices: CoverageChoices;
  readonly matrix: Matrix;
  readonly standards: readonly Standard[];
  /** Undefined where there is nothing to compare with. */
  readonly comparison: Comparison | undefined;
}

/** How the cells differ from another release, or with plans from the same one without them. */
export interface Comparison {
  readonly with: string;
  readonly changes: readonly CellChange[];
}

/** An earlier release to compare with. */
export interface Earlier {
  readonly name: string;
  readonly directory: Directory;
}

/** Asks the same question of this release and, where there is one, of the earlier one or of today without the plans. */
export function answerCoverage(
  edition: Edition,
  choices: CoverageChoices,
  earlier: Earlier | undefined,
): CoverageAnswer {
  const { audience, region, kind, access, planned } = choices;
  const question: Question = {
    audiences: audience ? [audience] : AUDIENCES,
    regions: region ? [region] : REGIONS.map(({ code }) => code),
    kind,
    access,
    planned,
  };
  const { directory } = edition;
  const matrix = coverageMatrix(directory, question, HOURS);
  const before =
    earlier ?? (planned.length > 0 ? { name: "stavu bez plánovaných služeb", directory } : undefined);
  const comparison = before && {
    with: before.name,
    changes: changedCells(coverageMatrix(before.directory, { ...question, planned: [] }, HOURS), matrix),
  };
  return {
    edition,
    choices,
    matrix,
    standards: compareWithStandards(directory, population, HOURS),
    comparison,
  };
}
