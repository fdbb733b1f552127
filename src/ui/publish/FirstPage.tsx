import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import type { DrawPage } from "./draw-page";

/** Pixels of the picture: twice the width it is shown at, for sharp screens. */
const WIDTH = 480;

const useStyles = makeStyles({
  page: {
    display: "block",
    width: "100%",
    maxWidth: "240px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  hidden: { display: "none" },
});

interface FirstPageProps {
  readonly pdf: Uint8Array;
  readonly draw: DrawPage;
}

/** The first page of the PDF itself, drawn from its bytes. */
export function FirstPage({ pdf, draw }: FirstPageProps): ReactElement {
  const { labels, says } = useLocale().ui.publish;
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<"drawing" | "drawn" | "failed">("drawing");
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    let isCurrent = true;
    const settle = (to: "drawn" | "failed"): void => {
      if (isCurrent) setState(to);
    };
    draw(pdf, target, WIDTH).then(
      () => {
        settle("drawn");
      },
      () => {
        settle("failed");
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [pdf, draw]);
  return (
    <>
      <canvas
        ref={canvas}
        role="img"
        aria-label={labels.preview}
        className={state === "drawn" ? styles.page : styles.hidden}
      />
      {state === "drawn" ? null : (
        <Text size={200}>{state === "drawing" ? says.drawing : says.noPreview}</Text>
      )}
    </>
  );
}
