import type { Form, Part } from "./form";
import type { Statement, Table, Transcription } from "./transcription";

interface Paper {
  readonly name: string;
  readonly orientation: Form["orientation"];
  readonly widths: readonly number[];
  /** Columns each text of the caption line runs over. */
  readonly caption: readonly number[];
}

const byFunction = { widths: [7, 12, 42, 14, 14, 14], caption: [3, 2, 1] };

/** The statutory tables in their order; the widths are ours, the rest is the transcription's. */
const statutory: readonly Paper[] = [
  {
    name: "01收支总表",
    orientation: "portrait",
    widths: [7, 32, 14, 36, 14],
    caption: [3, 1, 1],
  },
  {
    name: "02收入总表",
    orientation: "landscape",
    widths: [7, 10, 36, 12, 12, 11, 11, 11, 11, 13, 13, 11, 11],
    caption: [3, 8, 2],
  },
  {
    name: "03支出总表",
    orientation: "landscape",
    widths: [7, 10, 38, 13, 13, 13, 13, 13, 15],
    caption: [3, 4, 2],
  },
  {
    name: "04财政拨款收支总表",
    orientation: "landscape",
    widths: [7, 32, 13, 34, 13, 17, 17, 17],
    caption: [3, 3, 2],
  },
  { name: "05一般公共预算支出表", orientation: "portrait", ...byFunction },
  { name: "06基本支出表", orientation: "portrait", ...byFunction },
  { name: "07政府性基金支出表", orientation: "portrait", ...byFunction },
  { name: "08国有资本经营支出表", orientation: "portrait", ...byFunction },
  {
    name: "09三公经费支出表",
    orientation: "portrait",
    widths: [7, 40, 15, 15, 15, 15],
    caption: [3, 2, 1],
  },
];

const organisation: Paper = {
  name: "机构设置",
  orientation: "portrait",
  widths: [42, 14, 18, 18],
  caption: [],
};

const overall: Paper = {
  name: "整体绩效",
  orientation: "landscape",
  widths: [10, 8, 30, 40, 30, 10, 8, 10, 14],
  caption: [],
};

const procurement: Paper = {
  name: "政府采购",
  orientation: "landscape",
  widths: [40, 10, 18, 16, 8, 6, 11, 11, 12, 12, 12, 12, 11, 12, 12, 11],
  caption: [9, 7],
};

const assets: Paper = {
  name: "固定资产",
  orientation: "portrait",
  widths: [44, 16, 28],
  caption: [1, 2],
};

const textWidth = [74];
const projectWidths = [12, 22, 42, 50, 18, 18];

function tableForm(table: Table, paper: Paper, grouped = false): Form {
  const top: Part[] = [{ kind: "title", text: table.title }];
  if (table.caption) top.push({ kind: "caption", texts: table.caption, spans: paper.caption });
  const head: Part[] = [{ kind: "head", header: table.header }];
  if (table.numbering) head.push({ kind: "numbering", cells: table.numbering });
  // A table without figures is published with one blank line, not without lines.
  const rows = table.rows.length > 0 ? table.rows : [table.columns.map(() => null)];
  const body: Part[] = [{ kind: "rows", columns: table.columns, rows, grouped }];
  if (table.note !== undefined) body.push({ kind: "note", text: table.note });
  const headDepth = table.header.some((cell) => typeof cell !== "string") ? 2 : 1;
  return {
    name: paper.name,
    orientation: paper.orientation,
    widths: paper.widths,
    parts: [...top, ...head, ...body],
    repeat: top.length + headDepth + (head.length - 1),
  };
}

function statementForm(statement: Statement): Form {
  const sections = statement.sections.flatMap(({ heading, paragraphs }): Part[] => [
    { kind: "heading", text: heading },
    ...paragraphs.map((paragraph): Part =>
      typeof paragraph === "string"
        ? { kind: "paragraph", text: paragraph }
        : { kind: "heading", text: paragraph.heading },
    ),
  ]);
  const opening: Part[] = [
    { kind: "title", text: statement.title },
    { kind: "paragraph", text: statement.opening },
  ];
  return {
    name: "情况说明",
    orientation: "portrait",
    widths: textWidth,
    parts: [...opening, ...sections],
  };
}

function projectsForm({ projectsTitle, projects }: Transcription["performance"]): Form {
  const parts = projects.flatMap((project, at): Part[] => [
    // Two project tables fill a landscape page.
    ...(at > 0 ? [{ kind: "gap", newPage: at % 2 === 0 } as const] : []),
    { kind: "heading", text: project.title },
    { kind: "goal", label: project.goal[0], text: project.goal[1] },
    { kind: "head", header: project.header },
    { kind: "rows", columns: project.columns, rows: project.rows, grouped: true },
  ]);
  return {
    name: "项目绩效",
    orientation: "landscape",
    widths: projectWidths,
    parts: [{ kind: "title", text: projectsTitle }, ...parts],
  };
}

function glossaryForm({ title, entries }: Transcription["glossary"]): Form {
  const lines = entries.map(({ term, text }, at): Part => ({
    kind: "paragraph",
    text: `${at + 1}、${term}：${text}`,
  }));
  return {
    name: "名词解释",
    orientation: "portrait",
    widths: textWidth,
    parts: [{ kind: "title", text: title }, ...lines],
  };
}

/** All sheets of a disclosure in the order in which they are published. */
export function formsOf(source: Transcription): readonly Form[] {
  const tables = statutory.map((paper, at) => {
    const table = source.statutory.tables[at];
    if (!table) throw new Error(`The transcription has no table for ${paper.name}.`);
    return tableForm(table, paper);
  });
  return [
    ...tables,
    statementForm(source.statement),
    tableForm(source.organisation.table, organisation),
    tableForm(source.performance.overall, overall, true),
    projectsForm(source.performance),
    tableForm(source.procurement, procurement),
    tableForm(source.assets, assets),
    glossaryForm(source.glossary),
  ];
}
