import { fail, ok, type Result } from '../domain/result';
import { folded } from '../tabs/cell';
import { listFaultText } from '../text/listFaults';
import { historyWords } from '../text/words';
import { type Needs, openBook } from './book';
import { historyRows } from './history';
import { type ProducerLine, readProducers } from './lists/producers';
import { carryOut } from './plan';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import * as z from './shape';

export const producersInput = z.object({ text: z.string() });

export interface AddedProducers {
  readonly added: number;
  readonly completed: number;
  readonly known: number;
  /** Lines that were not taken, as pasted, and why. */
  readonly left: readonly {
    readonly line: number;
    readonly text: string;
    readonly message: string;
  }[];
}

const needs: Needs = { whole: ['settings', 'producers'], rows: [], columns: { history: [] } };

/** Adds producers below those that stand, and fills blanks beside them; nothing typed is changed. */
export function addProducers(
  ports: Ports,
  { text }: z.Infer<typeof producersInput>,
): Result<AddedProducers, Refusal> {
  const book = openBook(ports, needs);
  if (!book.has('producers')) return fail({ code: 'notInstalled' });
  const { locale } = book.place;
  const lines = readProducers(text, book.tab('producers'));
  const of = (state: ProducerLine['state']): ProducerLine[] =>
    lines.filter((one) => one.state === state);
  const taken = [...of('new'), ...of('completed')];
  const standing = new Map(
    book.tab('producers').rows.map(({ values }) => [folded(values.name ?? ''), values]),
  );
  const words = historyWords[locale];
  if (taken.length > 0)
    carryOut(ports, book, needs, {
      rows: {
        producers: taken.map(({ name, email, phone }) => {
          const stands = standing.get(folded(name));
          return {
            name: stands?.name ?? name,
            ...(email && !stands?.email ? { email } : {}),
            ...(phone && !stands?.phone ? { phone } : {}),
          };
        }),
        history: historyRows(ports, book, [
          { action: words.addProducers, detail: words.added(taken.length) },
        ]),
      },
    });
  return ok({
    added: of('new').length,
    completed: of('completed').length,
    known: of('known').length,
    left: of('doubtful').map(({ line, text: pasted, faults }) => ({
      line,
      text: pasted,
      message: faults.map((fault) => listFaultText(fault, locale)).join(' '),
    })),
  });
}
