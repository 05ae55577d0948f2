import { readDocument } from "../../../src/adapters/document/readDocument";
import { checkDecomposition } from "../../../src/domain/assignment/checkPlan";
import { decompose } from "../../../src/domain/decompose/decompose";
import { Failure } from "../../../src/domain/failure";
import { saveWithLibreOffice } from "../libreOffice";
import { TODAY } from "../notices";
import { runOpenpyxl } from "../openpyxl";
import { compareForm, type Comparison, type Outcome } from "./compareForm";
import type { Made, NoticeForm } from "./noticeForm";
import { OPENPYXL_SHEETS } from "./writeSheets";

type Program = Made["by"];
type MadeBy<P extends Program> = Extract<Made, { by: P }>;

/** The bytes of each form, in order. Programs are started once for all of their documents. */
export async function bytesOf(forms: readonly NoticeForm[]): Promise<readonly Uint8Array[]> {
  const bytes = new Map<NoticeForm, Uint8Array>();
  const keep = (own: readonly NoticeForm[], made: readonly Uint8Array[]): void => {
    for (const [index, form] of own.entries()) {
      const written = made[index];
      if (written !== undefined) bytes.set(form, written);
    }
  };
  const here = madeBy(forms, "here");
  keep(here.forms, await Promise.all(here.made.map(async (made) => made.bytes())));
  const sheets = madeBy(forms, "openpyxl");
  if (sheets.forms.length > 0) {
    const workbooks = sheets.made.map(({ sheets }) => sheets);
    const nothing = workbooks.map(() => new Uint8Array());
    keep(sheets.forms, runOpenpyxl(nothing, workbooks, OPENPYXL_SHEETS));
  }
  const office = madeBy(forms, "LibreOffice");
  if (office.forms.length > 0) {
    const documents = office.made.map(async ({ from, to, bytes }) => ({ from, to, bytes: await bytes() }));
    keep(office.forms, saveWithLibreOffice(await Promise.all(documents)));
  }
  return forms.map((form) => {
    const own = bytes.get(form);
    if (own === undefined) throw new Error(`Nothing was written for ${form.name}`);
    return own;
  });
}

function madeBy<P extends Program>(
  forms: readonly NoticeForm[],
  program: P,
): { readonly forms: readonly NoticeForm[]; readonly made: readonly MadeBy<P>[] } {
  const isBy = (made: Made): made is MadeBy<P> => made.by === program;
  const own = forms.filter(({ made }) => isBy(made));
  return { forms: own, made: own.map(({ made }) => made).filter(isBy) };
}

/** Reads each form as the program does and compares it with what a person reads. */
export async function compareForms(forms: readonly NoticeForm[]): Promise<readonly Comparison[]> {
  const bytes = await bytesOf(forms);
  return Promise.all(
    forms.map(async (form, index) =>
      compareForm(form, await outcomeOf(bytes[index] ?? new Uint8Array(), form.file)),
    ),
  );
}

async function outcomeOf(bytes: Uint8Array, file: string): Promise<Outcome> {
  try {
    return checkDecomposition(decompose(await readDocument(bytes, file), { file }), TODAY);
  } catch (error) {
    if (error instanceof Failure && error.code !== "INTERNAL") return error;
    throw error;
  }
}
