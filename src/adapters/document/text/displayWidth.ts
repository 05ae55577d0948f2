/** Characters that take the room of two: Chinese ones and full-width signs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Signs that Chinese fonts show as wide as a Chinese character. */
const WIDE_IN_CHINESE = /[“”‘’—…·①-⑳]/u;

/** Columns that a text takes in a font of even width. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) || WIDE_IN_CHINESE.test(char) ? 2 : 1;
  return width;
}
