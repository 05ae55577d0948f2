import { act } from "@testing-library/react";
import type { HostTheme } from "../../src/application/ports/hostTheme";
import { FakeServices, renderApp } from "../support/uiHarness";

const scheme = (): string => document.documentElement.style.colorScheme;

/** The system of the tests asks for light colours. */
function renderIn(hostTheme: HostTheme): void {
  const services = new FakeServices();
  services.hostTheme = hostTheme;
  renderApp(services);
}

test("inside a dark Office the page is dark whatever the system asks for", () => {
  renderIn({ isDark: () => true });
  expect(scheme()).toBe("dark");
});

test("an Office that does not say leaves it to the system", () => {
  renderIn({ isDark: () => undefined });
  expect(scheme()).toBe("light");
});

test("a theme that was changed meanwhile is taken over when the user comes back", () => {
  let dark = false;
  renderIn({ isDark: () => dark });
  expect(scheme()).toBe("light");
  dark = true;
  act(() => void dispatchEvent(new Event("focus")));
  expect(scheme()).toBe("dark");
});
