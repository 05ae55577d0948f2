/** Words by which a unit says that there is nothing. */
const NOTHING =
  /^(?:暂?无|没有|暂没有|否|[-—/\\]+)(?:(?:存在)?(?:的|突出|明显|其他)*(?:问题|困难|事项|需要?协调(?:解决)?(?:的)?(?:问题|事项)?))?$/u;

/** True for what units write where they have nothing to say: `无`, `暂无问题。`, `/`. */
export function saysNothing(text: string): boolean {
  const folded = text.normalize("NFKC").replace(/[\s。.,;!]/gu, "");
  return folded === "" || NOTHING.test(folded);
}
