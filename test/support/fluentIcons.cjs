/**
 * Stands for `@fluentui/react-icons` where Fluent's own components import it: the same icons, each read from the package
 * when a component asks for it. The package's entry point reads all of its thousands of icons, in every test file anew.
 */
const shared = { ...require("@fluentui/react-icons/utils"), ...require("@fluentui/react-icons/providers") };

/** `ChevronDown20Regular` is in the file `chevron-down`. */
function fileOf(icon) {
  return icon
    .replace(/\d*(?:Regular|Filled|Light|Color)$/, "")
    .replace(/(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z0-9])(?=[A-Z][a-z])|(?<=[0-9])(?=[A-Z])/g, "-")
    .toLowerCase();
}

module.exports = new Proxy(shared, {
  get(target, name) {
    if (typeof name === "symbol" || name === "__esModule" || name in target) return target[name];
    const icon = require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name];
    if (icon === undefined) throw new Error(`There is no icon ${name}.`);
    return icon;
  },
});
