// Reads a PDF as any reader would, with pdf.js; a process of its own, as it comes as an ES module only.
import { readFileSync } from 'node:fs';

// As newer Nodes have it; pdf.js asks for it.
ArrayBuffer.prototype.transferToFixedLength ??= function (length = this.byteLength) {
  const copy = new Uint8Array(length);
  copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy.buffer;
};
const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');

const [, , file = ''] = process.argv;
const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)), { verbosity: 0 });
const { OPS } = await getResolvedPDFJS();
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const [, , width, height] = page.view;
  const { items } = await page.getTextContent();
  pages.push({
    width,
    height,
    texts: items.flatMap(textOf),
    boxes: boxesIn(await page.getOperatorList()),
  });
}
process.stdout.write(JSON.stringify(pages));

/** From the lower left corner, in points. */
function textOf({ str, transform, width }) {
  const [, , , size, x, y] = transform ?? [];
  return str?.trim() ? [{ text: str, x, y, width, size }] : [];
}

/** What frames every drawn path. */
function boxesIn({ fnArray, argsArray }) {
  const boxes = [];
  const kept = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  for (const [at, op] of fnArray.entries()) {
    const args = argsArray[at];
    if (op === OPS.save) kept.push(matrix);
    if (op === OPS.restore) matrix = kept.pop() ?? matrix;
    if (op === OPS.transform) matrix = times(matrix, args);
    if (op === OPS.constructPath && args[2]) boxes.push(placed(matrix, args[2]));
  }
  return boxes;
}

function times([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

function placed([a, , , d, e, f], { 0: left, 1: bottom, 2: right, 3: top }) {
  const [xs, ys] = [
    [left * a + e, right * a + e],
    [bottom * d + f, top * d + f],
  ];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}
