import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { writePdf } from '../../../local/cli/outputs/pdf';
import { findChromium } from '../../../scripts/base/chromium.mjs';
import { type OwnPages, openBrowser } from '../browser';

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

async function inFolder<T>(use: (page: string, pdf: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'drive-print-'));
  try {
    return await use(join(folder, 'page.html'), join(folder, 'page.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the program that ships makes of a page on paper, and another one reads there. */
export const printed = (html: string): Promise<PdfPage[]> =>
  inFolder(async (page, pdf) => {
    writeFileSync(page, html);
    const { pages, problem } = await writePdf(
      findChromium(),
      page,
      pdf,
      Date.parse('2026-04-10T08:00Z'),
    );
    if (problem) throw new Error(problem);
    expect(readFileSync(pdf, 'latin1')).toContain('/CreationDate (D:20260410080000');
    const read = readPdf(pdf);
    expect(read).toHaveLength(pages ?? 0);
    return read;
  });

/** The same by the browser that the tests have already, for a file that prints many pages. */
export function printer(): (html: string) => Promise<PdfPage[]> {
  let browser: OwnPages;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());
  return async (html) => {
    await page.setContent(html);
    const made = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    return inFolder(async (_, pdf) => {
      writeFileSync(pdf, made);
      return readPdf(pdf);
    });
  };
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
