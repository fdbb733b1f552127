import { existsSync } from "node:fs";
import path from "node:path";

import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";

import { fillManifest } from "./scripts/addin/manifest.mjs";
import { readSettings } from "./scripts/addin/settings.mjs";

const root = import.meta.dirname;
/** Safari 13.1 and Edge 80 read it; src/taskpane/unsupported.js turns older ones away. */
const target = "es2020";
/** The grid of the workbench, loaded with the first workbook. */
const GRID = /^grid/;
const UNIVER = /[\\/]node_modules[\\/]@univerjs[\\/]/;
/** Where the grid draws text. It has the hyphenation of 75 languages; no cell is hyphenated. */
const DRAWING = /[\\/]@univerjs[\\/]engine-render[\\/]/;

/** For `webpack --watch`; a build goes through scripts/build-addin.mjs. */
export default (_environment, { mode = "production" }) =>
  addinConfig(readSettings(process.env), mode, path.join(root, "dist", "addin"));

/** The pane, the custom functions, all files that Excel asks for and the workbench, in one folder. */
export function addinConfig(settings, mode, outputFolder) {
  return {
    context: root,
    mode,
    // Files of their own: a Content-Security-Policy forbids eval. A build leaves them to the plugin.
    devtool: mode === "production" ? false : "cheap-module-source-map",
    entry: {
      // The manifest names this file, so its version stands in the query of the page's link.
      functions: {
        import: "./src/functions/main.ts",
        filename: "functions.js?[contenthash:8]",
      },
      // dependOn, so that pane and functions share each module; two entries would each have a copy.
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
      workbench: "./src/workbench/index.tsx",
    },
    output: {
      path: outputFolder,
      clean: true,
      filename: "[name].[contenthash:8].js",
      // Relative to the script, so that the folder may be served under any address.
      publicPath: "auto",
    },
    resolve: { extensions: [".ts", ".tsx", ".js"], alias: nodeStandIns(), fallback: noNodeModules },
    module: {
      rules: [
        // The packages too: some are written in newer JavaScript than the target. The minimizer sees
        // to those of the grid, which are as much as all the rest.
        {
          test: /\.(m?js|tsx?)$/,
          exclude: UNIVER,
          loader: "esbuild-loader",
          options: { target, jsx: "automatic" },
        },
        { test: DRAWING, parser: { dynamicImportMode: "eager" } },
        // The grid's; a file of its own, which a Content-Security-Policy allows without exceptions.
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: {
      splitChunks: {
        // functions.js runs alone where Excel loads no page.
        chunks: ({ name }) => name !== "functions",
        cacheGroups: {
          // Changes rarely, so that an update of the add-in leaves it in the cache.
          libraries: {
            test: /[\\/]node_modules[\\/]/,
            name: "libraries",
            chunks: ({ name }) => name === "taskpane",
          },
          grid: {
            test: /[\\/]node_modules[\\/]/,
            name: "grid-engine",
            chunks: ({ name }) => name === "grid",
          },
        },
      },
      // Terser makes the pane smaller, and would take a minute over the six megabytes of the grid.
      minimizer: [
        new MinimizerPlugin({ exclude: GRID }),
        new MinimizerPlugin({
          include: GRID,
          minify: MinimizerPlugin.esbuildMinify,
          minimizerOptions: { target },
        }),
      ],
    },
    plugins: [
      ...(mode === "production" ? [sourceMaps()] : []),
      // For a language without rules the grid leaves words whole.
      new webpack.NormalModuleReplacementPlugin(/^\.\/[\w-]+\.js$/, (module) => {
        if (DRAWING.test(module.context)) module.request = "data:text/javascript,";
      }),
      new webpack.DefinePlugin({ "process.env.ADDIN_VERSION": JSON.stringify(settings.version) }),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        templateParameters: { officeJsUrl: settings.officeJsUrl },
        chunks: ["functions", "taskpane"],
      }),
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: "src/workbench/workbench.html",
        chunks: ["workbench"],
      }),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new CopyPlugin({ patterns: copies(settings) }),
    ],
    performance: false,
    stats: "errors-warnings",
  };
}

/** For everything but the packages of the grid, whose maps would be larger than all the rest. */
function sourceMaps() {
  return new webpack.SourceMapDevToolPlugin({
    filename: "[file].map[query]",
    exclude: /^grid-engine/,
  });
}

/** What pdfmake takes from Node, in the small form it needs (src/report/pdf/worker/node). */
function nodeStandIns() {
  const standIn = (name) => path.join(root, "src", "report", "pdf", "worker", "node", name);
  return {
    events$: standIn("events.ts"),
    stream$: standIn("stream.ts"),
    zlib$: standIn("zlib.ts"),
    // For pictures that no report has, and fonts, which src/report/pdf/truetype reads.
    "png-js$": false,
    fontkit$: false,
  };
}

const noNodeModules = {
  fs: false,
  crypto: false,
  buffer: false,
  string_decoder: false,
  "pdfjs-dist/package.json": false,
};

function copies(settings) {
  // Left as they are: one is ES5, the others are Microsoft's, which may not be changed.
  const info = { minimized: true };
  const officeJs = { from: settings.officeJsFolder, to: "office", info };
  if (settings.officeJs === "local" && !existsSync(path.join(officeJs.from, "office.js"))) {
    throw new Error(
      `There is no office.js in ${officeJs.from}: run npm run office-js, or set OFFICE_JS_DIR.`,
    );
  }
  return [
    { from: "assets/icons/*.png", to: "icons/[name][ext]" },
    { from: "assets/fonts/*.ttf.gz", to: "fonts/[name][ext]" },
    { from: "assets/fonts/licences", to: "fonts/licences" },
    { from: "src/functions/functions*.json", to: "[name][ext]" },
    { from: "src/taskpane/{unsupported.js,taskpane.css,support.html}", to: "[name][ext]", info },
    { from: "manifest.xml", transform: (text) => fillManifest(text.toString(), settings) },
    { from: "src/workbench/{too-old.js,page.css}", to: "[name][ext]", info },
    { from: "samples/*.xlsx", to: "samples/[name][ext]" },
    { from: "package.json", to: "build.json", transform: () => describeBuild(settings) },
    ...(settings.officeJs === "local" ? [officeJs] : []),
  ];
}

/** What the server has to know of a build: which office.js its policy must allow. */
function describeBuild({ officeJs, version, baseUrl }) {
  return `${JSON.stringify({ officeJs, version, baseUrl })}\n`;
}
