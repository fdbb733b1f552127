import path from "node:path";

import { describe, expect, it } from "vitest";

import { readSettings } from "../../scripts/addin/settings.mjs";

describe("readSettings", () => {
  it("makes a release for this computer with Microsoft's office.js when nothing is set", () => {
    expect(readSettings({})).toMatchObject({
      baseUrl: "https://localhost:3000/",
      channel: "release",
      officeJs: "cdn",
      officeJsUrl: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    });
  });

  it("takes an empty variable for one that is not set", () => {
    const empty = { ADDIN_URL: "", ADDIN_CHANNEL: "", OFFICE_JS: "", OFFICE_JS_DIR: "" };
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  it.each([
    ["https://budget.example.gov.cn", "https://budget.example.gov.cn/"],
    ["https://budget.example.gov.cn/addin", "https://budget.example.gov.cn/addin/"],
    ["https://localhost:8443/", "https://localhost:8443/"],
    ["https://预算.example.cn/公开", "https://xn--lzz850d.example.cn/%E5%85%AC%E5%BC%80/"],
  ])("reads the address %s as %s", (address, expected) => {
    expect(readSettings({ ADDIN_URL: address }).baseUrl).toBe(expected);
  });

  it.each([
    ["http://budget.example.gov.cn/"],
    ["budget.example.gov.cn"],
    ["https://budget.example.gov.cn/?a=b"],
    ["https://budget.example.gov.cn/#a"],
    ["file:///C:/addin/"],
  ])("refuses the address %s and says what to set", (address) => {
    expect(() => readSettings({ ADDIN_URL: address })).toThrow(
      `ADDIN_URL is "${address}": set it to`,
    );
  });

  it.each([
    ["OFFICE_JS", "npm", "cdn, cn, local"],
    ["ADDIN_CHANNEL", "beta", "release, dev"],
  ])("refuses %s=%s and names what there is", (name, value, values) => {
    expect(() => readSettings({ [name]: value })).toThrow(
      `${name} is "${value}": set it to one of ${values}.`,
    );
  });

  it("finds a copy of office.js beside the project or where it is told", () => {
    const local = readSettings({ OFFICE_JS: "local" });
    expect(local.officeJsUrl).toBe("office/office.js");
    expect(local.officeJsFolder).toMatch(/vendor[\\/]office-js$/);
    const told = path.resolve("/srv/office-js");
    expect(readSettings({ OFFICE_JS_DIR: told }).officeJsFolder).toBe(told);
  });
});
