import type { World } from '../../standin/runtime/world';
import { askDrive } from '../base/askDrive';
import { loadProgram } from '../base/program';
import { DAY_FILES, type OutputFolder } from './outputFolder';
import { type Printed, writePdf } from './pdf';

/** The built part that makes the papers of a pick-up, as far as it is used here. */
interface DayPack {
  dayPage(details: unknown): string;
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
  out.write(DAY_FILES.html, loadProgram<DayPack>(program, 'dayPack').dayPage(details));
  if (browser === undefined) return undefined;
  return writePdf(browser, out.place(DAY_FILES.html), out.place(DAY_FILES.pdf), world.now());
}
