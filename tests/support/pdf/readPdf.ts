import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writePdf } from '../../../local/cli/outputs/pdf';
import { findChromium } from '../../../scripts/chromium.mjs';

/** A run of signs of one size; from the lower left corner of the page, in points. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  readonly boxes: readonly PdfBox[];
}

function readPdf(file: string): PdfPage[] {
  const reader = resolve('tests/support/pdf/reader.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [reader, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PdfPage[];
}

/** What a browser makes of a page on paper, and another program reads there. */
export function printed(html: string): PdfPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'drive-print-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html);
    const { pages, problem } = writePdf(findChromium(), page, pdf, Date.parse('2026-04-10T08:00Z'));
    if (problem) throw new Error(problem);
    expect(readFileSync(pdf, 'latin1')).toContain('/CreationDate (D:20260410080000');
    const read = readPdf(pdf);
    expect(read).toHaveLength(pages ?? 0);
    return read;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Signs alone: how a line was broken does not count. */
export const signs = (text: string): string => text.replace(/\s/g, '');

/** All that stands within a box, in the order in which it was printed. */
export const textIn = ({ texts }: PdfPage, box: PdfBox): string =>
  signs(
    texts
      .filter((one) => isIn(one, box))
      .map(({ text }) => text)
      .join(''),
  );

/** Its middle is in the box. */
const isIn = ({ x, y, width, size }: PdfText, { left, right, bottom, top }: PdfBox): boolean =>
  x + width / 2 > left && x + width / 2 < right && y + size / 2 > bottom && y + size / 2 < top;

/** Texts of a page, or of a box, that stick out of it. */
export function cutTexts({ width, height, texts }: PdfPage, box?: PdfBox): string[] {
  // Sheets of labels have no margin, and no number.
  const side = texts.some(({ text }) => /^page \d/.test(text)) ? 33 : 8;
  const edge = box ?? { left: side, right: width - side, bottom: 8, top: height - 8 };
  return texts
    .filter((one) => !box || isIn(one, box))
    .filter(
      (one) =>
        one.x < edge.left - 0.5 ||
        one.x + one.width > edge.right + 0.5 ||
        one.y < edge.bottom - 0.5 ||
        one.y + one.size * 0.8 > edge.top + 0.5,
    )
    .map(({ text }) => text);
}
