import { useMemo, useState, type ReactNode } from "react";
import type { SummaryReview } from "../../../application/summary/reviewSummary";
import { LIGHTS } from "../../../domain/schedule/light";
import { keyOfLabel, LIGHT_LABELS } from "../../../layout/labels";
import { useUi } from "../../app/catalogues";
import { Disclosure } from "../../components/Disclosure";
import { useLayoutStyles } from "../../components/layoutStyles";
import { LightChanges, type ShownLightChange } from "./LightChanges";
import { useSummariseView } from "./SummariseContext";

/** The lights that the ledger would get, cell by cell. */
export function ChangedLights({ review }: { readonly review: SummaryReview }): ReactNode {
  const layout = useLayoutStyles();
  const { changed: words } = useUi().summarise;
  const { lights } = useSummariseView();
  const [open, setOpen] = useState(false);
  const shown = useMemo(() => {
    const texts = new Map(review.entries.map(({ task }) => [task.id, task.text]));
    return lights.map(({ task, from, to }): ShownLightChange => ({
      task,
      from: keyOfLabel(LIGHT_LABELS, LIGHTS, from) ?? { text: from },
      to,
      about: texts.get(task) ?? "",
      aboutLang: "zh-CN",
    }));
  }, [lights, review]);
  const heading = words.heading(lights.length);
  return (
    <section className={layout.card} aria-label={heading}>
      <Disclosure level="h3" size="large" label={heading} open={open} onToggle={setOpen}>
        {lights.length === 0 ? (
          <p className={layout.secondary}>{words.none}</p>
        ) : (
          <LightChanges changes={shown} />
        )}
      </Disclosure>
    </section>
  );
}
