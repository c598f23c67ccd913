import { findRegion } from "../directory/regions";
import { countOf } from "./count-of";
import { inBrackets } from "./in-brackets";
import type { Messages } from "./messages";

/** Ukrainian. Translated from `cs.ts`. */
export const uk: Messages<"uk"> = {
  language: "uk",
  reviewed: false,

  heading: "Де знайти допомогу",
  opener: "Допомога",
  close: "Закрити",
  exit: "Швидко вийти",
  exitNote:
    "Швидко вийти або тричі Shift: замість цієї сторінки відкриється погода. Історію браузера це не стирає.",
  exitNoteTouch: "Швидко вийти: замість цієї сторінки відкриється погода. Історію браузера це не стирає.",
  exitLoading: "Завантажується…",
  exitAgain: "Продовжити",
  emergency: "Небезпека просто зараз?",
  emergencyNames: { "112": "екстрена допомога", "158": "поліція", "155": "швидка", "150": "пожежники" },

  who: "Кому?",
  audiences: {
    child: "Дитина або підліток",
    adult_at_risk: "Мене хтось кривдить",
    family: "Родина з дітьми",
    violent_person: "Хочу перестати кривдити",
    adult_in_crisis: "Я в кризі",
    senior: "Літня людина",
    foreigner: "Іноземець, іноземка",
    professional: "Працюю з родинами",
    anyone: "Будь-хто",
  },
  moreAudiences: "Хтось інший…",
  where: "Де?",
  wholeCountry: "Уся Чехія",
  district: (number) => `Прага ${number}`,
  chooseLanguage: "Мова",
  when: "Коли ви можете говорити?",
  now: "Зараз",
  later: "Пізніше…",
  day: "День",
  hour: "Година",
  onWeekday: (name) => `у ${name.replace(/а$/, "у").replace(/я$/, "ю")}`,

  forAudience: {
    child: "діти та підлітки",
    adult_at_risk: "люди, яких хтось кривдить",
    family: "родини з дітьми",
    violent_person: "люди, які хочуть перестати кривдити",
    adult_in_crisis: "дорослі в кризі",
    senior: "літні люди",
    foreigner: "іноземці",
    professional: "люди, які працюють з родинами",
    anyone: "будь-хто",
  },
  nationwide: "уся Чехія",
  secretPlace: "місце тримають у таємниці",
  free: "безкоштовно",
  languages: (names) => `говорять: ${names}`,
  languagesUnknown: "мови невідомі",
  noNumber: "Телефону не знаємо.",
  callInstead: "Поки що можна зателефонувати сюди:",
  website: "Сайт",
  chat: "Чат",
  trace: "Дзвінок залишиться в історії телефону й може бути в рахунку.",
  traceShort: "дзвінок залишиться в історії телефону",
  traceFree: "Це стосується і безкоштовних номерів.",
  traceLink: "відкрите посилання залишиться в історії браузера",
  traceVisit: "шлях може запам’ятати телефон",
  traceLess: "Менше залишиться, якщо зателефонувати з телефону людини, якій довіряєте.",
  nobodyAnswers: "Ніхто не відповідає?",
  nextOption: (name) => `Інший варіант: ${name}`,
  lastOption: "Спробуйте ще раз трохи згодом або інший варіант зі списку.",
  wait: (text, date) => `${text} (станом на ${date})`,
  assurance: {
    seed: (date) => `За списком${inBrackets(date)}, телефоном ще не перевірено`,
    sourced: (date) => `За відкритими джерелами${inBrackets(date)}, телефоном ще не перевірено`,
    assured: (date) => `Перевірила людина${inBrackets(date)}`,
  },

  nonstop: "цілодобово",
  open: "працює",
  openUntil: (when) => `працює до ${when}`,
  closed: "не працює",
  opensAt: (when) => `почне працювати ${when}`,
  hoursUnknown: "години невідомі, спробуйте зателефонувати",
  hoursNote: (text) => `години за джерелом: ${text}`,
  wrongClock: "Не знаємо, що зараз працює: час на пристрої, здається, неправильний.",
  holiday: "свято, години невідомі, спробуйте зателефонувати",
  atTime,
  dayAtTime: (day, time) => `${day} ${atTime(time)}`,
  atThatTime: (when) => `Хто працює ${when}:`,
  stateThen: (state) => `у цей час: ${state}`,

  count: countOf("uk", { one: "варіант", few: "варіанти", many: "варіантів" }),
  more: "Показати ще",
  moreOptions: "Інші варіанти",
  noneFound: (region) => `${findRegion(region).name.uk}: такої служби тут не знаємо.`,
  nearest: "Найближче:",
  alsoHere: "Можна звернутися також сюди:",
  callFirst: "Спершу зателефонуйте сюди:",
  violentDoor: "Зважитися – це перший крок. Є люди, які з цим допомагають і не засуджують.",

  age: (date) => `Дані на ${date}`,
  printed: (when) => `Надруковано ${when}; відчинено чи зачинено — станом на той час.`,
  development: "Пробний випуск",
  stale: "Дані вже не нові. Деякі години могли змінитися, спершу зателефонуйте.",
  expired: (date) =>
    `Дані застаріли (видано ${date}). Деякі номери могли перестати діяти. Якщо не додзвонитеся, спробуйте інший варіант.`,
  failed: "Список місць, де допоможуть, зараз не вдалося безпечно завантажити. Екстрені номери діють завжди.",
  privacy: "Ми нічого не зберігаємо й нікуди не надсилаємо. Але історію браузера це не стирає.",
  localNote: "Цей контакт написав власник сторінки. KOS його не перевіряв.",
};

// "об одинадцятій", but "о восьмій".
function atTime(time: string): string {
  return `${time.startsWith("11") ? "об" : "о"} ${time}`;
}
