import { useEffect, useState } from "react";
import { namesOfLines } from "../../core/book/hidden";
import { publishedAreas } from "../../core/locate/published-areas";
import type { ConcealedNames } from "../../locale/concealed";
import type { Session } from "../session/state";
import { useSession } from "../session/use-session";

/** What the host knows to be hidden beside whole sheets. */
export type Concealed = Omit<ConcealedNames, "sheets">;

/**
 * What the workbook hides of what is published; null until the host has answered. It is asked after
 * every check and whenever somebody comes back to the page: no host tells that a row was hidden.
 */
export function useConcealed(session: Session): Concealed | null {
  const { result } = useSession(session);
  const [concealed, setConcealed] = useState<Concealed | null>(null);
  useEffect(() => {
    if (result === null) return;
    const areas = publishedAreas(result.disclosure);
    let isCurrent = true;
    const ask = (): void => {
      void session.conceals(areas).then(({ lines, notes }) => {
        if (!isCurrent) return;
        setConcealed({ lines: lines === null ? null : namesOfLines(areas, lines), notes });
      });
    };
    ask();
    window.addEventListener("focus", ask);
    return () => {
      isCurrent = false;
      window.removeEventListener("focus", ask);
    };
  }, [session, result]);
  return concealed;
}
