/**
 * Who may import whom. A folder may import itself, what `may` names, only the types of what
 * `types` names, the npm packages of `npm`, and Node's own modules where `node` is set.
 * Everything else is an error, so a new folder or package has to be entered here first.
 */
const react = ["react", "react-dom", "@fluentui/[^/]+"];

const folders = {
  core: { npm: ["decimal\\.js"] },
  statute: { types: ["core"] },
  locale: { types: ["core", "statute"] },
  "report/pdf": { may: ["report", "core", "statute", "locale"], npm: ["pdfmake", "fflate"] },
  report: { may: ["core", "statute", "locale"] },
  "hosts/excel": { may: ["core"] },
  "hosts/univer": { may: ["core"], npm: ["@univerjs/[^/]+"] },
  "hosts/file": { may: ["core"], npm: ["fflate"] },
  solver: { may: ["core"], npm: ["highs"] },
  functions: { may: ["core", "statute", "locale"] },
  ui: { may: ["core", "statute", "locale"], types: ["report"], npm: [...react, "unpdf"] },
  taskpane: {
    may: ["ui", "hosts/excel", "report", "functions", "core", "statute", "locale"],
    npm: react,
  },
  workbench: {
    may: ["ui", "hosts/univer", "hosts/file", "report", "functions", "core", "statute", "locale"],
    npm: react,
  },
  cli: {
    may: ["core", "statute", "locale", "report", "hosts/file", "solver", "server"],
    node: true,
  },
  server: { node: true },
};

const inside = (folder) => `^src/${folder}/`;
const npmPackage = (name) => `(^|/)node_modules/(@types/)?${name}/`;

const folderRules = Object.entries(folders).flatMap(([folder, table]) => {
  const { may = [], types = [], npm = [], node = false } = table;
  const name = folder.replace("/", "-");
  // A nested folder with its own row (report/pdf) does not follow its parent's.
  const nested = Object.keys(folders).filter((other) => other.startsWith(`${folder}/`));
  const from = {
    path: inside(folder),
    ...(nested.length > 0 ? { pathNot: nested.map(inside) } : {}),
  };
  const allowed = [...[folder, ...may, ...types].map(inside), ...npm.map(npmPackage)];
  const rules = [
    {
      name: `${name}-imports`,
      severity: "error",
      comment: `src/${folder} may import only what its row in .dependency-cruiser.cjs names.`,
      from,
      to: { pathNot: allowed, ...(node ? { dependencyTypesNot: ["core"] } : {}) },
    },
  ];
  if (types.length > 0) {
    rules.push({
      name: `${name}-types-only`,
      severity: "error",
      comment: `src/${folder} may take only types (import type) from ${types.join(", ")}.`,
      from,
      to: { path: types.map(inside), dependencyTypesNot: ["type-only"] },
    });
  }
  return rules;
});

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: "unknown-folder",
      severity: "error",
      comment: "A folder of src without a row in .dependency-cruiser.cjs may import nothing.",
      from: { path: "^src/", pathNot: Object.keys(folders).map(inside) },
      to: {},
    },
    {
      name: "report-apart-from-pdf",
      severity: "error",
      comment: "What more than one writer needs stands in src/report, not in the PDF writer.",
      from: { path: "^src/report/(?!pdf/)" },
      to: { path: "^src/report/pdf/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one file, or need a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      severity: "error",
      comment: "The import leads nowhere.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-dev-packages",
      severity: "error",
      comment: "A package used at run time belongs in dependencies.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    // Packages name their entries by condition; type declarations alone resolve nothing here.
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default"] },
    // Keep type imports in the graph and mark them, so that "types only" can be told apart.
    tsPreCompilationDeps: "specify",
  },
};
