import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const officeNames = ["Excel", "Office"].map((name) => ({
  name,
  message: "Only src/hosts/excel speaks Office.js.",
}));

const impureNames = [
  ...["Date", "performance", "setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
  ...["console", "process", "Buffer", "global", "globalThis", "require"],
  ...["window", "document", "navigator", "localStorage", "sessionStorage", "location"],
  ...["fetch", "XMLHttpRequest", "WebSocket", "crypto"],
].map((name) => ({ name, message: "The same book must give the same findings on every host." }));

const random = {
  object: "Math",
  property: "random",
  message: "The same book must give the same bytes.",
};

const reExports = [
  {
    selector: "ExportAllDeclaration, ExportNamedDeclaration[source]",
    message: "No barrels: import from the file that defines the name.",
  },
];

const clock = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Take the date as a parameter: the same input must give the same bytes.",
  },
];

/** Floats hide cents. Only the two number kernels may turn text or Decimal into a number. */
const floats = [
  {
    selector:
      "CallExpression[callee.name='Number'], CallExpression[callee.name='parseFloat'], CallExpression[callee.property.name=/^(parseFloat|toNumber)$/]",
    message: "Amounts are parsed in core/money only; an index is read with Number.parseInt.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='round']",
    message: "Amounts are rounded in core/money only; Math.round is not half-up below zero.",
  },
  {
    selector: "UnaryExpression[operator='+']",
    message: "Amounts are parsed in core/money only.",
  },
];

const code = [
  {
    selector:
      "FunctionDeclaration, FunctionExpression, ArrowFunctionExpression, ClassDeclaration, ClassExpression, NewExpression, CallExpression, TaggedTemplateExpression",
    message: "src/statute is data only: what the state prescribes, not how it is computed.",
  },
];

export default defineConfig(
  globalIgnores(["dist/", "out/", "coverage/", "vendor/", "assets/", "samples/**/*.json"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "object-shorthand": "error",
      "prefer-template": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports" },
      ],
      "@typescript-eslint/no-import-type-side-effects": "error",
      // A default branch is how an open value (a number, a string) is handled; a union still
      // has to name every member.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    // An ambient declaration with an import statement would become a module.
    files: ["**/*.d.ts"],
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", ...officeNames],
      "no-restricted-syntax": ["error", ...reExports],
    },
  },
  {
    // Of the Office rules those that see a call alone. The ones about loading before reading follow
    // names, not values, and refuse right code; the strict fake Excel of the tests checks the same.
    files: ["src/hosts/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": "off",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/core/**", "src/statute/**", "src/locale/**"],
    rules: {
      "no-restricted-globals": ["error", ...officeNames, ...impureNames],
      "no-restricted-properties": ["error", random],
    },
  },
  {
    files: ["src/report/**"],
    rules: {
      "no-restricted-properties": ["error", random],
      "no-restricted-syntax": ["error", ...reExports, ...clock],
    },
  },
  {
    files: ["src/core/**"],
    ignores: ["src/core/money/**", "src/core/ledger/**"],
    rules: { "no-restricted-syntax": ["error", ...reExports, ...floats] },
  },
  {
    files: ["src/statute/**"],
    rules: { "no-restricted-syntax": ["error", ...reExports, ...code] },
  },
  {
    // A test may assert that something is there and fail with the index in the stack trace.
    files: ["test/**", "bench/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        ...Object.fromEntries(
          ["process", "console", "URL", "setTimeout", "clearTimeout"].map((n) => [n, "readonly"]),
        ),
      },
    },
  },
  {
    files: ["**/*.tsx", "src/ui/**/*.ts"],
    extends: [reactHooks.configs.flat.recommended],
    // Takes every value that a hook returns beside a ref for the ref itself.
    rules: { "react-hooks/exhaustive-deps": "error", "react-hooks/refs": "off" },
  },
  {
    // Read by browsers that know no newer language.
    files: ["src/taskpane/unsupported.js", "src/workbench/too-old.js"],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: "script",
      globals: { document: "readonly", window: "readonly", Element: "readonly" },
    },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: { module: "writable" } },
  },
);
