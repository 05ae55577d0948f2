import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useUi } from "./catalogues";
import { errorReport } from "./errorReport";
import { useServices } from "./services";

type Props = { readonly children: ReactNode };
type State = { readonly crash?: { readonly error: unknown } };

/** Shows what to do, and a report to hand on, where rendering has failed. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { crash: { error } };
  }

  override render(): ReactNode {
    return this.state.crash ? <CrashPage error={this.state.crash.error} /> : this.props.children;
  }
}

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalXXL, maxWidth: "720px" },
  report: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    userSelect: "all",
  },
});

function CrashPage({ error }: { readonly error: unknown }): ReactNode {
  const styles = useStyles();
  const { crash } = useUi();
  const { version } = useServices();
  return (
    <main className={styles.root} role="alert">
      <h1>{crash.title}</h1>
      <p>{crash.message}</p>
      <p>{crash.remedy}</p>
      <Button
        appearance="primary"
        onClick={() => {
          location.reload();
        }}
      >
        {crash.reload}
      </Button>
      <h2>{crash.report}</h2>
      <pre className={styles.report}>{errorReport(error, { version, browser: navigator.userAgent })}</pre>
    </main>
  );
}
