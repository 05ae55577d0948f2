/** Lets the page show that work has begun before it begins, and take what the user does. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
