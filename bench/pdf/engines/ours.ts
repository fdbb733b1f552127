import type { Engine } from "./engine";

export const engine: Engine = {
  prepare: async (report) => {
    const [{ writePdf }, { loadFonts }] = await Promise.all([
      import("../../../src/report/pdf/write-pdf"),
      import("../../../src/cli/fonts"),
    ]);
    const fonts = await loadFonts();
    return () => writePdf(report, { fonts });
  },
};
