import { localTime } from '../../../domain/values/time';
import type { Ports } from '../../kernel/ports';
import type { Reads, ReadsHead } from '../../kernel/reads';
import { forget, remember } from '../../kernel/sideSteps';
import { archivesOf } from '../../records/pastTabs';
import { salesOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

/** Once a day is enough: nothing is written to most of them any more. */
const HOUR_TO_ASK = 6;

export const isHourOfArchives = ({ now, place }: Reads): boolean =>
  localTime(now, place.zone).hour === HOUR_TO_ASK;

const needs = { whole: ['sales'], rows: [], past: ['sales'] } as const;

/** One that was deleted, or is of somebody who has gone: books and documents of its sales wait for it. */
export function watchArchives(ports: Ports, seen: Reads<'sales'> & ReadsHead<'salesPast'>): void {
  const { sales, salesPast } = seen.tabs;
  if (archivesOf(salesOf(sales)).length === 0 && !salesPast.stands) return;
  const all = salesOf(readDrive(ports, needs, 'inHand').tabs.sales);
  for (const id of archivesOf(all)) {
    const numbers = all.filter(({ archive }) => archive === id).map(({ number }) => number);
    if (typeof ports.archive.size(id) === 'object')
      forget(ports, (one) => one.kind === 'lost' && one.file === id);
    else remember(ports, [{ kind: 'lost', file: id, sales: shortly(numbers) }]);
  }
}

/** « 3, 4 », « 1–52 ». */
const shortly = (numbers: readonly number[]): string =>
  numbers.length > 3 ? `${numbers[0]}–${numbers[numbers.length - 1]}` : numbers.join(', ');
