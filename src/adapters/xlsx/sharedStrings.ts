import { Failure } from "../../domain/failure";
import { fromStoredText } from "./textSafety";
import { readXml } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/**
 * The shared texts in order; the runs of a rich text are joined, its reading aids (phonetic runs) left out.
 * @throws Failure as `readXml` does; `WORKBOOK_LIMIT` for more texts than cells may be read.
 */
export function readSharedStrings(zip: ZipPackage, path: string, file: string): readonly string[] {
  const { cells } = zip.limits;
  const strings: string[] = [];
  let text = "";
  let phonetic = 0;
  let wanted = false;
  readXml(zip, path, file, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      else if (name === "t") wanted = phonetic === 0;
    },
    text(piece) {
      if (wanted) text += piece;
    },
    close(name) {
      if (name === "t") wanted = false;
      else if (name === "rPh") phonetic--;
      else if (name === "si" && strings.push(fromStoredText(text)) > cells) {
        throw new Failure("WORKBOOK_LIMIT", { file, limit: "cells", value: cells });
      }
    },
  });
  return strings;
}
