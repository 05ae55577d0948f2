/** Names of the functions by which the page reaches the emulated Excel in the test's process. */
export const ANSWER = "answerAddIn";
export const PICTURE = "pictureOfSheet";

/** The page of Excel on the web: the sheet, and the add-in in a pane of its own. */
export function hostPage(addIn: string, paneWidth: number): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Excel</title><style>
body { margin: 0; display: flex; height: 100vh; font: 12px sans-serif; }
main { flex: 1; overflow: auto; } iframe { width: ${paneWidth}px; border: 0; border-left: 1px solid #ccc; }
table { border-collapse: collapse; } td, th { border: 1px solid #ddd; padding: 0 2px; overflow: hidden; }
th { background: #f3f2f1; font-weight: normal; } nav { padding: 6px; } nav span { margin-right: 12px; }
</style></head><body><main></main><iframe title="pane" src="${addIn.replaceAll("&", "&amp;")}"></iframe><script>
const pane = document.querySelector("iframe");
let queue = Promise.resolve();
const push = (text) => pane.contentWindow.postMessage(text, "*");
const draw = async () => { document.querySelector("main").innerHTML = await ${PICTURE}(); };
addEventListener("message", ({ source, data }) => {
  if (source !== pane.contentWindow || typeof data !== "string") return;
  queue = queue.then(async () => {
    const reply = await ${ANSWER}(data);
    if (reply !== undefined) push(reply);
  });
});
draw();
</script></body></html>`;
}
