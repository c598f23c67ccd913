import { phoneLink } from "../../directory/phone-number";
import type { FoundService } from "../assurance/find-service";
import { nameService } from "./name";
import { isEmergencyNumber } from "./risk";
import { listQuestions } from "./questions";

/**
 * What a volunteer reads on the phone, line by line: who calls and why, what to ask, what never to do, how to hang up
 * (mission-anchors §3, 26), and the command that writes it down. Emergency numbers are never called to be checked.
 */
export function writeScript(found: FoundService): readonly string[] {
  const { service } = found;
  const { confidential, phones = [] } = service;
  const title = `${nameService(found)} (${service.id})`;
  const emergency = phones.filter(({ number }) => isEmergencyNumber(number));
  const ordinary = phones.filter((phone) => !emergency.includes(phone));
  if (emergency.length > 0 && ordinary.length === 0)
    return section(title, ["Tísňové číslo", ...EMERGENCY], writeAfter(service.id, "podle číslovacího plánu"));
  const questions = listQuestions(service).map((question, index) => `${index + 1}. ${question}`);
  const numbers = ordinary.map(({ number }) => phoneLink(number).text).join(", ");
  return section(
    title,
    ...(emergency.length > 0 ? [["Tísňové číslo", ...EMERGENCY]] : []),
    ["Než zavoláte", ...(numbers === "" ? WITHOUT_PHONE : [`Číslo: ${numbers}`, ...BEFORE])],
    ...(confidential ? [["TATO SLUŽBA MÁ UTAJENÉ MÍSTO", ...SECRET]] : []),
    ["Jak začít", ...GREETING],
    ["Na co se zeptat", ...questions],
    ["Čemu se vyhnout", ...AVOID],
    ["Jak skončit", ...ENDING],
    writeAfter(service.id),
  );
}

const section = (title: string, ...parts: readonly (readonly string[])[]): readonly string[] => [
  title,
  ...parts.flatMap(([heading = "", ...lines]) => ["", heading, ...lines.map((line) => `  ${line}`)]),
];

const BEFORE = [
  "Vyberte klidnou hodinu: všední den dopoledne, ne večer, ne v noci, ne o svátku.",
  "Volejte ze služebního nebo síťového čísla, ne ze svého soukromého.",
];

const WITHOUT_PHONE = [
  "Telefon neznáme. Pošlete otázky na společný e-mail služby, nebo je porovnejte s jejím webem.",
];

const GREETING = [
  "„Dobrý den, volám za adresář KOS. Ten školám a obcím ukazuje, kam se obrátit, když doma někdo",
  "někomu ubližuje. Nevolám o pomoc ani kvůli nikomu konkrétnímu, jen ověřuji, co o vás ukazujeme.",
  "Máte teď dvě minuty? Jestli čeká někdo, kdo potřebuje pomoc, hned zavěsím a ozvu se jindy.“",
];

const AVOID = [
  "Nemluvte o žádném klientovi ani případu, ani vymyšleném, a neptejte se na ně.",
  "Nezapisujte si jméno toho, kdo telefon zvedl, ani jeho přímé číslo.",
  "Nezkoušejte linku předstíraným voláním o pomoc a nevolejte opakovaně.",
  "Když se údaj liší, nepřemlouvejte. Zapište, co vám řekli, a v adresáři ho opravte.",
  "Když na vaše číslo zavolá zpět člověk v nouzi: vyslechněte ho, nic neslibujte a nic si nezapisujte.",
  "Řekněte mu číslo linky z adresáře. Hrozí-li nebezpečí teď, řekněte mu, ať volá 158 nebo 112.",
];

const SECRET = [
  "Nikdy se neptejte na adresu, město, čtvrť, zastávku ani na to, jak se tam jede.",
  "Když vám místo řeknou sami, neopakujte ho, nikam ho nepište a nikomu ho neříkejte.",
  "Neříkejte, kdo se u vás na službu ptal. Ptejte se jen na veřejný telefon a na to, co smíme ukázat.",
];

const ENDING = [
  "Kdo telefon zvedl, má přednost. Jakmile řekne, že musí k jinému hovoru, hned zavěste:",
  "„Rozumím, nezdržuji. Děkuji za to, co děláte. Na shledanou.“",
  "Když nemá čas vůbec, zeptejte se jen, kdy se to hodí a na jakém čísle nebudete překážet.",
  "Jinak: „Děkuji. Za rok se ozveme znovu. Kdyby se něco změnilo dřív, dejte nám prosím vědět.“",
];

const EMERGENCY = [
  "NA TÍSŇOVÉ ČÍSLO NEVOLEJTE. Každý hovor, který není o pomoc, blokuje linku někomu jinému.",
  "Číslo porovnejte s webem Hasičského záchranného sboru nebo s číslovacím plánem Českého",
  "telekomunikačního úřadu a napište to do --how.",
];

const writeAfter = (id: string, how = "telefonátem"): readonly string[] => [
  "Hned potom zapište",
  `kos assure ${id} --role "editor A" --how "${how}"`,
  "Projde údaje jeden po druhém. Místo „editor A“ napište svou roli, nikdy jméno.",
  "Co nesouhlasí, nejdřív opravte v souboru, na který příkaz ukáže, a ověřte to znovu.",
];
