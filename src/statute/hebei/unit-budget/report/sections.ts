import type { Piece, SectionTemplate } from "../../../../core/layout/statement-template";

/** Before the first section. */
export const OPENING: readonly Piece[] = [
  "根据《预算法》《地方预决算公开操作规程》和《关于进一步推进预算公开工作的实施意见》的要求，",
  "现将{unit}{year}年单位预算公开说明如下：",
];

const ARRANGEMENT: SectionTemplate = {
  id: "arrangement",
  heading: "二、单位预算安排的总体情况",
  parts: [
    {
      paragraphs: [
        ["按照预算管理规定，单位预算采用综合预算的编制办法，全部收入和全部支出均纳入预算反映。"],
      ],
    },
    {
      heading: "1、收入说明",
      paragraphs: [
        [
          "反映本单位当年全部收入。{year}年预算收入{income}万元，其中：",
          "一般公共预算拨款收入{income-general}万元，政府性基金预算拨款收入{income-fund}万元，",
          {
            when: { is: "filled", figure: "income-capital" },
            say: ["国有资本经营预算拨款收入{income-capital}万元，"],
          },
          "财政专户管理资金收入{income-special}万元，{own-income}{income-sources}万元，",
          "上年结转结余{carried-in}万元。",
        ],
      ],
    },
    {
      heading: "2、支出说明",
      paragraphs: [
        [
          "反映本单位{year}年度支出预算的总体情况。{year}年支出预算{expenditure}万元，其中：",
          "基本支出{basic}万元，包括",
          {
            when: { is: "equal", left: ["basic"], right: ["basic-general"] },
            say: [],
            or: ["一般公共预算财政拨款安排的"],
          },
          "人员经费{staff}万元和日常公用经费{public}万元；项目支出{project}万元",
          { list: "projects", all: "，为{list}", some: "，主要为{list}等项目" },
          {
            when: { is: "filled", figure: "operating" },
            say: ["；经营支出{operating}万元"],
          },
          {
            when: { is: "filled", figure: "to-superior" },
            say: ["；上解上级支出{to-superior}万元"],
          },
          {
            when: { is: "filled", figure: "to-affiliate" },
            say: ["；对附属单位补助支出{to-affiliate}万元"],
          },
          "。",
          {
            when: { is: "filled", figure: "carried-out" },
            say: ["另有年终结转结余{carried-out}万元。"],
          },
        ],
      ],
    },
    {
      heading: "3、比上年增减情况",
      paragraphs: [
        [
          { compare: "income", before: "{year}年预算收支安排{income}万元，", after: "。" },
          { compare: "basic", before: "基本支出", after: "。" },
          { compare: "project", before: "项目支出", after: "。" },
        ],
      ],
    },
  ],
};

const OPERATING_COSTS: SectionTemplate = {
  id: "operating-costs",
  heading: "三、机关运行经费安排情况",
  parts: [
    {
      paragraphs: [
        [
          {
            when: { is: "institution" },
            say: ["我单位为事业单位，无机关运行经费。"],
            or: [
              {
                when: { is: "zero", figure: "operating-costs" },
                say: ["{year}年，我单位未安排机关运行经费"],
                or: ["{year}年，我单位安排机关运行经费{operating-costs}万元"],
              },
              { compare: "operating-costs", before: "，" },
              "。",
              { list: "uses", all: "主要用于{list}。", some: "主要用于{list}等支出。" },
            ],
          },
        ],
      ],
    },
  ],
};

const THREE_PUBLIC: SectionTemplate = {
  id: "three-public",
  heading: "四、财政拨款“三公”经费预算情况及增减变化原因",
  parts: [
    {
      paragraphs: [
        [
          "{year}年，我单位安排财政拨款“三公”经费预算{sangong}万元",
          { compare: "sangong", before: "，" },
          "。",
        ],
        ["1、因公出国（境）费{abroad}万元", { compare: "abroad", before: "，" }, "。"],
        [
          "2、公务用车购置及运行维护费{vehicles}万元",
          { compare: "vehicles", before: "，" },
          "。其中：公务用车购置费{vehicle-purchase}万元",
          { compare: "vehicle-purchase", before: "，" },
          "；公务用车运行维护费{vehicle-running}万元",
          { compare: "vehicle-running", before: "，" },
          "。",
        ],
        ["3、公务接待费{reception}万元", { compare: "reception", before: "，" }, "。"],
      ],
    },
  ],
};

const PROCUREMENT: SectionTemplate = {
  id: "procurement",
  heading: "六、政府采购预算情况",
  parts: [
    {
      paragraphs: [
        [
          {
            when: { is: "zero", figure: "procurement" },
            say: ["{year}年，我单位无政府采购预算", { compare: "procurement", before: "，" }, "。"],
            or: [
              "{year}年，我单位安排政府采购预算{procurement}万元",
              { compare: "procurement", before: "，" },
              "。",
              {
                when: {
                  is: "equal",
                  left: ["procurement"],
                  right: ["goods", "works", "services"],
                },
                say: ["其中：货物类{goods}万元，工程类{works}万元，服务类{services}万元。"],
              },
              "具体内容见下表。",
            ],
          },
        ],
      ],
    },
  ],
};

const ASSETS: SectionTemplate = {
  id: "assets",
  heading: "七、国有资产信息",
  parts: [
    {
      paragraphs: [
        [
          { when: { is: "dated" }, say: ["截至{cutOff}"], or: ["{lastYear}年末"] },
          "，我单位固定资产总额{assets}万元（详见下表）。",
        ],
      ],
    },
  ],
};

/** The nine sections in their order. Those without parts say what only the accountant knows. */
export const SECTIONS: readonly SectionTemplate[] = [
  { id: "duties", heading: "一、单位职责及机构设置情况", parts: [] },
  ARRANGEMENT,
  OPERATING_COSTS,
  THREE_PUBLIC,
  { id: "performance", heading: "五、预算绩效信息", parts: [] },
  PROCUREMENT,
  ASSETS,
  { id: "glossary", heading: "八、名词解释", parts: [] },
  {
    id: "other",
    heading: "九、其他需要说明的事项",
    parts: [{ paragraphs: [["我单位无其他需要说明的事项。"]] }],
  },
];
