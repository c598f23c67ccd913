import type { RegionCode } from "../../../src/directory/regions";

/** A town with the cases in which people and records name it. */
export interface Town {
  readonly name: string;
  /** With its preposition: `v Brně`. */
  readonly locative: string;
  readonly genitive: string;
  readonly region: RegionCode;
}

const LINES = `
CZ010 Praha|v Praze|Prahy
CZ064 Brno|v Brně|Brna; Znojmo|ve Znojmě|Znojma; Hodonín|v Hodoníně|Hodonína; Vyškov|ve Vyškově|Vyškova; Blansko|v Blansku|Blanska; Břeclav|v Břeclavi|Břeclavi; Kyjov|v Kyjově|Kyjova
CZ080 Ostrava|v Ostravě|Ostravy; Opava|v Opavě|Opavy; Havířov|v Havířově|Havířova; Karviná|v Karviné|Karviné; Frýdek-Místek|ve Frýdku-Místku|Frýdku-Místku; Třinec|v Třinci|Třince; Nový Jičín|v Novém Jičíně|Nového Jičína; Bruntál|v Bruntále|Bruntálu; Krnov|v Krnově|Krnova
CZ032 Plzeň|v Plzni|Plzně; Klatovy|v Klatovech|Klatov; Rokycany|v Rokycanech|Rokycan; Tachov|v Tachově|Tachova; Domažlice|v Domažlicích|Domažlic
CZ041 Karlovy Vary|v Karlových Varech|Karlových Varů; Cheb|v Chebu|Chebu; Sokolov|v Sokolově|Sokolova; Mariánské Lázně|v Mariánských Lázních|Mariánských Lázní; Aš|v Aši|Aše
CZ042 Ústí nad Labem|v Ústí nad Labem|Ústí nad Labem; Děčín|v Děčíně|Děčína; Teplice|v Teplicích|Teplic; Most|v Mostě|Mostu; Chomutov|v Chomutově|Chomutova; Litoměřice|v Litoměřicích|Litoměřic; Louny|v Lounech|Loun; Žatec|v Žatci|Žatce
CZ051 Liberec|v Liberci|Liberce; Jablonec nad Nisou|v Jablonci nad Nisou|Jablonce nad Nisou; Česká Lípa|v České Lípě|České Lípy; Semily|v Semilech|Semil
CZ052 Hradec Králové|v Hradci Králové|Hradce Králové; Náchod|v Náchodě|Náchoda; Trutnov|v Trutnově|Trutnova; Jičín|v Jičíně|Jičína
CZ053 Pardubice|v Pardubicích|Pardubic; Chrudim|v Chrudimi|Chrudimi; Svitavy|ve Svitavách|Svitav; Ústí nad Orlicí|v Ústí nad Orlicí|Ústí nad Orlicí
CZ063 Jihlava|v Jihlavě|Jihlavy; Třebíč|v Třebíči|Třebíče; Havlíčkův Brod|v Havlíčkově Brodě|Havlíčkova Brodu; Pelhřimov|v Pelhřimově|Pelhřimova; Žďár nad Sázavou|ve Žďáře nad Sázavou|Žďáru nad Sázavou
CZ071 Olomouc|v Olomouci|Olomouce; Prostějov|v Prostějově|Prostějova; Přerov|v Přerově|Přerova; Šumperk|v Šumperku|Šumperka; Jeseník|v Jeseníku|Jeseníku
CZ072 Zlín|ve Zlíně|Zlína; Kroměříž|v Kroměříži|Kroměříže; Vsetín|ve Vsetíně|Vsetína; Uherské Hradiště|v Uherském Hradišti|Uherského Hradiště
CZ020 Kladno|v Kladně|Kladna; Kolín|v Kolíně|Kolína; Příbram|v Příbrami|Příbrami; Mladá Boleslav|v Mladé Boleslavi|Mladé Boleslavi; Beroun|v Berouně|Berouna; Benešov|v Benešově|Benešova; Mělník|v Mělníku|Mělníka; Kutná Hora|v Kutné Hoře|Kutné Hory; Rakovník|v Rakovníku|Rakovníka
CZ031 České Budějovice|v Českých Budějovicích|Českých Budějovic; Tábor|v Táboře|Tábora; Písek|v Písku|Písku; Strakonice|ve Strakonicích|Strakonic; Český Krumlov|v Českém Krumlově|Českého Krumlova; Prachatice|v Prachaticích|Prachatic; Jindřichův Hradec|v Jindřichově Hradci|Jindřichova Hradce
`;

/** Towns of all fourteen regions. */
export const TOWNS: readonly Town[] = LINES.trim()
  .split("\n")
  .flatMap((line) => {
    const region = line.slice(0, 5) as RegionCode;
    return line
      .slice(6)
      .split("; ")
      .map((town) => {
        const [name = "", locative = "", genitive = ""] = town.split("|");
        return { name, locative, genitive, region };
      });
  });
