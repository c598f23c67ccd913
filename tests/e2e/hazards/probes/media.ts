import { type Fixture, type Probe, siteWith } from "../hazard";
import { inBox } from "../watch";

/** Looks under other settings of the device, and puts the usual ones back. */
const under =
  (media: Parameters<Parameters<Probe["look"]>[0]["emulate"]>[0], look: Probe["look"]): Probe["look"] =>
  async (visit, ...rest) => {
    await visit.emulate(media);
    const found = await look(visit, ...rest);
    await visit.emulate({ media: "screen", colorScheme: "light", forcedColors: "none" });
    return found;
  };

/** Text that does not stand out from the ground behind it, that of the page included. */
const readContrast = inBox((root) => {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)!.map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const clear = (colour: string) => /^(transparent|rgba\(.*, 0\))$/.test(colour);
  const groundOf = (element: Element | null): string => {
    if (!element) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(element);
    const next = element.parentElement ?? (element.getRootNode() === root ? root.host : null);
    return clear(backgroundColor) ? groundOf(next) : backgroundColor;
  };
  return [...root.querySelectorAll(".kos, .heading, .card .name, .emergency .number, .card .number")].flatMap(
    (element) => {
      const { color } = getComputedStyle(element);
      const [dark = 0, light = 0] = [luminance(color), luminance(groundOf(element))].toSorted(
        (a, b) => a - b,
      );
      const ratio = (light + 0.05) / (dark + 0.05);
      return ratio >= 4.5 ? [] : [`${element.className}: contrast ${ratio.toFixed(1)}`];
    },
  );
});
const darkSite = { head: "<style>body { background: #111; color: #eee }</style>" };

const contrast = (scheme: "light" | "dark", site: string, naive: RegExp): Probe => ({
  row: "11",
  title: `text stands out on a ${scheme} device and a ${site} site`,
  naive,
  look: under({ colorScheme: scheme }, readContrast),
});

/** Rows 11, 13 to 15 and 61: what the visitor's device asks of a page. */
export const MEDIA: readonly Fixture[] = [
  {
    name: "a light site",
    site: siteWith(),
    probes: [
      contrast("dark", "light", /kos: contrast 1\.\d/),
      {
        row: "13",
        title: "controls keep their names and their focus in forced colours",
        naive: /a button without text[^]*no outline/,
        look: under(
          { forcedColors: "active" },
          inBox(async (root) => {
            if (!matchMedia("(forced-colors: active)").matches) return ["the colours are not forced"];
            const found: string[] = [];
            for (const control of root.querySelectorAll<HTMLElement>("a[href], button, select, input")) {
              const name = control.closest("label") ?? control;
              if (!name.textContent?.trim()) found.push(`a ${control.localName} without text`);
              control.focus({ focusVisible: true } as FocusOptions);
              const ringed = [control, control.nextElementSibling ?? control].map((part) =>
                getComputedStyle(part),
              );
              if (
                !ringed.some(
                  ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth),
                )
              )
                found.push(`no outline on ${control.localName}`);
            }
            return found;
          }),
        ),
      },
      {
        row: "14",
        title: "on paper stand numbers, and nothing that floats or can be pressed",
        naive: /floats on paper/,
        look: under(
          { media: "print" },
          inBox((root, { roots }) => {
            if (!matchMedia("print").matches) return ["this is no print"];
            const corner = document.querySelector(".naive-bubble");
            const all = [root, ...(corner ? [roots.get(corner)!] : [])].flatMap((part) => [
              ...part.querySelectorAll("*"),
            ]);
            const printed = all.filter((element) => element.checkVisibility({ visibilityProperty: true }));
            const numbers = printed.filter((element) => element.matches(".emergency a.number"));
            return [
              ...(numbers.length >= 2 ? [] : ["no emergency numbers"]),
              ...printed
                .filter((element) => getComputedStyle(element).position === "fixed")
                .map(({ className }) => `${className} floats on paper`),
              ...printed
                .filter((element) => element.matches("button, select, input"))
                .map(({ localName }) => `${localName} on paper`),
            ];
          }),
        ),
      },
      {
        row: "15",
        title: "text-spacing tools reach into the box, and nothing is cut off",
        naive: /cannot enter[^]*cut off/,
        look: inBox((root) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
          );
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
          const cut = [...root.querySelectorAll(".kos, .kos *")].filter(
            (element) =>
              getComputedStyle(element).overflowY !== "visible" &&
              element.scrollHeight > element.clientHeight + 1,
          );
          root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
          return [
            ...(root.host.shadowRoot ? [] : ["tools cannot enter"]),
            ...cut
              .filter(({ localName }) => localName !== "select")
              .map(({ className }) => `${className} is cut off`),
          ];
        }),
      },
      {
        row: "61",
        title: "nothing scrolls sideways at 320 px, which is 400 % of 1280",
        naive: /page of \d{3} px|wide/,
        look: async (visit, ...rest) => {
          await visit.resize(320, 640);
          const found = await inBox((root) => {
            const { scrollWidth, clientWidth } = document.documentElement;
            const wide = [...root.querySelectorAll(".kos *")].filter(
              (element) => element.getBoundingClientRect().right > clientWidth + 1,
            );
            return [
              ...(scrollWidth > clientWidth ? [`a page of ${scrollWidth} px`] : []),
              ...wide.map(({ className }) => `${className} is too wide`),
            ];
          })(visit, ...rest);
          await visit.resize(800, 900);
          return found;
        },
      },
    ],
  },
  {
    name: "a dark site",
    site: siteWith(darkSite),
    probes: [contrast("light", "dark", /number: contrast/), contrast("dark", "dark", /number: contrast/)],
  },
];
