import { SaxesParser } from "saxes";

/** An element of XML with its names as they are written. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** All text within, in its order. */
  readonly text: string;
};

/** The root of a part. @throws where it is not well-formed */
export function parseXml(xml: string): XmlNode {
  type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };
  const open: Open[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node: Open = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    for (const node of open) node.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = open[0]?.children ?? [];
  if (root === undefined) throw new Error("there is no element");
  return root;
}

/** All elements of that name below a node, in their order. */
export function allOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** An attribute of the first element of that name below a node. */
export function attributeOf(node: XmlNode | undefined, name: string, attribute: string): string | undefined {
  const [found] = node === undefined ? [] : allOf(node, name);
  return found?.attributes[attribute];
}
