import { DOCX_FORMS, OFFICE_DOCX_FORMS } from "./docxForms";
import { HARD_FORMS } from "./hardForms";
import type { NoticeForm } from "./noticeForm";
import { ODD_FORMS } from "./oddForms";
import { PLACE_FORMS } from "./placeForms";
import { PROSE_FORMS } from "./proseForms";
import { HTML_FORMS, TEXT_FORMS, XLSX_FORMS } from "./sheetAndPasteForms";
import { DAMAGED_FORMS, UNCLEAR_FORMS } from "./unclearForms";

/** Every test document in the forms that offices have. */
export const ALL_FORMS: readonly NoticeForm[] = [
  ...DOCX_FORMS,
  ...OFFICE_DOCX_FORMS,
  ...XLSX_FORMS,
  ...HTML_FORMS,
  ...TEXT_FORMS,
  ...PROSE_FORMS,
  ...PLACE_FORMS,
  ...ODD_FORMS,
  ...HARD_FORMS,
  ...UNCLEAR_FORMS,
  ...DAMAGED_FORMS,
];
