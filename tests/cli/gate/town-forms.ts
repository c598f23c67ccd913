/**
 * Towns as sentences say them: where (locative) and where from (genitive), written by hand to measure how many of them
 * the gate knows. Towns whose name is an ordinary word are among them, because a preposition tells them.
 */
export const TOWN_FORMS: readonly string[] = `
v Kolíně z Kolína; v Brně z Brna; v Ostravě z Ostravy; v Plzni z Plzně; v Liberci z Liberce; v Olomouci z Olomouce
v Ústí nad Labem z Ústí nad Labem; v Hradci Králové z Hradce Králové; v Pardubicích z Pardubic; ve Zlíně ze Zlína
v Českých Budějovicích z Českých Budějovic; v Jihlavě z Jihlavy; v Karlových Varech z Karlových Varů; v Opavě z Opavy
v Havířově z Havířova; v Kladně z Kladna; v Mostě z Mostu; ve Frýdku-Místku z Frýdku-Místku; v Karviné z Karviné
v Teplicích z Teplic; v Děčíně z Děčína; v Chomutově z Chomutova; v Prostějově z Prostějova; v Přerově z Přerova
v Jablonci nad Nisou z Jablonce nad Nisou; v Mladé Boleslavi z Mladé Boleslavi; v České Lípě z České Lípy
v Třebíči z Třebíče; v Třinci z Třince; v Táboře z Tábora; ve Znojmě ze Znojma; v Příbrami z Příbrami; v Chebu z Chebu
v Orlové z Orlové; v Trutnově z Trutnova; v Písku z Písku; v Kroměříži z Kroměříže; ve Vsetíně ze Vsetína
v Šumperku ze Šumperka; v Uherském Hradišti z Uherského Hradiště; v Břeclavi z Břeclavi; v Hodoníně z Hodonína
v Českém Těšíně z Českého Těšína; v Litoměřicích z Litoměřic; v Litvínově z Litvínova; v Novém Jičíně z Nového Jičína
v Havlíčkově Brodě z Havlíčkova Brodu; v Krnově z Krnova; v Chrudimi z Chrudimi; v Sokolově ze Sokolova
ve Strakonicích ze Strakonic; ve Valašském Meziříčí z Valašského Meziříčí; v Klatovech z Klatov; v Kopřivnici z Kopřivnice
v Jindřichově Hradci z Jindřichova Hradce; v Jirkově z Jirkova; v Bohumíně z Bohumína; v Žatci ze Žatce; v Kutné Hoře z Kutné Hory
ve Vyškově z Vyškova; v Náchodě z Náchoda; v Jičíně z Jičína; v Berouně z Berouna; v Blansku z Blanska; v Mělníku z Mělníka
v Kralupech nad Vltavou z Kralup nad Vltavou; v Bruntále z Bruntálu; ve Žďáru nad Sázavou ze Žďáru nad Sázavou
ve Svitavách ze Svitav; v Hranicích z Hranic; v Uherském Brodě z Uherského Brodu; v Rožnově pod Radhoštěm z Rožnova pod Radhoštěm
v Neratovicích z Neratovic; v Benešově z Benešova; v České Třebové z České Třebové; v Pelhřimově z Pelhřimova
v Otrokovicích z Otrokovic; v Rakovníku z Rakovníka; ve Slaném ze Slaného; v Jaroměři z Jaroměře; v Kadani z Kadaně
v Brandýse nad Labem z Brandýsa nad Labem; v Říčanech z Říčan; v Nymburce z Nymburka; v Ostrově z Ostrova; v Rokycanech z Rokycan
v Lounech z Loun; v Klášterci nad Ohří z Klášterce nad Ohří; v Roudnici nad Labem z Roudnice nad Labem; v Poděbradech z Poděbrad
ve Studénce ze Studénky; ve Vlašimi z Vlašimi; v Moravské Třebové z Moravské Třebové; v Lanškrouně z Lanškrouna; v Litomyšli z Litomyšle
v Turnově z Turnova; v Jeseníku z Jeseníku; v Šternberku ze Šternberka; v Uničově z Uničova; v Litovli z Litovle; v Mohelnici z Mohelnice
v Zábřehu ze Zábřehu; v Hlučíně z Hlučína; v Odrách z Oder; ve Fulneku z Fulneku; ve Frenštátu pod Radhoštěm z Frenštátu pod Radhoštěm
v Mariánských Lázních z Mariánských Lázní; ve Františkových Lázních z Františkových Lázní; v Aši z Aše; v Kraslicích z Kraslic; v Nejdku z Nejdku
v Domažlicích z Domažlic; v Tachově z Tachova; v Sušici ze Sušice; ve Stříbře ze Stříbra; v Přešticích z Přeštic; v Nýřanech z Nýřan
v Prachaticích z Prachatic; v Českém Krumlově z Českého Krumlova; v Třeboni z Třeboně; v Soběslavi ze Soběslavi; v Milevsku z Milevska
v Týně nad Vltavou z Týna nad Vltavou; ve Vimperku z Vimperka; v Blatné z Blatné; v Dačicích z Dačic; ve Vodňanech z Vodňan; v Kaplici z Kaplice
v Humpolci z Humpolce; v Telči z Telče; v Moravských Budějovicích z Moravských Budějovic; ve Velkém Meziříčí z Velkého Meziříčí
v Novém Městě na Moravě z Nového Města na Moravě; v Bystřici nad Pernštejnem z Bystřice nad Pernštejnem; v Chotěboři z Chotěboře; ve Světlé nad Sázavou ze Světlé nad Sázavou
v Boskovicích z Boskovic; v Kuřimi z Kuřimi; v Ivančicích z Ivančic; v Tišnově z Tišnova; v Kyjově z Kyjova; ve Veselí nad Moravou z Veselí nad Moravou
v Mikulově z Mikulova; v Hustopečích z Hustopečí; ve Slavkově u Brna ze Slavkova u Brna; v Moravském Krumlově z Moravského Krumlova; v Bučovicích z Bučovic
v Holešově z Holešova; v Bystřici pod Hostýnem z Bystřice pod Hostýnem; v Luhačovicích z Luhačovic; ve Vizovicích z Vizovic; v Napajedlích z Napajedel
v Rýmařově z Rýmařova; ve Vítkově z Vítkova; v Příboře z Příbora; v Jablunkově z Jablunkova; ve Frýdlantu nad Ostravicí z Frýdlantu nad Ostravicí
ve Frýdlantu z Frýdlantu; v Novém Boru z Nového Boru; v Semilech ze Semil; v Tanvaldu z Tanvaldu; v Železném Brodě z Železného Brodu; ve Varnsdorfu z Varnsdorfu
v Rumburku z Rumburku; v Duchcově z Duchcova; v Bílině z Bíliny; v Krupce z Krupky; v Lovosicích z Lovosic; ve Štětí ze Štětí; v Podbořanech z Podbořan
ve Vrchlabí z Vrchlabí; v Nové Pace z Nové Paky; v Hořicích z Hořic; v Novém Bydžově z Nového Bydžova; v Rychnově nad Kněžnou z Rychnova nad Kněžnou
v Dobrušce z Dobrušky; v Broumově z Broumova; v Červeném Kostelci z Červeného Kostelce; ve Dvoře Králové nad Labem ze Dvora Králové nad Labem
ve Vysokém Mýtě z Vysokého Mýta; v Ústí nad Orlicí z Ústí nad Orlicí; v Chocni z Chocně; v Poličce z Poličky; v Hlinsku z Hlinska; v Přelouči z Přelouče; v Holicích z Holic
v Čáslavi z Čáslavi; v Českém Brodě z Českého Brodu; v Mnichově Hradišti z Mnichova Hradiště; v Lysé nad Labem z Lysé nad Labem; v Sedlčanech ze Sedlčan; v Dobříši z Dobříše
v Hořovicích z Hořovic; v Novém Strašecí z Nového Strašecí; v Čelákovicích z Čelákovic; v Roztokách z Roztok; v Úvalech z Úval; v Kostelci nad Orlicí z Kostelce nad Orlicí
v Libni z Libně; v Dejvicích z Dejvic; v Karlíně z Karlína; na Žižkově ze Žižkova; na Smíchově ze Smíchova; v Holešovicích z Holešovic; v Modřanech z Modřan; v Kobylisích z Kobylis
v Židenicích z Židenic; v Líšni z Líšně; v Bystrci z Bystrce; v Králově Poli z Králova Pole; v Porubě z Poruby; ve Vítkovicích z Vítkovic; v Zábřehu ze Zábřehu; v Lochotíně z Lochotína
v Boru z Boru; v Aši z Aše; v Odolené Vodě z Odolené Vody; v Bechyni z Bechyně; v Lokti z Lokte; ve Chvaleticích z Chvaletic; v Třešti z Třeště; v Polné z Polné; v Jemnici z Jemnice; v Pacově z Pacova
`
  .split(/[;\n]/)
  .map((line) => line.trim())
  .filter(Boolean)
  .flatMap((line) => /^(\S+ .+?) (ze? .+)$/.exec(line)?.slice(1) ?? []);
