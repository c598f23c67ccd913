/** A hazard of embed-and-extension §3, how it is proved and where. */
export interface Hazard {
  /** Its number in the research. */
  readonly row: string;
  readonly name: string;
  /** The file under `probes/` whose probes run in both browsers. */
  readonly probes?: string;
  /** What a person does before a release, where machines see too little. */
  readonly manual?: string;
}

/** All hazards of a host page, by the numbers of embed-and-extension §3. */
export const HAZARDS = [
  { row: "1", name: "root text of 62.5 %", probes: "looks" },
  { row: "2", name: "inherited properties", probes: "looks" },
  { row: "3", name: "page rules on the host element", probes: "looks" },
  { row: "4", name: "direction and variables that survive `all`", probes: "looks" },
  { row: "5", name: "the webmaster's own hide and print rules", probes: "looks" },
  { row: "6", name: "@property in shadow trees", probes: "looks" },
  { row: "7", name: "body styles rewritten to :host", probes: "looks" },
  { row: "8", name: "very large style sheets", probes: "looks" },
  { row: "9", name: "z-index wars", probes: "corners" },
  { row: "10", name: "filtered or transformed ancestors", probes: "corners" },
  { row: "11", name: "dark device, light site", probes: "media" },
  {
    row: "12",
    name: "Dark Reader",
    manual:
      "Install Dark Reader in Chromium and in Firefox, open dist/demo/index.html, switch it on and off with the box on screen. Wanted: every text of the box stays readable in both, no part stays in the other theme, the emergency numbers stand out.",
  },
  { row: "13", name: "forced colours", probes: "media" },
  { row: "14", name: "printing", probes: "media" },
  { row: "15", name: "text-spacing tools", probes: "media" },
  { row: "16", name: "focus behind the floating button", probes: "corners" },
  { row: "17", name: "style-src without unsafe-inline", probes: "policies" },
  { row: "18", name: "style attributes", probes: "policies" },
  { row: "19", name: "connect-src", probes: "policies" },
  { row: "20", name: "img-src and font-src", probes: "policies" },
  { row: "21", name: "Trusted Types", probes: "policies" },
  { row: "22", name: "nonces and strict-dynamic", probes: "policies" },
  { row: "23", name: "sandboxed frames", probes: "policies" },
  { row: "24", name: "plain http", probes: "policies" },
  { row: "25", name: "an outdated integrity hash", probes: "scripts" },
  { row: "26", name: "a clobbered document.currentScript", probes: "scripts" },
  { row: "27", name: "the page's own error monitor", probes: "scripts" },
  { row: "28", name: "no currentScript (module, timer)", probes: "scripts" },
  { row: "29", name: "tag managers that strip data-*", probes: "scripts" },
  { row: "30", name: "script in the head", probes: "scripts" },
  { row: "31", name: "placeholders by innerHTML", probes: "scripts" },
  { row: "32", name: "delayed scripts", probes: "scripts" },
  { row: "33", name: "consent managers", probes: "scripts" },
  { row: "34", name: "script loaded twice", probes: "scripts" },
  { row: "35", name: "several boxes", probes: "boxes" },
  { row: "36", name: "options changed later", probes: "boxes" },
  { row: "37", name: "AMD loaders", probes: "libraries" },
  { row: "38", name: "Prototype.js and MooTools", probes: "libraries" },
  { row: "39", name: "page in windows-1250", probes: "libraries" },
  { row: "40", name: "<base href>", probes: "libraries" },
  { row: "41", name: "stale copy of the script", probes: "scripts" },
  { row: "42", name: "syntax error in an old browser", probes: "scripts" },
  { row: "43", name: "CMS editors", probes: "editors" },
  { row: "44a", name: "no customElements", probes: "scripts" },
  { row: "44", name: "content blockers", probes: "boxes" },
  { row: "45", name: "Turbo swaps the body", probes: "life" },
  { row: "46", name: "back–forward cache", probes: "life" },
  { row: "47", name: "page translation", probes: "life" },
  {
    row: "48",
    name: "translators differ",
    probes: "life",
    manual:
      "Open dist/demo/index.html in Chrome, Edge and Firefox, translate the page to English with the browser's own translator, then choose another door. Wanted: no number is changed, each name stands beside its own number.",
  },
  { row: "49", name: "single-key shortcuts of the page", probes: "life" },
  { row: "50", name: "focus trap of a page's dialog", probes: "libraries" },
  { row: "51", name: "session replay", probes: "life" },
  { row: "52", name: "the page listens to events", probes: "life" },
  { row: "53", name: "referrer of outgoing links", probes: "life" },
  { row: "54", name: "quick exit and history", probes: "life" },
  {
    row: "55",
    name: "live region in a shadow root",
    probes: "reading",
    manual:
      "With NVDA in Firefox and Chrome, VoiceOver in Safari (macOS, iOS) and TalkBack in Chrome, choose two doors one after another. Wanted: the number of contacts is spoken once after each choice.",
  },
  { row: "56", name: "several live regions", probes: "boxes" },
  { row: "57", name: "ids across the shadow boundary", probes: "reading" },
  { row: "58", name: "closed roots", probes: "reading" },
  { row: "59", name: "headings and landmarks", probes: "reading" },
  { row: "60", name: "small targets", probes: "reading" },
  { row: "61", name: "400 % zoom, 320 px", probes: "media" },
  { row: "62", name: "ariaNotify", probes: "reading" },
] as const satisfies readonly Hazard[];

/** The number of a hazard as it stands in the research. */
export type Row = (typeof HAZARDS)[number]["row"];
