import { Component, type ErrorInfo, type ReactNode } from "react";
import type { Environment } from "./environment";
import { RecoveryCard } from "./RecoveryCard";

interface ViewBoundaryProps {
  readonly environment: Pick<Environment, "versions" | "reload">;
  readonly children: ReactNode;
}

interface Failure {
  readonly error: unknown;
  readonly components: string;
}

/** Catches what a view throws. React offers this to classes only. */
export class ViewBoundary extends Component<ViewBoundaryProps, { failure: Failure | null }> {
  override state: { failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: { error, components: "" } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ failure: { error, components: componentStack ?? "" } });
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { environment, children } = this.props;
    if (failure === null) return children;
    return (
      <RecoveryCard
        details={() => detailsOf(failure, environment)}
        retry={() => this.setState({ failure: null })}
        reload={environment.reload}
      />
    );
  }
}

function detailsOf(
  { error, components }: Failure,
  { versions }: Pick<Environment, "versions">,
): string {
  const { program, host } = versions;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [`${program} · ${host}`, what, components].join("\n");
}
