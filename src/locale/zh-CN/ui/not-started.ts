import type { NotStartedTexts } from "../../ui/not-started";

export const NOT_STARTED: NotStartedTexts = {
  lang: "zh-CN",
  sentence: "预算公开没有启动起来，工作簿没有改动。请检查网络后重新载入。",
  reload: "重新载入",
};
