import { describe, expect, test } from "vitest";
import { openEnvelope, selectHighest } from "../../src/directory/load";
import type { Opened } from "../../src/directory/load";
import {
  directoryJson,
  envelopeFor,
  envelopeOf,
  inputsFor,
  keysJson,
  link,
  organizationJson,
  serviceJson,
  signed,
  write,
} from "../helpers/documents";
import type { Loose } from "../helpers/documents";
import { EDITORS, ROOTS } from "../helpers/sign";

const open = (document: Loose): Opened => openEnvelope(inputsFor(envelopeFor(directoryJson(document))));
const versionOf = (candidates: readonly Opened[]) => selectHighest(candidates)?.directory.version;
const phonesOf = (candidates: readonly Opened[]) =>
  selectHighest(candidates)?.directory.organizations.map(({ services }) =>
    services.map(({ phones }) => phones.map(({ number }) => number)),
  );
const refused = open({ directory_id: "sk" });
const gone = { tel: "+420999000001", since: "2026-11", reason: "Linka skončila." };

describe("selectHighest", () => {
  test("takes the highest version among those that passed, in whatever order they come", () => {
    const [first, second] = [open({ version: 1 }), open({ version: 2 })];
    expect(versionOf([first, second, refused])).toBe(2);
    expect(versionOf([refused, second, first])).toBe(2);
    expect(versionOf([refused, first])).toBe(1);
  });

  test("prefers the newest even when it has expired", () => {
    const expired = open({ version: 2, review_by: "2026-11-02T00:00:00Z", expires: "2026-11-03T00:00:00Z" });
    expect(selectHighest([open({ version: 1 }), expired])?.freshness).toBe("expired");
  });

  test("keeps the copy in hand when another one comes under the same pair", () => {
    const [held, other] = [open({}), open({ entries: [] })];
    expect(selectHighest([held, other])?.directory.organizations).toHaveLength(1);
  });

  test("is undefined when nothing passed", () => {
    expect(selectHighest([])).toBeUndefined();
    expect(selectHighest([refused, refused])).toBeUndefined();
  });

  test("applies the floor of the newest key document to every copy, even where its own directory failed", () => {
    const floor = { cz: { epoch: 1, version: 5 } };
    const keys = [link(keysJson({ version: 2, floor }), ROOTS)];
    const newest = openEnvelope(
      inputsFor(envelopeOf(signed(write(directoryJson({ version: 9 })), []), keys)),
    );
    expect(newest).toMatchObject({ ok: false, code: "E_SIG_THRESHOLD" });
    expect(versionOf([open({ version: 4 }), newest])).toBeUndefined();
    expect(versionOf([newest, open({ version: 4 })])).toBeUndefined();
    expect(versionOf([newest, open({ version: 5 })])).toBe(5);
    expect(versionOf([open({ version: 4 })])).toBe(4);
  });
});

describe("withdrawn numbers", () => {
  test("are left out, and a service left without a number stays", () => {
    expect(phonesOf([open({ withdrawn: [gone] })])).toEqual([[[]]]);
    expect(phonesOf([open({})])).toEqual([[["+420999000001"]]]);
  });

  test("are left out of every service, and other numbers stay", () => {
    const phone = (number: string): Loose => ({ number, assurance: { level: "seed" } });
    const services = [
      serviceJson({ phones: [phone("+420999000001"), phone("+420999000002")] }),
      serviceJson({ phones: [phone("+420999000003"), phone("+420999000001")] }),
    ];
    const entries = [organizationJson({ services }), organizationJson()];
    const candidate = open({ entries, withdrawn: [gone] });
    expect(phonesOf([candidate])).toEqual([[["+420999000002"], ["+420999000003"]], [[]]]);
  });

  test("leave the signed text as it was, and the cleaned directory frozen", () => {
    const loaded = selectHighest([open({ withdrawn: [gone] })]);
    expect(loaded?.payload).toContain('"number": "+420999000001"');
    const [organization] = loaded?.directory.organizations ?? [];
    const [service] = organization?.services ?? [];
    const parts = [
      loaded?.directory,
      loaded?.directory.organizations,
      organization,
      service,
      service?.phones,
    ];
    expect(parts.every((part) => typeof part === "object" && Object.isFrozen(part))).toBe(true);
  });

  test("signatures are those of editors", () => {
    expect(selectHighest([open({})])?.signers).toEqual(EDITORS.slice(0, 2).map(({ keyId }) => keyId));
  });
});
