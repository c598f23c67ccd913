import { bench, describe } from "vitest";
import { openEnvelope } from "../../src/directory/load";
import { parseNormalForm } from "../../src/directory/normal-form";
import { directoryJson, envelopeFor, inputsFor, organizationJson, write } from "../helpers/documents";

describe.each([45, 450])("%i organizations", (count) => {
  const entries = [...Array(count)].map((_, index) => organizationJson({ id: `organization-${index}` }));
  const inputs = inputsFor(envelopeFor(directoryJson({ entries })));
  const payload = write(directoryJson({ entries }));

  bench("open an envelope signed by two editors", () => void openEnvelope(inputs));
  bench("read the normal form alone", () => void parseNormalForm(payload));
});
