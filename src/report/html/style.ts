/** The page's style: screen, narrow screen and paper. Every class begins with `bd-`. */
export const STYLE = `
:root { color-scheme: light; }
.bd-report { box-sizing: border-box; max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem;
  color: #1a1a1a; background: #fff; overflow-wrap: anywhere;
  font: 1rem/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.bd-report h1, .bd-report h2, .bd-report h3, .bd-report h4, .bd-report h5, .bd-report h6 {
  margin: 1.5em 0 .5em; line-height: 1.4; font-weight: 700; }
.bd-report h1 { margin-top: 1em; font-size: 1.75rem; text-align: center; }
.bd-report h2 { font-size: 1.4rem; }
.bd-report h3 { font-size: 1.2rem; text-align: center; }
.bd-report h4 { font-size: 1.1rem; }
.bd-report h5, .bd-report h6 { font-size: 1rem; }
.bd-report p { margin: .25em 0; }
.bd-report a { color: #0b4a8f; }
.bd-draft { position: sticky; top: 0; z-index: 1; padding: .25rem; text-align: center;
  font-weight: 700; color: #fff; background: #8a1c1c; }
.bd-notice { padding: .25rem .5rem; border: 2px solid #1a1a1a; font-weight: 700; text-align: center; }
.bd-report [id] { scroll-margin-top: 3rem; }
.bd-cover p { text-align: center; }
.bd-contents ol { margin: 0; padding: 0 0 0 1.25em; list-style: none; }
.bd-contents > ol { padding: 0; }
.bd-contents li { margin: .25em 0; }
.bd-indent { text-indent: 2em; }
.bd-scroll { container-type: inline-size; margin: 1.25rem 0 .5rem; overflow-x: auto; }
.bd-scroll:focus-visible, .bd-report a:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px; }
.bd-table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.5; }
.bd-table caption { padding: 0; text-align: left; }
.bd-caption { position: sticky; left: 0; width: min(100%, 100cqi); }
.bd-caption h3, .bd-title { margin: .25em 0; font-size: 1.1rem; font-weight: 700; text-align: center; }
.bd-facts { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em;
  padding-bottom: .25em; }
.bd-table th, .bd-table td { padding: .25em .4em; border: 1px solid #595959; font-weight: 400;
  text-align: center; vertical-align: middle; }
.bd-table thead th { font-weight: 700; background: #eef1f5; }
.bd-table .bd-left { text-align: left; }
.bd-table .bd-right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bd-table .bd-bold { font-weight: 700; }
.bd-chart svg { display: block; width: 100%; min-width: 36rem; max-width: 45rem; height: auto; margin: 0 auto; }
.bd-note { font-size: .875rem; }
@page { size: A4; margin: 18mm 15mm; @bottom-center { content: counter(page); } }
@page bd-wide { size: A4 landscape; }
@media print {
  .bd-report { max-width: none; padding: 0; font-size: 11pt; }
  .bd-cover { break-after: page; padding-top: 30%; }
  .bd-section { break-before: page; }
  .bd-contents + .bd-part > h2 { break-before: page; }
  .bd-part > h2 + .bd-section { break-before: auto; }
  .bd-report h2, .bd-report h3, .bd-report h4, .bd-report h5, .bd-report h6 { break-after: avoid; }
  .bd-report a { color: inherit; text-decoration: none; }
  .bd-wide { page: bd-wide; }
  .bd-scroll { container-type: normal; overflow: visible; }
  .bd-caption { position: static; width: auto; }
  .bd-table { min-width: 0 !important; font-size: 8.5pt; line-height: 1.35; }
  .bd-table th, .bd-table td { padding-top: .15em; padding-bottom: .15em; }
  .bd-table thead { display: table-header-group; }
  .bd-table tr { break-inside: avoid; }
  .bd-table .bd-right { white-space: normal; }
  .bd-chart { break-inside: avoid; }
  .bd-chart svg { min-width: 0; }
  .bd-draft { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center;
    font-size: 120pt; line-height: 1; white-space: nowrap; color: #000; background: none;
    opacity: .15; transform: rotate(-35deg); }
}
`;
