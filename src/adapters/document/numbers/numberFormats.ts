import {
  EARTHLY_BRANCHES,
  HAN_DIGITS,
  HAN_GROUPS,
  HAN_LEGAL_DIGITS,
  HAN_LEGAL_PLACES,
  HAN_PLACES,
  HAN_ROUND_ZERO,
  HAN_ZERO,
  HEAVENLY_STEMS,
} from "./listNumberVocabulary";

type Write = (number: number) => string;

const HIGHEST_WRITTEN = 99_999_999;

const FORMATS = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: (number) => shifted(String(number), 0xff10 - 0x30),
  decimalFullWidth2: (number) => shifted(String(number), 0xff10 - 0x30),
  numberInDash: (number) => `- ${number} -`,
  ordinal: (number) => `${number}${englishEnding(number)}`,
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (number) => letters(number).toLowerCase(),
  chineseCounting: (number) => han(number, HAN_DIGITS, HAN_PLACES, HAN_ROUND_ZERO),
  chineseCountingThousand: (number) => han(number, HAN_DIGITS, HAN_PLACES, HAN_ZERO),
  japaneseCounting: (number) => han(number, HAN_DIGITS, HAN_PLACES, HAN_ZERO),
  taiwaneseCounting: (number) => han(number, HAN_DIGITS, HAN_PLACES, HAN_ROUND_ZERO),
  taiwaneseCountingThousand: (number) => han(number, HAN_DIGITS, HAN_PLACES, HAN_ZERO),
  koreanCounting: (number) => han(number, HAN_DIGITS, HAN_PLACES, HAN_ZERO),
  chineseLegalSimplified: (number) => han(number, HAN_LEGAL_DIGITS, HAN_LEGAL_PLACES, HAN_ZERO),
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  ideographTraditional: (number) => cyclic(number, HEAVENLY_STEMS),
  ideographZodiac: (number) => cyclic(number, EARTHLY_BRANCHES),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488, 20) ?? `${number}.`,
  decimalEnclosedParen: (number) => enclosed(number, 0x2474, 20) ?? `(${number})`,
  ideographEnclosedCircle: (number) => enclosed(number, 0x3280, 10) ?? String(number),
} as const satisfies Readonly<Record<string, Write>>;

/** Kinds of automatic numbers, as Word calls them. */
export type NumberFormat = keyof typeof FORMATS;

export function isNumberFormat(name: string): name is NumberFormat {
  return Object.hasOwn(FORMATS, name);
}

/** A number of a list as Word shows it; above what anybody counts to, in plain digits. */
export function formatNumber(number: number, format: NumberFormat): string {
  return number < 0 || number > HIGHEST_WRITTEN ? String(number) : FORMATS[format](number);
}

function shifted(text: string, by: number): string {
  return Array.from(text, (char) => String.fromCharCode(char.charCodeAt(0) + by)).join("");
}

function englishEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number: number): string {
  if (number > 3999) return String(number);
  let rest = number;
  let text = "";
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** A to Z, then AA to ZZ: the letter is repeated. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 30) return String(number);
  const letter = String.fromCharCode(0x41 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

function digital(number: number): string {
  return Array.from(String(number), (digit) => HAN_DIGITS.charAt(Number(digit))).join("");
}

function cyclic(number: number, signs: string): string {
  return number < 1 ? String(number) : signs.charAt((number - 1) % signs.length);
}

/** Unicode has numbers in circles up to 50, in three rows. */
function circled(number: number): string {
  return (
    enclosed(number, 0x2460, 20) ??
    enclosed(number - 20, 0x3251, 15) ??
    enclosed(number - 35, 0x32b1, 15) ??
    String(number)
  );
}

function enclosed(number: number, first: number, count: number): string | undefined {
  return number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : undefined;
}

/** Counting words: 十 for 10 to 19 has no 一 before it, except in the legal signs. */
function han(number: number, digits: string, places: readonly string[], zero: string): string {
  if (number === 0) return digits.charAt(0);
  const groups: string[] = [];
  for (let rest = number, group = 0; rest > 0; rest = Math.floor(rest / 10_000), group++) {
    const four = rest % 10_000;
    if (four === 0) continue;
    const needsZero = four < 1000 && rest >= 10_000;
    groups.unshift(
      (needsZero ? zero : "") + fourDigits(four, digits, places, zero) + (HAN_GROUPS[group] ?? ""),
    );
  }
  const text = groups.join("");
  const one = digits.charAt(1) + (places[1] ?? "");
  return digits === HAN_DIGITS && number < 20 && text.startsWith(one) ? text.slice(1) : text;
}

function fourDigits(number: number, digits: string, places: readonly string[], zero: string): string {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += (gap ? zero : "") + digits.charAt(digit) + (places[place] ?? "");
    gap = false;
  }
  return text;
}
