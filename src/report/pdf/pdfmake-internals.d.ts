/**
 * The parts of pdfmake 0.3.11 that this folder drives itself. They are not covered by
 * @types/pdfmake and not promised to stay, which is why package.json pins the version.
 */
declare module "pdfmake/js/PDFDocument.js" {
  const module: import("./pdfmake/interop").Interop<import("./pdfmake/document").DocumentClass>;
  export default module;
}
declare module "pdfmake/js/LayoutBuilder.js" {
  const module: import("./pdfmake/interop").Interop<import("./pdfmake/layout").LayoutClass>;
  export default module;
}
declare module "pdfmake/js/TextBreaker.js" {
  const module: import("./pdfmake/interop").Interop<import("./pdfmake/measure-text").BreakerClass>;
  export default module;
}
declare module "pdfmake/js/SVGMeasure.js" {
  const module: import("./pdfmake/interop").Interop<new () => object>;
  export default module;
}
