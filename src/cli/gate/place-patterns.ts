/** One way in which words give a place away. */
export interface PlacePattern {
  /** Said to the editor, in Czech. */
  readonly rule: string;
  readonly pattern: RegExp;
  /** `links`: tried on everything; `prose`: links left out, whose numbers and words mean something else. */
  readonly where: "links" | "prose";
}

const prose = (rule: string, ...patterns: readonly RegExp[]): readonly PlacePattern[] =>
  patterns.map((pattern) => ({ rule, pattern, where: "prose" }));

const links = (rule: string, ...patterns: readonly RegExp[]): readonly PlacePattern[] =>
  patterns.map((pattern) => ({ rule, pattern, where: "links" }));

const LANDMARK =
  "(?:kostel|nemocnic|nadraz|park(?:u|em)|les(?:a|em)|rek(?:y|ou)|rybnik|prehrad|zamk|hrad(?:u|em)|radnic|post(?:y|ou)|poliklin|stadion|divadl|kin(?:a|em)|supermarket|albert|lidl|kaufland|tesc|penny|billy|pivovar|tovarn|kasar|far(?:y|ou)|klaster|namest|hrbitov|kapl[ei]|koupalist|bazen|benzin|cerpac|skolk|hotel|obchodni|church|hospital|school|station|police|theatre)";
const STREET_WORD =
  "(?:ul\\.|nam\\.|namesti|nabr\\.|nabrezi|sidlist[ei]|bulvar|alej[ie]|prumyslov\\p{L}+ zon|street|strasse|square|vulic|ulica)";

/** Numbers of the districts of Prague in words and in Roman digits; a lone „i“ or „v“ is a Czech word. */
const NUMERAL =
  "jedna|dve|dva|tri|ctyri|pet|sest|sedm|osm|devet|deset|(?:jede|dva|tri|ctr|pat|sest|sedm|osm|devate)nact|dvacet(?: (?:jedna|dva))?|one|two|three|four|five|six|seven|eight|nine|ten|i{2,3}|iv|vi{1,3}|ix|x{1,2}(?:i{0,3}|iv|vi{0,3}|ix)";
/** „V Praze pět let“ counts something else. */
const COUNTED = " (?:let|rok|dn|hod|zen|det|lid|osob|mist|luz|tyd|mes|azyl|dom|sluz|porad)";
const ORDINAL =
  "(?<!\\p{L})(?:prvni|druh|tret|ctvrt|pat|sest|sedm|osm|devat|desat|(?:jede|dva|tri|ctr|pat|sest|sedm|osm|devate)nact|dvacat)\\p{L}*";

/**
 * What gives a place away besides the names of towns, tried on folded text. It rather cries wolf: an editor can
 * reword a sentence, nobody can take back a published address.
 */
