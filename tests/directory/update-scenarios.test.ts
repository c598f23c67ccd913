// The scenarios of theupdateframework/tuf-conformance that mean something for one signed file, under their own names
// (signed-directory §12). Root is our key document; timestamp, snapshot and targets are all our one directory. Where
// the answer differs from TUF's, the title says so and signed-directory is the reason.
//
// More of them in the three files signature-, rotation- and recovery-scenarios.test.ts. Without a counterpart:
//   test_basic_refresh_requests, test_implicit_refresh, test_timestamp_404, test_snapshot_404, test_targets_404 – one
//     download and no lookup of further files (fetch-envelope.test.ts);
//   test_basic_metadata_hash_support, test_targets_hash_mismatch, test_snapshot_hash_mismatch, the "with hashes" half
//     of the rollback tests – nothing is named by its hash, everything is signed itself;
//   test_deprecated_keyid_hash_algorithms – a key id is minisign's, not a hash;
//   test_targets_role_removal, test_delegation_not_in_snapshot, test_graph_traversal, test_targetfile_search,
//     test_cached_role_is_verified_against_current_delegator, test_unusual_role_name – no delegations;
//   test_client_downloads_expected_file and the rest of test_file_download – no files besides the directory;
//   test_static_repository – formats of other publishers;
//   test_unsigned_initial_root – the first key document comes with the code; `kos bundle` counts its signatures.
import { describe, expect, test } from "vitest";
import { directoryJson, envelopeOf, keysJson, NOW, signed, write } from "../helpers/documents";
import { EDITORS, signText } from "../helpers/sign";
import { newClient, release, releaseWith, rotation } from "./scenario-client";

const DAY = 86_400_000;
const at = (instant: number): string => new Date(instant).toISOString().replace(".000Z", "Z");
const editors = EDITORS.slice(0, 2);

describe("expiry", () => {
  test("test_root_expired: the expired key document is adopted; TUF stops there, we warn and show the list", () => {
    const client = newClient();
    client.refresh(release());
    const expired = { issued: "2026-10-01T00:00:00Z", expires: at(NOW - DAY) };
    const links = [rotation(2), rotation(3, expired)];
    expect(client.refresh(release({ version: 2, links }))).toMatchObject({
      ...{ code: "ok", shown: "1.2", keys: 3, warnings: ["W_KEYS_EXPIRED"] },
    });
  });

  test("test_expired_local_root: a client whose key document has expired updates to the next one", () => {
    const client = newClient(keysJson({ expires: at(NOW + 7 * DAY) }));
    const later = NOW + 18 * DAY;
    expect(client.refresh(release(), later)).toMatchObject({ keys: 1, warnings: ["W_KEYS_EXPIRED"] });
    const links = [rotation(2, { expires: at(NOW + 21 * DAY) })];
    expect(client.refresh(release({ version: 2, links }), later)).toMatchObject({
      ...{ code: "ok", shown: "1.2", keys: 2, warnings: [] },
    });
  });

  test("test_expired_local_root: an expired key document inside the chain is only a step on the way", () => {
    const links = [rotation(2, { expires: at(NOW - DAY) }), rotation(3)];
    expect(newClient().refresh(release({ links }))).toMatchObject({ code: "ok", keys: 3, warnings: [] });
  });

  test.each(["test_timestamp_expired", "test_snapshot_expired", "test_targets_expired"])(
    "%s: TUF keeps the older list, we show the newer one and say that it has expired",
    () => {
      const client = newClient();
      client.refresh(release());
      const changes = { review_by: at(NOW - 6 * DAY), expires: at(NOW - 5 * DAY) };
      expect(client.refresh(release({ version: 2, changes }))).toMatchObject({
        ...{ code: "ok", shown: "1.2", freshness: "expired" },
      });
    },
  );

  test("test_expired_local_timestamp: an expired list in hand does not hinder the next one", () => {
    const client = newClient();
    const week = { review_by: at(NOW + 6 * DAY), expires: at(NOW + 7 * DAY) };
    client.refresh(release({ changes: week }));
    expect(client.refresh("{}", NOW + 18 * DAY)).toMatchObject({ code: "E_ENVELOPE", freshness: "expired" });
    expect(client.refresh(release({ version: 2 }), NOW + 18 * DAY)).toMatchObject({
      ...{ code: "ok", shown: "1.2", freshness: "fresh" },
    });
  });

  test("test_faketime: the clock that is handed in decides, for keys and for lists", () => {
    const client = newClient(keysJson({ expires: at(NOW + 7 * DAY) }));
    expect(client.refresh(release())).toMatchObject({ freshness: "fresh", warnings: [] });
    const week = client.refresh(release(), NOW + 8 * DAY);
    expect(week).toMatchObject({
      code: "ok",
      shown: "1.1",
      freshness: "fresh",
      warnings: ["W_KEYS_EXPIRED"],
    });
    expect(client.refresh(release(), NOW + 365 * DAY)).toMatchObject({ code: "ok", freshness: "expired" });
  });
});

