import { type Fixture, siteWith } from "../hazard";
import { inBox, onPage } from "../watch";

/** Rows 55, 57 to 60 and 62: what assistive technology reads and reaches. */
export const READING: readonly Fixture[] = [
  {
    name: "a page that is read aloud",
    site: (build) =>
      siteWith({ main: `<h2 id="page-title">Pomoc</h2>${build.place('data-kos-heading-level="3"')}` })(build),
    probes: [
      {
        row: "57",
        title: "ids that name or describe something are found in the same tree",
        naive: /page-title/,
        look: inBox((root) =>
          ["aria-labelledby", "aria-describedby", "aria-controls", "for"].flatMap((name) =>
            [...root.querySelectorAll(`[${name}]`)]
              .flatMap((element) => element.getAttribute(name)!.split(" "))
              .filter((id) => !root.getElementById(id))
              .map((id) => `${name}: ${id} is not here`),
          ),
        ),
      },
      {
        row: "58",
        title: "checkers can look inside",
        naive: /closed/,
        look: inBox((root) => (root.host.shadowRoot === root ? [] : ["the root is closed"])),
      },
      {
        row: "59",
        title: "headings follow the outline of the page and one landmark has one name",
        naive: /h1 under h2[^]*h4 under h1/,
        look: onPage(({ roots }) => {
          const outline = [...document.querySelectorAll("h1, h2, [data-kos-help]")].flatMap((element) => [
            ...(roots.get(element)?.querySelectorAll("h1, h2, h3, h4, h5, h6") ?? [element]),
          ]);
          const levels = outline.map(({ localName }) => Number(localName.slice(1)));
          return levels.flatMap((level, index) => {
            const above = levels[index - 1];
            const fits = above === undefined || (level > 1 && level <= above + 1);
            return fits ? [] : [`h${level} under h${above}`];
          });
        }),
      },
      {
        row: "60",
        title: "whatever is pressed is at least 24 px large, and numbers 44 px high",
        naive: /a\.number of \d+ px/,
        look: inBox((root) =>
          [...root.querySelectorAll(".kos :is(a.number, button, select, .chip, .exit, .more)")]
            .filter((target) => target.checkVisibility())
            .map((target) => ({
              name: `${target.localName}.${target.className}`,
              ...target.getBoundingClientRect().toJSON(),
            }))
            .filter(({ width, height }) => width < 24 || height < 43.5)
            .map(({ name, height }) => `${name} of ${Math.round(height)} px`),
        ),
      },
      {
        row: "55",
        title: "the live region is there before what it says, and stays",
        naive: /was replaced/,
        look: inBox(async (root) => {
          const region = root.querySelector("[role=status]");
          if (!region) return ["no live region"];
          const before = region.textContent;
          root.querySelector<HTMLElement>("input[name=who]")!.click();
          const after = () => root.querySelector("[role=status]")?.textContent;
          for (let waited = 0; after() === before && waited < 1_000; waited += 25)
            await new Promise((resolve) => setTimeout(resolve, 25));
          return [
            ...(after() === before ? ["it says nothing new"] : []),
            ...(region.isConnected ? [] : ["the live region was replaced by another"]),
          ];
        }),
      },
      {
        row: "62",
        title: "nothing depends on ariaNotify",
        naive: /notified/,
        look: onPage(({ notified }) => notified.map((text) => `notified: ${text}`)),
      },
    ],
  },
];
