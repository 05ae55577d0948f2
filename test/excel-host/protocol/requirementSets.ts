/** Names and versions of requirement sets, as `isSetSupported` takes them. */
export type RequirementSets = { readonly [set: string]: string };

/** What Excel on the web says besides its own set; `DelayForCellEdit` lets an add-in wait for the user's input. */
const ALWAYS: RequirementSets = {
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  Settings: "1.1",
  Selection: "1.1",
  DocumentEvents: "1.1",
  MatrixCoercion: "1.1",
  TextCoercion: "1.1",
};

/** The sets of an Excel whose `ExcelApi` is the given one: `1.9`. */
export function requirementSets(excelApi: string): RequirementSets {
  return { ...ALWAYS, ExcelApi: excelApi };
}

/** @param api `1.9` or `ExcelApiOnline 1.1` */
export function isSupported(sets: RequirementSets, api: string): boolean {
  const [set, version] = api.includes(" ") ? api.split(" ") : ["ExcelApi", api];
  const supported = Object.entries(sets).find(([name]) => name.toLowerCase() === set?.toLowerCase())?.[1];
  if (supported === undefined) return false;
  const [major = 0, minor = 0] = supported.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = (version ?? "").split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
