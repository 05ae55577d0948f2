import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { countBy } from "../../../domain/countBy";
import type { Finding } from "../../../domain/finding";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { SEVERITIES } from "../../components/severity";
import { useCheckView } from "./CheckContext";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  button: { minWidth: 0, fontVariantNumeric: "tabular-nums" },
  mark: { width: "10px", height: "10px", borderRadius: "50%", border: "1px solid transparent" },
  error: { backgroundColor: tokens.colorPaletteRedBackground3 },
  warning: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  info: { backgroundColor: tokens.colorNeutralForeground3 },
});

type Props = { readonly findings: readonly Finding[]; readonly dismissed: number };

/** How many findings there are of each severity; a press shows these alone, another one all. */
export function SeverityFilter({ findings, dismissed }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { summary: words } = useUi().check;
  const { ready, commands } = useCheckView();
  const { severity: chosen } = ready.filter;
  const counts = countBy(findings, ({ severity }) => [severity]);
  return (
    <div className={styles.group} role="group" aria-label={words.severities}>
      {SEVERITIES.map((severity) => (
        <Button
          key={severity}
          className={styles.button}
          appearance={severity === chosen ? "primary" : "secondary"}
          aria-pressed={severity === chosen}
          icon={<span className={mergeClasses(styles.mark, styles[severity])} />}
          onClick={() => commands.filter({ severity: severity === chosen ? undefined : severity })}
        >
          {words.severity(severity, counts.get(severity) ?? 0)}
        </Button>
      ))}
      <span className={layout.secondary}>{words.dismissed(dismissed)}</span>
    </div>
  );
}
