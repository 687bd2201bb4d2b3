/** Drives to which figures are typed that can hardly be meant. */

import { A, B, C } from '../../support/buyers';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, asking } from '../../support/sums/money';

export interface Answer {
  readonly code: string;
  readonly text?: string;
  readonly input?: object;
}

export const price = (drive: Drive, to: string, ref = 'FB02'): void =>
  drive.correct('Produits', { 'Réf.': ref }, { 'Prix TTC': to });
export const beside = (drive: Drive, tab: string): string[] =>
  drive.rows(tab).flatMap((row) => (row['À corriger'] ? [plain(String(row['À corriger']))] : []));
/** What À corriger says of figures that were typed. */
export const listed = (drive: Drive, word = 'est-ce'): string[] =>
  drive.titles().includes('À corriger')
    ? drive
        .table('À corriger', 'Où', 'À faire')
        .map((cells) => plain(cells.join(' : ')))
        .filter((line) => line.includes(word))
    : [];
/** Anne has two salads at 1,10 and one crottin of 20, Bruno four salads and four crottins. */
export const ordered = maker('sale/unlikely ordered', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2, CR01: 1 });
  await drive.order(B, { FB02: 4, CR01: 4 });
  return drive;
});

/** The same after its pick-up: Anne owes 4,62, Bruno 14,08. */
export const over = maker('sale/unlikely over', async () => {
  const drive = await ordered();
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  return drive;
});

export const desk = (quantity: number, sure: readonly string[] = []) => ({
  ...{ email: C, name: 'Claire', seen: 0, sure },
  lines: [{ ref: 'CR01', quantity }],
});
export const take = (drive: Drive, quantity: number): Promise<Answer> =>
  ask(drive, 'orderAtDesk', desk(quantity));
