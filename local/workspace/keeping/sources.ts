/** Where a drive may come from: a folder, a workbook, nothing at all. */

import { runOnce } from '../../cli/run';
import { COORDINATOR } from '../../drive/coordinators';
import { folded } from '../../drive/folded';
import { read } from '../../drive/records';
import { ZONE } from '../../drive/time';
import { type FoundBook, readWorkbookFile } from '../../excel/readWorkbook';
import { problemOf, worldIn } from '../../standin/runtime/state/stateText';
import { World } from '../../standin/runtime/world';
import { counted, NBSP, quoted } from '../../text/french';
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
  return world ? { world, said } : { refused: said.join('\n') || 'ce dossier ne s’ouvre pas' };
}

export async function openWorkbook(bytes: Buffer, name: string, where: Where): Promise<Opened> {
  const reading = await readWorkbookFile(bytes);
  if ('refused' in reading) return { refused: `${quoted(name)}${NBSP}: ${reading.refused}` };
  const { book } = reading;
  return savedDrive(book, where) ?? plainWorkbook(book, name, where);
}

/** The whole drive, when the workbook carries it and it can be read. */
function savedDrive({ drive, sheets, remarks }: FoundBook, where: Where): Opened | undefined {
  if (!drive || 'unusable' in drive || problemOf(drive.text)) return undefined;
  const world = World.fromJSON(worldIn(drive.text), where.bundle, where.worker);
  const { cells, newTabs, missing } = takeChanges(world.spreadsheet, sheets);
  const said = ['Le drive est rouvert tel qu’il a été enregistré.', ...remarks];
  if (cells > 0) {
    said.push(
      `${counted(cells, 'cellule changée', 'cellules changées')} depuis dans un autre logiciel, reprises.`,
    );
  }
  if (newTabs.length > 0) said.push(`Onglets ajoutés${NBSP}: ${newTabs.map(quoted).join(', ')}.`);
  if (missing.length > 0) {
    said.push(`Onglets absents du fichier, gardés${NBSP}: ${missing.map(quoted).join(', ')}.`);
  }
  return { world, said };
}

const PROBLEMS = {
  damaged: 'La partie du fichier qui garde le drive entier est abîmée',
  version: 'La partie du fichier qui garde le drive entier est d’une autre version du programme',
} as const;

async function plainWorkbook(book: FoundBook, name: string, where: Where): Promise<Opened> {
  const world = newWorld(where, coordinatorIn(book) ?? COORDINATOR);
  fillBook(world.spreadsheet, book.sheets);
  world.spreadsheet.name = name.replace(/\.xlsx$/i, '').slice(0, 200) || world.spreadsheet.name;
  const said = ['Choisissez « Installer le drive » : les onglets sont reconnus à leurs titres.'];
  if (book.drive) {
    const why = 'unusable' in book.drive ? book.drive.unusable : 'damaged';
    said.unshift(`${PROBLEMS[why]}${NBSP}: seuls les onglets sont repris.`);
  }
  return { world: await withMenu(world), said: [...said, ...book.remarks] };
}

/** Whose drive it is, as Réglages says it. */
function coordinatorIn({ sheets }: FoundBook): string | undefined {
  const titles = read.settings.map(folded);
  const settings = sheets.find(({ title }) => titles.includes(folded(title)));
  const row = settings?.rows.find((cells) =>
    cells.some((cell) => OWNER_LABELS.includes(folded(String(cell?.value ?? '')))),
  );
  const texts = row?.map((cell) => String(cell?.value ?? '').trim()) ?? [];
  return texts.find((text) => /^[^\s@]+@[^\s@]+$/.test(text));
}

const OWNER_LABELS = ['E-mail du coordinateur', 'Coordinator’s e-mail'].map(folded);