export const PLACE_PATTERNS: readonly PlacePattern[] = [
  ...prose(
    "ulice, náměstí nebo číslo domu",
    new RegExp(`(?<!\\p{L})${STREET_WORD}`, "u"),
    /(?<!\p{L})(?:(?:v|ve|do|u|za) (?:\p{L}+ )?|(?:z|ze|na) \p{L}+ )ulic[ei](?!\p{L})/u,
    /(?<!\p{L})c\. ?(?:p|ev|or|d(?:omu)?)\.? ?\d|(?<!\p{L})c(?:p|ev|or)\.? ?\d/u,
    /(?<!\p{L})(?:dum|domu|dome|domek|vchod|dvere|byt[eu]?|bunka) (?:c\.|cislo|cp) ?\d/u,
    /\p{L}{3,}(?:ova|ske|cke|ska|cka) \d{1,4}[a-z]?(?![\p{L}\d]|[ .:,-]?\d| ?(?:let|rok|dn|hod|zen|dit|det|lid|osob|mist|luz|tyd|mes|minut|%|kc))/u,
    /(?<!\p{L})tr\. ?[\p{L}\d]|(?:hlavni|narodni) trid|(?<!\p{L})byt[eu]? \d{1,3}(?!\+|\d)|(?<!\p{L})blok[u]? [a-z]?\d/u,
    /(?:trid[aye]|povstani|revoluce|kvetna|maje|armady|rijna|listopadu|brezna|hrdinu|odboje|osvobozeni|mladeze) (?!(?:19|20)\d\d\b)\d{1,4}(?!\d)/u,
    /(?<!\p{L})adres\p{L}*: ?[^ ]/u,
  ),
  ...prose(
    "PSČ",
    /(?<!\p{L})psc(?!\p{L})/u,
    // Never the beginning of a telephone number.
    /(?<![\d+] ?)\b[1-7]\d{2} ?\d{2}\b(?! ?\d)/,
  ),
  // House number with an orientation number: 213/12. Hours (24/7), halves, acts and years look alike.
  ...prose("číslo domu", /(?<!§ ?)\b(?!24\/7\b|1\/2\b)\d{1,4}\/\d{1,3}[a-z]?\b(?!\/|\d| ?sb)/),
  ...links(
    "část Prahy",
    /(?<!\p{L})(?:prah[aey]|praho[um]?|praze|prague|prag|prazi)[-_. ]{0,2}\d{1,2}(?!\d|\/\d)/u,
  ),
  ...prose(
    "část Prahy",
    new RegExp(
      `(?<!\\p{L})(?:prah[aey]|praho[um]|praze|prague)(?: cislo|,)? (?:${NUMERAL})(?!\\p{L}|${COUNTED})`,
      "u",
    ),
    new RegExp(`(?:${ORDINAL}|\\d\\.) (?:prazsk\\p{L}* )?(?:obvod|mestsk\\p{L}* cast)`, "u"),
    new RegExp(`(?:obvod|mestsk\\p{L}* cast)\\p{L}* (?:cislo )?(?:\\d|(?:${NUMERAL})(?!\\p{L}))`, "u"),
  ),
  ...links(
    "souřadnice",
    /\b\d{1,2}[.,]\d{3,}\D{1,6}\d{1,2}[.,]\d{3,}|\b\d{1,2} ?°|(?<!\p{L})gps(?!\p{L})/u,
    // Two decimals are enough, where they can only be in this country.
    /(?<![\d.,])(?:4[89]|5[01])[.,]\d{2,}\D{1,10}1[2-8][.,]\d{2,}/,
    /\b[ns] ?\d{1,2}[.,]\d{3,}|\b\d{1,2}[.,]\d{3,} ?[ns]\b|\d ?['′] ?\d{1,2}(?:[.,]\d+)? ?(?:["″]|'')/,
    /s-?jtsk|krovak|epsg|wgs ?84|(?<!\p{L})(?:utm|mgrs)(?!\p{L})|\b33u ?[a-z]{2} ?\d{2,5} ?\d{2,5}\b/u,
    /-?\b[4-9]\d{5}(?:[.,]\d+)?[ ,;]{1,3}-?(?:9\d{5}|1[0-2]\d{5})\b/,
    /\b[2-9cfghjmpqrvwx]{4,8}\+[2-9cfghjmpqrvwx]{2,3}\b/,
    /\/\/\/\p{L}+\.\p{L}+\.\p{L}+/u,
  ),
  ...links(
    "odkaz na mapu",
    /mapy\.(?:cz|com)|maps\.app|maps\.(?:google|apple)|google\.[a-z.]+\/maps|openstreetmap|osm\.org|\bgeo:|what3words|w3w\.co|waze|plus\.codes|g\.page|here\.we|here\.com|bing\.com\/maps|wikimapia|firmy\.cz|streetview|ikatastr|cuzk|geoportal|[?&](?:lat|lon|lng|ll|mlat|mlon)=|@-?\d{1,2}\.\d{3,}/,
  ),
  ...links(
    "zkrácený odkaz, který skrývá cíl",
    /\b(?:goo\.gl|bit\.ly|tinyurl\.com|t\.co|1url\.cz|cutt\.ly|is\.gd|ow\.ly|rb\.gy|tiny\.cc|shorturl\.at)\b/,
  ),
  ...links(
    "jméno souboru",
    /[\p{L}\d_)-]\.(?:jpe?g|png|gif|heic|webp|tiff?|bmp|svg|pdf|docx?|xlsx?|odt|ods|pptx?|gpx|kml|kmz|mp4|mov|zip|rar|eml)(?![\p{L}\d])/u,
    /(?<!\p{L})(?:img|dsc|dscn|pxl)[-_ ]?\d{3,}/u,
  ),
  ...prose(
    "zastávka, nádraží nebo cesta",
    /zastavk|nadraz|tramvaj|autobus|trolejbus|(?:stanic\p{L}*|tras\p{L}*|link\p{L}) metra|(?<!\p{L})metrem(?!\p{L})|(?<!\p{L})metro(?: [abc])?(?!\p{L})|parkovist|(?<!\p{L})(?:bus|tram) stop|(?:train|bus|metro) station/u,
    /\d ?km (?:od|za|from)|\d ?min\p{L}*\.? (?:chuz|pes|od|jizd|cest|walk)|(?:minut\p{L}*|kousek|par kroku) (?:chuz\p{L}*|pesky|od )/u,
  ),
  ...prose(
    "orientační bod",
    /(?<!\p{L})(?:naproti|nedaleko|pobliz|za rohem|par kroku|v sousedstvi|next to|opposite|around the corner|close to the) /u,
    new RegExp(
      `(?<!\\p{L})(?:u|za|vedle|hned u|blizko|kousek od|near the|behind the) (?:\\p{L}+ ){0,2}${LANDMARK}`,
      "u",
    ),
    /(?<!\p{L})(?:stejn|tez[ei]|tomtez|temze|totozn|spolecn)\p{L}* (?:\p{L}+ )?(?:budov|dome|dum|dvor|objekt|areal|patr|pozem|adres)/u,
    /(?<!\p{L})(?:prvni|druhe|treti|puvodni) (?:\p{L}+ )?adres/u,
    /(?<!\p{L})(?:nad|pod) (?:\p{L}+ ){0,2}(?:poradnou|pobockou|kancelari|centrem|ordinaci|ambulanci|klubem|skolk?ou|obchodem|uradem|lekarnou|restauraci|hospodou|kavarnou)/u,
    /same (?:\p{L}+ )?(?:building|house|address|street|floor|courtyard)|(?:above|upstairs from|below|underneath) (?:our|the) /u,
    /(?<!\p{L})(?:vedle|primo u|blizko) (?:\p{L}+ )?(?:skol[y]|urad|soud|ordinac|obchod|policie|azyl)/u,
    /areal(?:u|em)? (?:byval|nemocnic|skol|klaster|kasar|tovarn|charit|far|psychiatr)/u,
    /byval\p{L}* (?:\p{L}+ )?(?:skol|far|hotel|kasar|nemocnic|tovarn|klaster|penzion|ubytovn|stat(?:ek|k)|mlyn|zam|sidl|budov)/u,
    /(?<!\p{L})(?:dum|dome|domek|domku|vil[aey]|budov[aey]) s[e]? (?:\p{L}+ )?(?:vrat|plot|strech|okn|fasad|bran|zahrad)/u,
    /(?:zlut|modr|cerven|zelen|bil|ruzov|oranzov|hned|sed)\p{L}* (?:fasad|vrat|plot|bran|strech)/u,
  ),
  ...prose(
    "patro, zvonek nebo byt",
    /(?<!\p{L})(?:\d\.|prvni\p{L}*|druh\p{L}*|tret\p{L}*|ctvrt\p{L}*|posledni\p{L}*) (?:patr|poschod|podlazi)|(?<!\p{L})(?:prizemi|podkrov|suteren)|zvonek|zvonk|zazvonte|(?:first|second|third|ground) floor/u,
  ),
  ...prose(
    "katastr nebo kód adresy",
    /ruian|adresni\p{L}* mist|kod\p{L}* adm|katastr|(?<!\p{L})k\. ?u\.|parc(?:\.|el\p{L}*) ?(?:c\.|cislo)? ?(?:st\. ?)?\d|(?<!\p{L})p\. ?c\. ?\d|list\p{L}* vlastnictvi/u,
  ),
];
