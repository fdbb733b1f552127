import { P, type Case } from "./case";

/** Procurement with itself, with public costs and with performance. */
export const PROCUREMENT_CASES: readonly Case[] = [
  {
    name: "a price that does not make the amount",
    cells: { [`${P}!G8`]: 102 },
    finds: [`P-11 ${P}!H8 120.00 102.00`],
  },
  {
    name: "a quantity that does not make the amount",
    cells: { [`${P}!F7`]: 2 },
    finds: [`P-11 ${P}!H7 70.00 140.00`],
  },
  {
    // 3 × 23.33 = 69.99, and 23.33 may be anything up to 23.335.
    name: "a rounded price",
    cells: { [`${P}!F7`]: 3, [`${P}!G7`]: 23.33 },
    finds: [],
  },
  {
    name: "more is procured than the project has",
    cells: { [`${P}!B7`]: 60 },
    finds: [`P-12 ${P}!B7 70.00 60.00`],
  },
  {
    name: "more is reserved than is procured",
    cells: { [`${P}!P8`]: 130 },
    finds: [`P-13 ${P}!P8 130.00 120.00`],
  },
  {
    name: "more for running than there are public costs",
    cells: { [`${P}!B7`]: 306.17 },
    finds: [`P-14 ${P}!B7 306.17 306.16`],
  },
  { name: "as much as there are public costs", cells: { [`${P}!B7`]: 306.16 }, finds: [] },
  {
    name: "an office building is not public costs",
    cells: { [`${P}!A7`]: "办公用房维修", [`${P}!B7`]: 900 },
    finds: [],
  },
  {
    name: "as many as were promised",
    cells: { [`${P}!F9`]: 2, [`${P}!G9`]: 220 },
    finds: [],
    gone: [`P-15 ${P}!F9`],
  },
  {
    name: "another number than was promised",
    cells: { [`${P}!F9`]: 4, [`${P}!G9`]: 110 },
    finds: [`P-15 ${P}!F9 4套 2套`],
    gone: [`P-15 ${P}!F9`],
  },
  {
    name: "what is counted in another unit is not compared",
    cells: { [`${P}!E9`]: "批" },
    finds: [],
    gone: [`P-15 ${P}!F9`],
  },
  {
    name: "other funds than the cost indicator",
    cells: { [`${P}!B9`]: 450 },
    finds: [`P-16 ${P}!B9 450.00 440.00`],
  },
];
