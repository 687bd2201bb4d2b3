/** Of all that is printed: black on white whatever the screen, one sheet of A4 a part. */
export const STYLE = [
  '@page{size:A4;margin:16mm 12mm}',
  '*{box-sizing:border-box}',
  'body{margin:0;color:#111;background:#fff;font:11pt/1.4 Arial,Helvetica,"Liberation Sans",sans-serif;overflow-wrap:anywhere;-webkit-print-color-adjust:exact;print-color-adjust:exact}',
  '.paper{max-width:186mm;margin:0 auto;break-after:page;page-break-after:always}',
  '.paper:last-child{break-after:auto;page-break-after:auto}',
  'h1{margin:0;font-size:17pt;line-height:1.2}h2{margin:0 0 2mm;font-size:10pt;color:#444}',
  'h1,h2,h3{break-after:avoid}',
  'p{margin:0 0 1.5mm}header{margin-bottom:7mm}',
  '.parties{display:flex;gap:8mm;margin-bottom:6mm}',
  '.party{flex:1;padding:3mm 4mm;border:1px solid #999}.party p{margin:0}',
  '.agent{font-style:italic}',
  'table{width:100%;margin:4mm 0;border-collapse:collapse}',
  'thead{display:table-header-group}',
  'th,td{padding:1.5mm 2mm;border-bottom:1px solid #bbb;text-align:left;vertical-align:top}',
  'tbody th{font-weight:normal}thead th+th{text-align:right}thead th{font-size:9pt;color:#444;border-bottom:1.5px solid #111}',
  'td.number,th.number{white-space:nowrap}',
  '.list thead th{text-align:left}.list thead .figure{text-align:right}',
  'tr{break-inside:avoid}',
  '.figure{text-align:right;white-space:nowrap}thead .figure{white-space:normal}',
  '.vat{width:auto;margin-left:auto}',
  '.total{margin-top:4mm;text-align:right;font-size:13pt;font-weight:bold}',
  'tr.total>*,tr.sum>*{font-size:12pt;font-weight:bold;border-top:1.5px solid #111;border-bottom:0}tr.total{margin:0}',
  '.terms{margin-top:8mm;font-size:8.5pt;color:#444}',
  '.head{display:flex;gap:5mm;align-items:center;margin-bottom:5mm}.head img{max-height:16mm;max-width:45mm;filter:grayscale(1)}',
  '.head p{margin:0}',
  '@media screen{body{background:#e7e9e6}.paper{margin:6mm auto;background:#fff;box-shadow:0 1px 4px #0004;padding:12mm;max-width:210mm}}',
].join('');

interface Margins {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
  readonly page: string;
}

const SMALL = 'font:9pt Arial,Helvetica,"Liberation Sans",sans-serif;color:#333;';

/** Texts of CSS in the margins of a kind of page, and its number among all. */
export const runningRules = (name: string, { left, right, foot, page }: Margins): string =>
  `@page ${name}{@top-left{content:${left};${SMALL}}@top-right{content:${right};${SMALL}}` +
  `@bottom-left{content:${foot};${SMALL}}` +
  `@bottom-right{content:${page} counter(page) " / " counter(pages);${SMALL}}}` +
  `.${name}{page:${name}}`;
