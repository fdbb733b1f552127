import type { FontTexts, PublishTexts, SaveTexts } from "../../ui/publish";
import { sayUnprintable } from "../../unprintable";
import { readBack } from "../read-back";
import { OFFICE_FONT } from "../office-font";
import { unprintableWords } from "../unprintable";

const UNPRINTABLE = unprintableWords("在“字体”里选择");

const FACE: FontTexts["face"] = { body: "正文字体", title: "标题字体" };

const FONTS: FontTexts = {
  heading: "字体",
  hint: "可以换成本单位的仿宋、小标宋等字体文件，只存在这台电脑的浏览器里，不上传。",
  face: FACE,
  own: "自带字体",
  choose: (face) => `选择${face}`,
  remove: (face) => `不用这个${face}`,
  refused: (file, reason) => `没有采用“${file}”：${reason}`,
  unreadable: "文件读不出来。请检查它是否还在原处，再选一次。",
  notKept: "浏览器没有存下字体，关闭页面后要重新选择。",
  problem: OFFICE_FONT,
};

const SAVE: SaveTexts = {
  labels: {
    group: "保存文件",
    save: "保存 PDF",
    saving: "正在保存",
    again: "再保存一次",
    otherWay: "换一种方式保存",
  },
  says: {
    saved: (name) => `已保存：${name}。`,
    cancelled: "没有选择位置，文件还没有保存。",
    done: {
      picker: "已写入所选位置。",
      download: "已交给浏览器保存，一般在“下载”文件夹里。",
      "hand-over": "已打开浏览器取文件，一般在“下载”文件夹里。",
      "browser-page": "已在浏览器里打开网页版，把工作簿拖进去即可生成并保存。",
    },
    arrived: "保存好了吗？没有看到文件，就换一种方式。",
    next: {
      picker: "由系统询问保存到哪里。",
      download: "由浏览器直接下载。",
      "hand-over": "文件交给本加载项自己的服务器，由浏览器取走一次，取走即删。",
      "browser-page": "用浏览器打开网页版，把工作簿拖进去再生成一次。",
    },
    noOtherWay: "还是没有看到文件？请用浏览器打开 Excel 网页版，在那里生成并保存。",
    failed: {
      "not-written": "没有写进所选的文件。请换一个文件夹，或关闭已打开的同名文件后再试。",
      "not-allowed": "这里不允许直接保存文件。请换一种方式保存。",
      "no-server": "没有连上本加载项的服务器，文件没有送出。请检查网络后再试。",
      "server-refused": "服务器没有收下文件。请稍等一分钟后再试。",
      "not-opened": "没有打开浏览器窗口。请允许弹出窗口后再试。",
    },
  },
};

const KILOBYTE = 1024;

export const PUBLISH: PublishTexts = {
  labels: {
    preflight: "生成前检查",
    standing: { blocks: "须改正", look: "请留意", good: "正常" },
    show: "查看",
    draft: "生成草稿",
    make: "生成报告",
    makeAgain: "重新生成",
    cancel: "取消",
    progress: "生成进度",
    result: "报告已生成",
    draftResult: "草稿已生成",
    preview: "报告第一页",
    facts: { file: "文件名", size: "大小", pages: "页数", tables: "公开表", figures: "核对" },
    size: (bytes) => `${String(Math.ceil(bytes / KILOBYTE))} KB`,
    proved: (figures) => `${String(figures)} 个数字已核对`,
    percent: (share) => `${String(Math.floor(share * 100))}%`,
  },
  says: {
    draftHint: "每页印“草稿”，有错误也能生成，不用于公开。",
    blocked: (errors) =>
      `还有 ${String(errors)} 个错误，改正后才能生成。先看样子，可打开“生成草稿”。`,
    local: "报告在本机生成，不上传。",
    stage: {
      fonts: "正在载入字体。",
      reading: "正在读取各表。",
      layout: "正在排版。",
      drawing: "正在写入各页。",
    },
    made: (pages) => `报告已生成，共 ${String(pages)} 页。`,
    cancelled: "已取消，没有生成报告。",
    stale: "工作簿在生成之后改动过，这份报告是改动前的。请重新生成。",
    drawing: "正在画出第一页。",
    noPreview: "第一页没有画出来，PDF 文件不受影响，可直接保存。",
  },
  preflight: {
    checking: "正在核对，核对完就可以生成。",
    older: "工作簿没有重新读出来，下面是上一次读到的内容。",
    errors: (count) => (count === 0 ? "没有错误。" : `有 ${String(count)} 个错误。`),
    warnings: (open, explained) => {
      if (open > 0) {
        return `待核实 ${String(open)} 项还没有说明，已说明 ${String(explained)} 项。`;
      }
      return explained === 0
        ? "没有待核实事项。"
        : `待核实事项都已说明，共 ${String(explained)} 项。`;
    },
    notChecked: (count) => `有 ${String(count)} 条规则没有核对，不能算通过。`,
    allChecked: (passed) => `规则都已核对，通过 ${String(passed)} 条。`,
    tables: (found, all) =>
      found === all
        ? `${String(all)} 张公开表都已找到。`
        : `找到 ${String(found)} 张公开表，应有 ${String(all)} 张。`,
    identity: (unit, year) => `${unit}，${String(year)} 年。`,
    noUnit: "没有找到单位名称，封面会留空。",
    noYear: "没有找到预算年度，按表样的年度印。",
    statement: (sheet) => `情况说明在“${sheet}”。`,
    noStatement: "没有找到情况说明，报告按表中数字写出能写的部分。",
  },
  statement: {
    labels: { write: "把情况说明写入工作簿", step: "写入情况说明" },
    says: {
      offer:
        "情况说明中空着的部分，报告按表中数字写出。要先看、要改，就写入工作簿；写入后以工作簿的文字为准，其中的数字随表核对。",
      written: (sheet) => `已写入工作表“${sheet}”。`,
    },
  },
  nothing: {
    opening: "正在读取工作簿。",
    empty: "工作簿是空的。请先填表，或用“新建”做一套空表。",
    unrecognised: "没有找到公开表。请先到“核对”页看要找哪些表名。",
  },
  failure: {
    fonts: (file) => `字体文件 ${file} 没有载入，没有生成报告。请检查网络后再试。`,
    missingGlyph: (characters) => sayUnprintable(characters, UNPRINTABLE).join(""),
    officeFont: (face, reason) => `没有生成报告，${FACE[face]}有问题。${reason}`,
    tooWide: (title, columns, most) =>
      `“${title}”有 ${String(columns)} 列，一页最多排 ${String(most)} 列，没有生成报告。请删去空列，或把表拆成几张。`,
    doesNotFit: (detail) => `有内容排不下，没有生成报告（${detail}）。请把这句话告诉维护人员。`,
    notProved: (fault) =>
      `生成的 PDF 没有通过核对：${readBack.fault(fault)}。没有报告可以保存，请把这句话告诉维护人员。`,
    noTables: "工作簿里没有找到公开表，没有生成报告。请确认打开的是公开表所在的工作簿。",
    worker: "生成程序没有启动起来，或中途停了。请重新打开本窗格后再试。",
    internal: (detail) => `程序出错，没有生成报告（${detail}）。请把这句话告诉维护人员。`,
  },
  fonts: FONTS,
  save: SAVE,
  fileName: (unit, year, draft) => [
    unit,
    `${String(year)}年`,
    "预算公开",
    ...(draft ? ["（草稿）"] : []),
  ],
};
