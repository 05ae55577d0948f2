import { applyEdits, escapeAttribute, openTag, readEditable, tagPrefix, tagStart } from "./xmlEdits";
import type { XmlEdit } from "./xmlEdits";
import { readXml, readXmlText } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/** The part that says of what kind each part is. */
export const CONTENT_TYPES = "[Content_Types].xml";

export type NewRelation = {
  readonly id: string;
  /** In full, as `relationType` gives it. */
  readonly type: string;
  /** As it is written: relative to the folder of the source, or from `/` on. */
  readonly target: string;
};

const ROOT = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`;

/** The part that lists relations which are all new. */
export function relationsPart(relations: readonly NewRelation[]): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships ${ROOT}>` +
    `${relations.map((relation) => relationXml(relation, "")).join("")}</Relationships>`
  );
}

function relationXml({ id, type, target }: NewRelation, prefix: string): string {
  return `<${prefix}Relationship Id="${escapeAttribute(id)}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
}

/**
 * The list of relations at `path` without some and with others; `undefined` where nothing changes.
 * @param removed by id and by the last word of its type
 */
export function changedRelations(
  zip: ZipPackage,
  path: string,
  file: string,
  {
    removed,
    added = [],
  }: {
    readonly removed: (relation: { readonly id: string; readonly type: string }) => boolean;
    readonly added?: readonly NewRelation[];
  },
): Uint8Array | undefined {
  return changedList(zip, path, file, {
    entry: "Relationship",
    isGone: (attribute) => {
      const type = attribute("Type") ?? "";
      return removed({ id: attribute("Id") ?? "", type: type.slice(type.lastIndexOf("/") + 1) });
    },
    added: (prefix) => added.map((relation) => relationXml(relation, prefix)).join(""),
  });
}

/** The list of content types without some parts and with others; `undefined` where nothing changes. */
export function changedTypes(
  zip: ZipPackage,
  file: string,
  {
    removed,
    added = new Map<string, string>(),
  }: { readonly removed: Iterable<string>; readonly added?: ReadonlyMap<string, string> },
): Uint8Array | undefined {
  const gone = new Set(Array.from(removed, (path) => `/${path}`.toLowerCase()));
  return changedList(zip, CONTENT_TYPES, file, {
    entry: "Override",
    isGone: (attribute) => gone.has((attribute("PartName") ?? "").toLowerCase()),
    added: (prefix) =>
      [...added]
        .map(
          ([path, type]) => `<${prefix}Override PartName="/${escapeAttribute(path)}" ContentType="${type}"/>`,
        )
        .join(""),
  });
}

/** The content type that a package declares for a part, by its name or else by its extension. */
export function readTypes(zip: ZipPackage, file: string): (path: string) => string | undefined {
  const byName = new Map<string, string>();
  const byExtension = new Map<string, string>();
  readXml(zip, CONTENT_TYPES, file, {
    open(name, attributes) {
      const type = attributes.get("ContentType") ?? "";
      if (name === "Override") byName.set((attributes.get("PartName") ?? "").toLowerCase(), type);
      else if (name === "Default") byExtension.set((attributes.get("Extension") ?? "").toLowerCase(), type);
    },
  });
  return (path) =>
    byName.get(`/${path}`.toLowerCase()) ??
    byExtension.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}

type ListChange = {
  readonly entry: string;
  readonly isGone: (attribute: (name: string) => string | undefined) => boolean;
  readonly added: (prefix: string) => string;
};

function changedList(
  zip: ZipPackage,
  path: string,
  file: string,
  { entry, isGone, added }: ListChange,
): Uint8Array | undefined {
  if (!zip.has(path)) return undefined;
  const text = readEditable(zip, path, file);
  const edits: XmlEdit[] = [];
  let root: { readonly start: number; readonly end: number } | undefined;
  let start: number | undefined;
  let depth = 0;
  readXmlText(text, path, file, {
    open(name, attributes, end) {
      depth++;
      root ??= { start: tagStart(text, end), end };
      if (name === entry && isGone((key) => attributes.get(key))) start = tagStart(text, end);
    },
    close(name, end) {
      depth--;
      if (name === entry && start !== undefined) {
        edits.push({ start, end, text: "" });
        start = undefined;
      } else if (depth === 0 && root !== undefined) edits.push(...appended(text, root, end, added));
    },
  });
  return edits.length === 0 ? undefined : applyEdits(text, edits);
}

/** At the end of the list, whose root may be without content. */
function appended(
  text: string,
  root: { readonly start: number; readonly end: number },
  end: number,
  added: ListChange["added"],
): readonly XmlEdit[] {
  const tag = text.slice(root.start, root.end);
  const entries = added(tagPrefix(tag));
  if (entries === "") return [];
  if (end > root.end) return [{ start: tagStart(text, end), end: tagStart(text, end), text: entries }];
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return [{ start: root.start, end, text: `${openTag(tag)}${entries}</${name}>` }];
}
