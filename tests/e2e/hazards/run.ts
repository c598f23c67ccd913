import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TUESDAY } from "../../helpers/browser";
import { type Server, startServer } from "../../helpers/server";
import type { BrowserName, Visit, VisitingBrowser } from "../../helpers/visit";
import { type Build, type Fixture, KOS, NAIVE_BOX } from "./hazard";
import { FIXTURES } from "./fixtures";
import { isThere, waitFor, watchAt } from "./watch";

declare module "vitest" {
  interface TaskMeta {
    /** Read by the reporter that prints the table of hazards. */
    hazard?: { row: string; browser: BrowserName };
  }
}

/** Runs every probe in one browser, on our box and on the naive one. */
export function testHazards(name: BrowserName, start: () => Promise<VisitingBrowser>): void {
  let browser: VisitingBrowser;
  let server: Server;
  beforeAll(async () => {
    [browser, server] = await Promise.all([start(), startServer()]);
  });
  afterAll(() => Promise.all([browser?.close(), server?.close()]));

  describe.each(FIXTURES)("$name", (fixture) => {
    const probes = fixture.probes.filter(({ without }) => !without?.[name]);
    describe.each([KOS, NAIVE_BOX])("with $name", (build) => {
      let visit: Visit;
      const url = () => `http://${fixture.host ?? "127.0.0.1"}:${server.port}${fixture.path ?? "/"}`;
      beforeAll(async () => {
        server.put(fixture.site(build));
        visit = await browser.open(url(), watchAt(fixture.at ?? TUESDAY));
        if (expectsBox(fixture, build)) await waitFor(() => isThere(visit));
        else await waitFor(() => visit.evaluate<boolean>('document.readyState === "complete"'));
      });
      afterAll(() => visit?.close());

      for (const { row, title, look, naive } of probes) {
        test(`${row}: ${build === KOS ? title : `fails where it has to: ${title}`}`, async ({ task }) => {
          task.meta.hazard = { row, browser: name };
          const found = (await look(visit, build, url())).join("\n");
          expect(found).toMatch(build === KOS ? /^$/ : naive);
        });
      }
    });
  });
}

const expectsBox = ({ without }: Fixture, build: Build): boolean =>
  without !== "box" && (build === KOS || without !== "naive box");
