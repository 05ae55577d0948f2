import type { BulletinDocument, BulletinSection } from "../../layout/bulletinDocument";
import {
  addresseeLine,
  bulletinNumber,
  bulletinTitle,
  CLOSING,
  openingParagraph,
  sectionHeading,
  yearInWords,
} from "../../layout/bulletinWords";
import { bulletinFileName } from "../../layout/fileNames";
import { dateInWords } from "../../layout/roundNames";
import type { OpenPlan } from "../openPlan";
import { annexesOf } from "./bulletinAnnexes";
import { BulletinFacts, idsOf } from "./bulletinFacts";
import { sectionsOf } from "./bulletinSections";
import type { SummaryReview } from "./reviewSummary";
import type { DescribeJudgement } from "./summaryData";

/**
 * The bulletin 督查通报 on a plan that was summed up: every figure is a count of the review's tasks or units, and names the
 * tasks that it rests on. Nothing is left to be added but the number of the paper; the demands at its end are a proposal.
 * The same input gives the same text.
 * @param today the day under the paper, `2023-04-12`
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function bulletinOf(
  plan: OpenPlan,
  review: SummaryReview,
  today: string,
  describe: DescribeJudgement,
): BulletinDocument {
  const { notice } = plan.decoded.decomposition;
  const { round, asOf, year } = review.moment;
  const period = round?.title ?? yearInWords(year);
  const facts = new BulletinFacts(plan, review);
  const { annexes, labels } = annexesOf(facts, today, describe);
  const sections = sectionsOf(facts, labels, today, describe);
  const about = { annexTitle: notice.annexTitle, asOf, reported: facts.issued !== undefined };
  return {
    file: bulletinFileName(period),
    title: bulletinTitle(period),
    number: bulletinNumber(today),
    addressee: addresseeLine(notice.addressees),
    opening: [openingParagraph(about, idsOf(review.entries))],
    sections: sections.map(({ heading, parts }, index): BulletinSection => {
      return { heading: sectionHeading(index + 1, heading), parts };
    }),
    closing: CLOSING,
    annexes,
    issuer: notice.issuer,
    date: dateInWords(today),
    madeOn: today,
  };
}
