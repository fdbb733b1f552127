import path from "node:path";

import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..", "..");

describe("manifest.xml as Microsoft's own tool reads it", () => {
  it("is a task pane add-in for workbooks", async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(path.join(root, "manifest.xml"));
    expect(manifest).toMatchObject({
      manifestType: "xml",
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      defaultLocale: "zh-CN",
      displayName: "预算公开",
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });
});
