import { parseEnvelope } from "../../directory/envelope";
import { type KeyDocument, parseKeyDocument } from "../../directory/keys";
import { holdsDevelopmentKey } from "../keys/development";
import { refuseOne, type Problem } from "../problem";
import { assembleAgain } from "./assemble-again";
import type { EditorsData } from "../records";
import type { HeldKeys } from "../release";
import { DIRECTORY_DOCUMENT } from "../release-documents";
import type { VerifiedRelease } from "../verified";

/** A script that was built before the directory was signed would quietly publish old numbers. */
export function checkScript(
  script: Uint8Array,
  { envelope }: Pick<VerifiedRelease, "envelope">,
  file: string,
): readonly Problem[] {
  const text = Buffer.from(script).toString("latin1");
  if (/[^\t\n\r -~]/.test(text)) {
    return refuseOne("E_BUILD", "skript jen ze znaků ASCII", "jiné znaky (spusťte npm run build)", file)
      .problems;
  }
  const parsed = parseEnvelope(envelope);
  // The second line of a .minisig is the signature itself: base64, which no build writes in another way.
  const signatures = parsed.ok ? parsed.value.directory.signatures : [];
  if (signatures.every((signature) => text.includes(signature.split("\n")[1] ?? "\n"))) return [];
  const got = "jiné nebo starší vydání (spusťte npm run build)";
  return refuseOne("E_BUILD", "skript s tímto podepsaným adresářem", got, file).problems;
}

/** The gate sees the data, visitors get the signed text: a leak that was mended in the data alone would still go out. */
export function checkContents({ loaded, file }: VerifiedRelease, data: EditorsData): readonly Problem[] {
  const again = assembleAgain(data, loaded.directory);
  if (!again.ok) return again.problems;
  if (again.value.get(DIRECTORY_DOCUMENT.name) === loaded.payload) return [];
  const wanted = "vydání sestavené z těchto údajů (kos build a nové podpisy)";
  return refuseOne("E_DIFFERENT", wanted, "starší nebo jiný obsah", file).problems;
}

/**
 * What a publication has to be besides passing the gate: meant as one, fresh, and signed by people. `chain` are the key
 * documents beside it; those that the envelope carries are asked as well.
 */
export function checkPublication(
  { loaded, envelope, file }: VerifiedRelease,
  chain: readonly HeldKeys[],
): readonly Problem[] {
  const { directory, freshness, warnings } = loaded;
  const fault = (code: string, wanted: string, got: string) => refuseOne(code, wanted, got, file).problems;
  const keys = [...chain.map((held) => held.keys), ...listCarried(envelope)];
  return [
    ...(directory.release === "publication"
      ? []
      : fault("E_DEVELOPMENT", "adresář z kos build --publication", "zkušební vydání")),
    ...(holdsDevelopmentKey(keys) ? fault("E_DEVELOPMENT_KEY", "klíče lidí", "zkušební klíče") : []),
    ...(freshness === "fresh" ? [] : fault("E_OLD", "čerstvé vydání", "vydání, které se mělo zkontrolovat")),
    ...warnings.flatMap((warning) => fault(warning, "vydání bez varování", warning)),
  ];
}

/** The key documents that travel in an envelope. */
function listCarried(envelope: string): readonly KeyDocument[] {
  const parsed = parseEnvelope(envelope);
  return (parsed.ok ? parsed.value.keys : []).flatMap(({ payload }) => {
    const document = parseKeyDocument(payload);
    return document.ok ? [document.value] : [];
  });
}
