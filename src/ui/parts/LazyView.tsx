import { lazy, Suspense, useState, type ComponentType, type ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { Busy } from "./Busy";

interface LazyViewProps {
  /** Fetches what draws the view. */
  readonly load: () => Promise<ComponentType>;
}

/**
 * A view that is fetched when it is first drawn. React keeps a fetch that failed for good, so each
 * drawing has its own: after a failure the next attempt really is one.
 */
export function LazyView({ load }: LazyViewProps): ReactElement {
  const { loading } = useLocale().ui.shell.says;
  const [View] = useState(() => lazy(async () => ({ default: await load() })));
  return (
    <Suspense fallback={<Busy sentence={loading} />}>
      <View />
    </Suspense>
  );
}
