import { takesOrders } from '../../../domain/sale/transitions';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import { goneTitles, noteUnasked } from '../../records/answers/unasked';
import { offeredOf } from '../../records/offer';
import { type Sale, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

const needs = reads({ whole: ['offer', 'sales'], rows: [], columns: {} });

/** Titles of the questions that the form of a sale which takes orders has no more; undefined: it does not say. */
export function questionsGone(
  ports: Ports,
  read: Reads<'sales' | 'offer'>,
  sale: Sale,
): readonly string[] | undefined {
  const { form } = sale;
  if (!form || !takesOrders(sale, read.now)) return [];
  // Of two live ones the later, whose form alone takes orders.
  const isRead = saleOf(read)?.number === sale.number;
  const { tabs, place } = isRead ? read : readDrive(ports, needs, 'latest');
  return goneTitles(ports, form.id, offeredOf(tabs.offer), place.locale);
}

export const lookForQuestions = (
  ports: Ports,
  snapshot: Reads<'sales' | 'offer'>,
  sale: Sale,
): void => noteUnasked(ports, sale, questionsGone(ports, snapshot, sale) ?? []);
