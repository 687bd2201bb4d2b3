import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../standin/runtime/world';
import { askDrive } from '../base/askDrive';
import { loadProgram } from '../base/program';
import { DAY_FILES, dayPdf, type OutputFolder } from './outputFolder';
import { type Printed, writePdf } from './pdf';

/** The built part that makes the papers of a pick-up, as far as it is used here. */
interface DayPack {
  dayPage(details: unknown): string;
  dayPieces(details: unknown): readonly string[];
}

export interface DayPackTools {
  /** The built part. */
  readonly program: string;
  /** Makes a PDF of its page; absent: the page alone. */
  readonly browser?: string | undefined;
}

/** What the page of the day prints, once orders are closed; the PDF where there is a browser. */
export async function writeDayPack(
  world: World,
  { program, browser }: DayPackTools,
  out: OutputFolder,
): Promise<Printed | undefined> {
  const details = await askDrive(world, [], 'dayPack', {});
  if (details === undefined) return undefined;
  const maker = loadProgram<DayPack>(program, 'dayPack');
  out.write(DAY_FILES.html, maker.dayPage(details));
  if (browser === undefined) return undefined;
  return printed(maker.dayPieces(details), browser, out, world.now());
}

/** Whole or not at all: `journee.pdf`, and of a large day `journee-2.pdf` … */
async function printed(
  pieces: readonly string[],
  browser: string,
  out: OutputFolder,
  now: number,
): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'drive-day-'));
  const html = join(folder, 'page.html');
  const made: string[] = [];
  let pages = 0;
  try {
    for (const piece of pieces) {
      writeFileSync(html, piece);
      made.push(out.place(made.length === 0 ? DAY_FILES.pdf : dayPdf(made.length + 1)));
      const one = await writePdf(browser, html, made.at(-1) ?? '', now);
      if (one.problem === undefined) pages += one.pages;
      else {
        for (const file of made) rmSync(file, { force: true });
        return one;
      }
    }
    return { pages };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
