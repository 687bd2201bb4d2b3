import { SHEET } from './layout';
import type { Shape } from './shapes';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? '');

/** The letters of Helvetica have the widths of these, so that lines end where they do in the file. */
const FONTS = 'Helvetica, Arial, "Liberation Sans", sans-serif';

function drawn(shape: Shape): string {
  const { x, y, color } = shape;
  if (shape.kind === 'box')
    return `<rect x="${x}" y="${y}" width="${shape.width}" height="${shape.height}" fill="${color}"/>`;
  if (shape.kind === 'path')
    return `<path transform="translate(${x} ${y}) scale(${shape.scale})" fill="${color}" d="${shape.path}"/>`;
  const { width, size, bold, text } = shape;
  const length = `textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${color}" ${length} xml:space="preserve">${escaped(text)}</text>`;
}

export interface Sheet {
  readonly language: string;
  /** For whoever hears it. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** One sheet of A4 that is shown at any width and printed at its own. */
export const sheetPage = ({ language, title, shapes }: Sheet): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>@page{size:A4;margin:0}html,body{margin:0;background:#fff}svg{display:block;width:100%;height:auto}@media print{svg{width:210mm;height:296.9mm}}</style></head><body><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET.width} ${SHEET.height}" font-family='${FONTS}' role="img" aria-label="${escaped(title)}"><rect width="100%" height="100%" fill="#ffffff"/>${shapes.map(drawn).join('')}</svg></body></html>`;
