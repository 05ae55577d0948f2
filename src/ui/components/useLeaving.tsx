import { useState, type ReactNode } from "react";
import { Question } from "./Question";

type Words = {
  readonly title: string;
  readonly message: string;
  readonly stay: string;
  readonly goOn: string;
};

/** Leaving a workbook, after a question where something in it is not saved. */
export function useLeaving(
  unsaved: boolean,
  words: Words,
  onLeave: () => void,
): { readonly leave: () => void; readonly question: ReactNode } {
  const [asking, setAsking] = useState(false);
  return {
    leave: () => {
      if (unsaved) setAsking(true);
      else onLeave();
    },
    question: asking && (
      <Question
        title={words.title}
        message={words.message}
        stay={{ label: words.stay, onChoose: () => setAsking(false) }}
        goOn={{ label: words.goOn, onChoose: onLeave }}
      />
    ),
  };
}
