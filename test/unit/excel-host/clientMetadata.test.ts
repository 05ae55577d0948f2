import { clientMetadata } from "../../excel-host/protocol/clientMetadata";

test("the classes, wire names and requirement sets come from the installed client library", () => {
  const classes = clientMetadata();
  expect(Object.keys(classes).length).toBeGreaterThan(200);
  expect(classes["Range"]?.scalars["Values"]).toEqual({ name: "values" });
  expect(classes["Range"]?.links["Format"]).toMatchObject({ name: "format", type: "RangeFormat" });
  expect(classes["Worksheet"]?.links["PageLayout"]).toMatchObject({ type: "PageLayout", api: "1.9" });
  expect(classes["WorksheetCollection"]).toMatchObject({ isCollection: true });
  expect(classes["WorksheetCollection"]?.methods["Add"]).toEqual({ name: "add" });
});
