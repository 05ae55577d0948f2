import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LocalLanguage20Regular } from "@fluentui/react-icons/svg/local-language";
import { useState, type ReactNode } from "react";
import { useUi } from "./catalogues";
import { useServices } from "./services";

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} clamp(12px, 3vw, 32px)`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: {
    display: "flex",
    alignItems: "baseline",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    flexGrow: 1,
    minWidth: 0,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  tagline: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  language: { flexShrink: 0 },
  main: {
    boxSizing: "border-box",
    flexGrow: 1,
    width: "100%",
    maxWidth: "1400px",
    margin: "0 auto",
    padding: `clamp(12px, 2.5vw, 28px) clamp(12px, 3vw, 32px)`,
  },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} clamp(12px, 3vw, 32px)`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = { readonly children: ReactNode; readonly onSwitchLanguage: () => Promise<void> };

/** Header with the language switch, main area, footer. */
export function Shell({ children, onSwitchLanguage }: Props): ReactNode {
  const styles = useStyles();
  const { appName, app } = useUi();
  const { version } = useServices();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  if (failure) throw failure.error;
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <div className={styles.brand}>
          <h1 className={styles.name}>{appName}</h1>
          <span className={styles.tagline}>{app.tagline}</span>
        </div>
        <Button
          className={styles.language}
          appearance="subtle"
          icon={<LocalLanguage20Regular />}
          lang={app.otherLanguageTag}
          onClick={() => {
            onSwitchLanguage().catch((error: unknown) => {
              setFailure({ error });
            });
          }}
        >
          {app.otherLanguage}
        </Button>
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.footer}>
        <span>{app.privacy}</span>
        <span>{app.version(version)}</span>
      </footer>
    </div>
  );
}