describe("rollback", () => {
  test("test_new_timestamp_version_rollback: an older list is refused and the newer one kept", () => {
    const client = newClient();
    client.refresh(release({ version: 2 }));
    expect(client.refresh(release({ version: 1 }))).toMatchObject({ code: "E_ROLLBACK", shown: "1.2" });
  });

  test("test_timestamp_content_changes: another list under the same numbers is refused; TUF keeps silent", () => {
    const client = newClient();
    client.refresh(release());
    const other = release({ changes: { entries: [] } });
    expect(client.refresh(other)).toMatchObject({ code: "E_EQUIVOCATION", shown: "1.1" });
    expect(client.refresh(release())).toMatchObject({ code: "ok", shown: "1.1" });
  });

  test.each(["test_targets_rollback", "test_snapshot_rollback"])(
    "%s: a newer document around it does not carry an older list in; TUF drops both, we keep the new keys",
    () => {
      const client = newClient();
      client.refresh(release({ version: 2 }));
      const seen = client.refresh(release({ version: 1, links: [rotation(2)] }));
      expect(seen).toMatchObject({ code: "E_ROLLBACK", shown: "1.2", keys: 2 });
    },
  );

  test("test_targets_rollback: a first start is protected by the floor that root keys signed", () => {
    const floor = { cz: { epoch: 1, version: 2 } };
    const links = [rotation(2, { floor })];
    expect(newClient().refresh(release({ version: 1, links }))).toMatchObject({
      ...{ code: "E_ROLLBACK", shown: "none", keys: 2 },
    });
    expect(newClient().refresh(release({ version: 2, links }))).toMatchObject({ code: "ok", shown: "1.2" });
  });
});

describe("contents", () => {
  test("test_incorrect_metadata_type: a key document signed by editors is no list", () => {
    const client = newClient();
    client.refresh(release());
    const envelope = envelopeOf(signed(write(keysJson({ version: 9 })), editors), [rotation(2)]);
    expect(client.refresh(envelope)).toMatchObject({ code: "E_TYPE", shown: "1.1", keys: 2 });
  });

  test("test_incorrect_metadata_type: a list signed by root keys is no key document", () => {
    const links = [rotation(2, { _type: "help-directory/1" })];
    expect(newClient().refresh(release({ links }))).toMatchObject({ code: "E_TYPE", shown: "none", keys: 1 });
  });

  test("test_url_and_metadata_version_mismatch: a key document that is not the version it is offered as", () => {
    const links = [{ ...rotation(3), v: 2 }];
    expect(newClient().refresh(release({ links }))).toMatchObject({ code: "E_KEYS_CHAIN", keys: 1 });
  });

  test("test_invalid_initial_root: a client whose own keys are broken trusts nobody", () => {
    const { version: _, ...broken } = keysJson();
    expect(newClient(broken).refresh(release())).toMatchObject({ code: "E_SCHEMA", shown: "none" });
  });

  test("test_custom_fields: TUF lets unknown fields pass, we refuse them: they would be read by nobody", () => {
    const links = [rotation(2, { "custom-field": "value" })];
    expect(newClient().refresh(release({ links }))).toMatchObject({ code: "E_SCHEMA", keys: 1 });
  });

  test("test_metadata_bytes_match: the text that is handed on is the text that was signed", () => {
    const sign = (text: string) => editors.map((key) => signText(text, key));
    const payload = write(directoryJson());
    expect(newClient().refresh(releaseWith(sign(`${payload} `)))).toMatchObject({ code: "E_SIG_THRESHOLD" });
    expect(newClient().refresh(releaseWith(sign(payload)))).toMatchObject({ code: "ok" });
  });
});
