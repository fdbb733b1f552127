import { NOT_STARTED as ENGLISH } from "../../locale/en-US/ui/not-started";
import { NOT_STARTED as CHINESE } from "../../locale/zh-CN/ui/not-started";

/**
 * Fills the page when the pane could not start. In both languages and without React: either may be
 * what could not be fetched.
 */
export function sayNotStarted(root: HTMLElement): void {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  for (const { lang, sentence, reload } of [CHINESE, ENGLISH]) {
    const words = document.createElement("p");
    words.lang = lang;
    words.textContent = sentence;
    const button = document.createElement("button");
    button.type = "button";
    button.lang = lang;
    button.textContent = reload;
    button.addEventListener("click", () => {
      location.reload();
    });
    notice.append(words, button);
  }
  root.replaceChildren(notice);
}
