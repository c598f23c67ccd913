import { defineCommand } from "../command";
import { locate, refuseExisting, showPath, writeFileAtomically } from "../files";
import { writePublicKey } from "../keys/public-key";
import { SENSITIVE, type ScryptLimits } from "../keys/scrypt";
import { generateSecretKey, type Protection, writeSecretKey } from "../keys/secret-key";
import { JSON_OPTION } from "../options";
import { done, refused } from "../outcome";
import { type Checked, refuseOne } from "../problem";
import { toOpenSslKey, writeKeyId } from "../signature";
import type { World } from "../world";

/** Roles, never names: shelter staff sign here, and public keys are public. */
const ROLE_LABEL = /^(?:editor|root) [A-Z]$/;

/** `kos keygen`: makes a key pair that real minisign reads too, the secret half hidden by a password. */
export const keygen = defineCommand({
  usage: "keygen",
  describe: "vytvoří klíč editora nebo kořenový klíč",
  positionals: {},
  options: {
    out: { type: "string", demandOption: true, describe: "začátek jména souborů" },
    label: { type: "string", demandOption: true, describe: "role, například „editor A“" },
    "no-password": { type: "boolean", default: false, describe: "klíč bez hesla (jen pro zkoušky)" },
    ...JSON_OPTION,
  },
  examples: [['keygen --out editor-a --label "editor A"', "editor-a.key (tajný), .pub a .pem"]],
  run: (args, world) => makeKey(args, world, SENSITIVE),
});

/** The command with the password's work factors as an argument: the real ones take a gigabyte and seconds. */
export async function makeKey(
  args: { readonly out: string; readonly label: string; readonly "no-password": boolean },
  world: World,
  limits: ScryptLimits,
) {
  const { out, label } = args;
  if (!ROLE_LABEL.test(label))
    return refused(refuseOne("E_LABEL", "role jako „editor A“, nikdy jméno člověka", label));
  const names = refuseExisting(world, [`${out}.key`, `${out}.pub`, `${out}.pem`]);
  if (!names.ok) return refused(names);
  const protection = args["no-password"] ? undefined : await askNewPassword(world, limits);
  if (protection && !protection.ok) return refused(protection);
  const key = generateSecretKey();
  const keyId = writeKeyId(key.id);
  const pem = toOpenSslKey({ bytes: key.publicKey }).export({ format: "pem", type: "spki" });
  writeFileAtomically(locate(world, `${out}.key`), writeSecretKey(key, protection?.value), true);
  writeFileAtomically(locate(world, `${out}.pub`), writePublicKey(key, `${keyId} ${label}`));
  writeFileAtomically(locate(world, `${out}.pem`), String(pem));
  const lines = [
    `Klíč ${keyId} (${label}) je hotový.`,
    `  tajný:   ${showPath(world, `${out}.key`)} (nikomu ho neposílejte, zálohujte ho)`,
    `  veřejný: ${showPath(world, `${out}.pub`)}, pro OpenSSL ${showPath(world, `${out}.pem`)}`,
  ];
  return done(lines, { ok: true, key_id: keyId, label });
}

async function askNewPassword(world: World, limits: ScryptLimits): Promise<Checked<Protection>> {
  const password = world.env.KOS_PASSWORD ?? (await world.askPassword("Nové heslo: "));
  if (!password) return refuseOne("E_PASSWORD", "heslo z terminálu nebo z KOS_PASSWORD", "žádné heslo");
  const again = world.env.KOS_PASSWORD ?? (await world.askPassword("Heslo ještě jednou: "));
  if (again !== password) return refuseOne("E_PASSWORD", "dvakrát stejné heslo", "dvě různá hesla");
  return { ok: true, value: { password, limits } };
}
