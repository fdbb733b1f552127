import type { FigureTemplate, ListTemplate } from "../../../../core/layout/statement-template";

/** Figures of the statement by the names that its sentences give them. */
export const FIGURES: Readonly<Record<string, FigureTemplate>> = {
  income: {
    of: [["T1", "income-total", "income-amount"]],
    last: ["L", "income", "last"],
    parts: ["basic", "project"],
  },
  "income-general": { of: [["T1", "income-general", "income-amount"]] },
  "income-fund": { of: [["T1", "income-fund", "income-amount"]] },
  "income-capital": { of: [["T1", "income-capital", "income-amount"]] },
  "income-special": { of: [["T1", "income-special", "income-amount"]] },
  "income-sources": {
    of: [
      ["T1", "income-business", "income-amount"],
      ["T1", "income-operating", "income-amount"],
      ["T1", "income-superior", "income-amount"],
      ["T1", "income-affiliate", "income-amount"],
      ["T1", "income-other", "income-amount"],
    ],
  },
  "carried-in": { of: [["T1", "carried-in", "income-amount"]] },
  "carried-out": { of: [["T1", "carried-out", "amount"]] },
  expenditure: { of: [["T3", "total", "total"]] },
  basic: { of: [["T3", "total", "basic"]], last: ["L", "basic", "last"] },
  "basic-general": { of: [["T6", "total", "total"]] },
  staff: { of: [["T6", "total", "personnel"]] },
  public: { of: [["T6", "total", "public"]] },
  project: { of: [["T3", "total", "project"]], last: ["L", "project", "last"] },
  operating: { of: [["T3", "total", "operating"]] },
  "to-superior": { of: [["T3", "total", "to-superior"]] },
  "to-affiliate": { of: [["T3", "total", "to-affiliate"]] },
  "operating-costs": {
    of: [["T6", "total", "public"]],
    last: ["L", "operating-costs", "last"],
  },
  sangong: {
    of: [["T9", "sangong", "total"]],
    last: ["L", "sangong", "last"],
    parts: ["abroad", "vehicle-purchase", "vehicle-running", "reception"],
  },
  abroad: { of: [["T9", "abroad", "total"]], last: ["L", "abroad", "last"] },
  vehicles: {
    of: [["T9", "vehicles", "total"]],
    last: ["L", "vehicles", "last"],
    parts: ["vehicle-purchase", "vehicle-running"],
  },
  "vehicle-purchase": {
    of: [["T9", "vehicle-purchase", "total"]],
    last: ["L", "vehicle-purchase", "last"],
  },
  "vehicle-running": {
    of: [["T9", "vehicle-running", "total"]],
    last: ["L", "vehicle-running", "last"],
  },
  reception: { of: [["T9", "reception", "total"]], last: ["L", "reception", "last"] },
  procurement: {
    of: { items: "P", column: "total" },
    last: ["L", "procurement", "last"],
  },
  // The catalogue of government procurement: A goods, B works, C services.
  goods: { of: { items: "P", column: "total", where: { column: "catalogue", first: "A" } } },
  works: { of: { items: "P", column: "total", where: { column: "catalogue", first: "B" } } },
  services: { of: { items: "P", column: "total", where: { column: "catalogue", first: "C" } } },
  assets: { of: [["A", "total", "value"]] },
};

/** Lists of the statement by the names that its sentences give them. */
export const LISTS: Readonly<Record<string, ListTemplate>> = {
  projects: { of: "projects", most: 3 },
  uses: { of: "codes", table: "T6", column: "public", digits: 5, except: "99", most: 6 },
};
