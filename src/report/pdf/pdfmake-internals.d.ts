/**
 * The parts of pdfmake 0.3.11 that this folder drives itself. They are not covered by
 * @types/pdfmake and not promised to stay, which is why package.json pins the version.
 */
declare module "pdfmake/js/PDFDocument.js" {
  const module: import("./engine").Interop<import("./engine").DocumentClass>;
  export default module;
}
declare module "pdfmake/js/LayoutBuilder.js" {
  const module: import("./engine").Interop<import("./engine").LayoutClass>;
  export default module;
}
declare module "pdfmake/js/Renderer.js" {
  const module: import("./engine").Interop<import("./engine").RendererClass>;
  export default module;
}
declare module "pdfmake/js/SVGMeasure.js" {
  const module: import("./engine").Interop<new () => object>;
  export default module;
}
