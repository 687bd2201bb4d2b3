/** Where a drive may come from: a folder, a workbook, nothing at all. */

import { runOnce } from '../../cli/run';
import { COORDINATOR } from '../../drive/coordinators';
import { folded } from '../../drive/folded';
import { ZONE } from '../../drive/time';
import { type FoundBook, readWorkbookFile } from '../../excel/readWorkbook';
import { problemOf, worldIn } from '../../standin/runtime/state/stateText';
import { World } from '../../standin/runtime/world';
import { quoted, saidOf } from '../../text/french';
import { labels, titles } from '../../text/headers';
import {
  cellsChanged,
  folderUnreadable,
  installHint,
  reopened,
  tabsAdded,
  tabsMissing,
  tabsOnly,
  wholePartDamaged,
  wholePartOtherVersion,
} from '../../text/keeping';
import { takeChanges } from './changedElsewhere';
import type { KeeperOptions } from './keeper';
import { fillBook } from './plainBook';

export type Opened =
  | { readonly world: World; readonly said: readonly string[] }
  | { readonly refused: string };

export interface Where extends Pick<KeeperOptions, 'bundle' | 'worker'> {
  /** When a new drive begins; absent: now. */
  readonly now?: number;
}

function newWorld({ bundle, worker, now }: Where, owner: string): World {
  return World.create({
    startAt: now ?? Date.now(),
    timeZone: ZONE,
    locale: 'fr_FR',
    owner,
    bundle,
    ...(worker === undefined ? {} : { worker }),
  });
}

/** An empty workbook, its menu ready. */
export async function openEmpty(where: Where): Promise<Opened> {
  return { world: await withMenu(newWorld(where, COORDINATOR)), said: [] };
}

async function withMenu(world: World): Promise<World> {
  await world.run('onOpen', { from: 'open' });
  return world;
}

/** A folder of CSV files, played as far as it goes. */
export async function openFolder(data: string, where: Where): Promise<Opened> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const { world } = await runOnce({
    ...where,
    data,
    until: 'closes',
    triggers: true,
    trace: false,
    say,
  });
  return world ? { world, said } : { refused: said.join('\n') || folderUnreadable };
}

export async function openWorkbook(bytes: Buffer, name: string, where: Where): Promise<Opened> {
  const reading = await readWorkbookFile(bytes);
  if ('refused' in reading) return { refused: saidOf(quoted(name), reading.refused) };
  const { book } = reading;
  return savedDrive(book, where) ?? plainWorkbook(book, name, where);
}

/** The whole drive, when the workbook carries it and it can be read. */
function savedDrive({ drive, sheets, remarks }: FoundBook, where: Where): Opened | undefined {
  if (!drive || 'unusable' in drive || problemOf(drive.text)) return undefined;
  const world = World.fromJSON(worldIn(drive.text), where.bundle, where.worker);
  const { cells, newTabs, missing } = takeChanges(world.spreadsheet, sheets);
  const said = [reopened, ...remarks];
  if (cells > 0) {
    said.push(cellsChanged(cells));
  }
  if (newTabs.length > 0) said.push(tabsAdded(newTabs.map(quoted).join(', ')));
  if (missing.length > 0) {
    said.push(tabsMissing(missing.map(quoted).join(', ')));
  }
  return { world, said };
}

const PROBLEMS = {
  damaged: wholePartDamaged,
  version: wholePartOtherVersion,
} as const;

async function plainWorkbook(book: FoundBook, name: string, where: Where): Promise<Opened> {
  const world = newWorld(where, coordinatorIn(book) ?? COORDINATOR);
  fillBook(world.spreadsheet, book.sheets);
  world.spreadsheet.name = name.replace(/\.xlsx$/i, '').slice(0, 200) || world.spreadsheet.name;
  const said = [installHint];
  if (book.drive) {
    const why = 'unusable' in book.drive ? book.drive.unusable : 'damaged';
    said.unshift(tabsOnly(PROBLEMS[why]));
  }
  return { world: await withMenu(world), said: [...said, ...book.remarks] };
}

/** Whose drive it is, as Réglages says it. */
function coordinatorIn({ sheets }: FoundBook): string | undefined {
  const wanted = titles.settings.map(folded);
  const settings = sheets.find(({ title }) => wanted.includes(folded(title)));
  const row = settings?.rows.find((cells) =>
    cells.some((cell) => OWNER_LABELS.includes(folded(String(cell?.value ?? '')))),
  );
  const texts = row?.map((cell) => String(cell?.value ?? '').trim()) ?? [];
  return texts.find((text) => /^[^\s@]+@[^\s@]+$/.test(text));
}

const OWNER_LABELS = labels.coordinator.map(folded);
