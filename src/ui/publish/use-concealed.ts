import { useEffect, useState } from "react";
import type { Concealed } from "../../core/host";
import { publishedAreas } from "../../core/locate/published-areas";
import type { Session } from "../session/state";
import { useSession } from "../session/use-session";

/**
 * What the workbook hides of what is published; null until the host has answered. It is asked after
 * every check and whenever somebody comes back to the page: no host tells that a row was hidden.
 */
export function useConcealed(session: Session): Concealed | null {
  const { result } = useSession(session);
  const [concealed, setConcealed] = useState<Concealed | null>(null);
  useEffect(() => {
    if (result === null) return;
    let isCurrent = true;
    const ask = (): void => {
      const areas = publishedAreas(result.disclosure);
      void session.conceals(areas).then((answer) => {
        if (isCurrent) setConcealed(answer);
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
