interface Host {
  readonly name: string;
  readonly heading: string;
  readonly text: string;
  readonly css: string;
}

const COMMON =
  "body{margin:0}h1{margin:0.5em 0;font-size:1.4em}header{padding:1em 1.25em;font-weight:700}.page{max-width:52rem;margin:1.5em auto;padding:0 1em}";

/** Three sites unlike each other: a school with small root letters, a town hall, a dark page. */
export const HOST_PAGES: Readonly<Record<string, Host>> = {
  school: {
    name: "Základní škola Lipová",
    heading: "Školní poradenské pracoviště",
    text: "Za výchovnou poradkyní můžete přijít každé úterý od 13 do 15 hodin.",
    css: `${COMMON}html{font-size:62.5%}body{font:1.7rem/1.5 Georgia,serif;color:#222;background:#f4f1ea}header{color:#fff;background:#35543a}.page{max-width:90rem}`,
  },
  town: {
    name: "Město Lipová",
    heading: "Sociální odbor",
    text: "Úřední hodiny: pondělí a středa 8–17.",
    css: `${COMMON}body{font:16px/1.5 Arial,sans-serif;color:#1a1a1a;background:#fff}header{border-bottom:4px solid #1f4e8c}`,
  },
  dark: {
    name: "Klub mládeže Lipová",
    heading: "Co u nás najdeš",
    text: "Otevřeno máme každý všední den od 14 do 19.",
    css: `${COMMON}body{font:18px/1.6 Verdana,sans-serif;color:#e8eaed;background:#15171a}header{background:#26292e}a{color:#9ecbff}`,
  },
};

/** The page itself, still without a box. Its look comes through the object model, which no policy minds. */
export function writeHost({ name, heading, text }: Host): string {
  return `<!doctype html><html lang="cs"><head><meta charset="utf-8"><title>${name}</title></head>
<body><header>${name} · ukázka</header><div class="page"><h1>${heading}</h1><p>${text}</p><div id="place"></div></div></body></html>`;
}
