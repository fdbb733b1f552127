import { useEffect, useState } from "react";
import { theme } from "../hosts/excel/environment";

/** Whether Office is dark; looked at again when the pane comes into sight, as Excel tells nobody. */
export function useTheme(): { readonly isDark: boolean } {
  const [isDark, setDark] = useState(readDark);
  useEffect(() => {
    const look = (): void => {
      setDark(readDark());
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return { isDark };
}

function readDark(): boolean {
  return theme()?.dark ?? false;
}
