import { HAN_DECIMALS, HAN_DIGIT_VALUES, HAN_NUMBER, HAN_TENS, HAN_YEAR } from "./valueVocabulary";

/**
 * The text with Chinese numbers up to 99, years and decimals as digits: `二〇二三年十二月` is `2023年12月`. Other digits side
 * by side stay: `五六成` is five or six tenths.
 */
export function withDigits(text: string): string {
  return text
    .replace(HAN_YEAR, digits)
    .replace(HAN_DECIMALS, digits)
    .replace(HAN_NUMBER, (number) => {
      if (number.length === 1 && HAN_DIGIT_VALUES.has(number)) return digits(number);
      const tens = HAN_TENS.exec(number);
      return tens === null ? number : `${digits(tens[1] ?? "") || "1"}${digits(tens[2] ?? "") || "0"}`;
    });
}

function digits(characters: string): string {
  return Array.from(characters, (character) => HAN_DIGIT_VALUES.get(character) ?? character).join("");
}
