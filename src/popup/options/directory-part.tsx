import type { Loaded } from "../../directory/load";
import { sayDate } from "../../view/say";
import { Part } from "./fields";
import type { PartProps } from "./state";

/** Which directory is in use, who signed it, and what was refused. */
export function DirectoryPart({ chosen, messages, texts }: PartProps) {
  const { loaded, source, refusals } = chosen;
  return (
    <Part title={texts.directory}>
      {loaded ? (
        <>
          <p class="release">
            {[
              texts.release(numberOf(loaded), sayDate(loaded.directory.issued, messages)),
              texts.sources[source],
              ...(loaded.directory.release === "development" ? [texts.development] : []),
            ].join(" · ")}
          </p>
          <p class="signers">{signersOf(loaded, texts.signers)}</p>
        </>
      ) : (
        <p class="release">{texts.noDirectory}</p>
      )}
      {refusals.map(({ source: from, code }) => (
        <p class="fine refusal" key={`${from} ${code}`}>
          {texts.refused[from](code)}
        </p>
      ))}
    </Part>
  );
}

const numberOf = ({ directory: { epoch, version } }: Loaded): string => `${epoch}.${version}`;

function signersOf({ keys, signers }: Loaded, say: PartProps["texts"]["signers"]): string {
  const editors = keys.roles.directory.keys;
  const names = signers.map((id) => editors.find(({ keyId }) => keyId === id)?.label ?? id);
  return say(names.join(", "), signers.length, editors.length);
}
