import * as z from 'zod/mini';
import { folded } from '../../domain/values/fold';
import { fail, ok, type Result } from '../../domain/values/result';
import { isBlank } from '../../tabs/engine/cell';
import type { FactRow } from '../../tabs/engine/edit';
import { type ReadTab, readTyped } from '../../tabs/engine/readTab';
import { cellAt } from '../../tabs/engine/sheet';
import { producersTab } from '../../tabs/producers';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from '../settings/readDrive';
import { isTooMany, type RefusedRow, refusedRows, rowsInput } from './addProducts';

export const producersInput = z.object({ rows: rowsInput });

export interface AddedProducers {
  readonly added: number;
  readonly completed: number;
  readonly refused: readonly RefusedRow[];
}

const needs = reads({ whole: ['producers'], rows: [], columns: { history: [] } });

/** Adds producers below those that stand, and fills blanks beside them; nothing typed is changed. */
export function addProducers(
  ports: Ports,
  { rows }: z.infer<typeof producersInput>,
): Result<AddedProducers, Refusal> {
  if (isTooMany(rows)) return fail({ code: 'badInput', detail: 'rows' });
  const snapshot = readDrive(ports, needs);
  if (!snapshot.tabs.producers.stands) return fail({ code: 'notInstalled' });
  const standing = snapshot.tabs.producers;
  const typed = readTyped(producersTab, rows, snapshot.place, standing.end);
  const { taken, added, refused } = additions(typed, standing);
  const words = historyWords(snapshot);
  if (taken.length > 0)
    apply(ports, snapshot, {
      rows: {
        producers: taken,
        history: historyRows(ports, snapshot, [
          { action: words.addProducers, detail: words.added(taken.length) },
        ]),
      },
    });
  return ok({ added, completed: taken.length - added, refused });
}

type ProducersRead = ReadTab<typeof producersTab>;
type Row = FactRow<typeof producersTab>;

/** What each row adds, and which ones somebody must look at first. */
function additions(typed: ProducersRead, standing: ProducersRead) {
  const refused = refusedRows(typed.problems, standing);
  const known = new Map(standing.rows.map((row) => [folded(row.values.name ?? ''), row]));
  const owners = new Map(
    standing.rows.map(({ values: { email, name } }) => [email, folded(name ?? '')]),
  );
  const taken = new Map<string, Row>();
  for (const { at, values } of typed.rows) {
    const index = at - standing.end;
    if (refused.some((one) => one.index === index)) continue;
    const { email } = values;
    const name = folded(values.name ?? '');
    const stands = known.get(name);
    const cellOf = (id: string) => cellAt(stands?.cells ?? [], standing.columns.get(id as 'name'));
    const isOther = !isBlank(cellOf('email')) && stands?.values.email !== email;
    // Two producers with one address would read each other's orders.
    if (email && (isOther || (owners.get(email) ?? name) !== name)) {
      const read = isOther ? cellOf('email').text : email;
      refused.push({ index, column: 'email', code: 'changedMeanwhile', read });
      continue;
    }
    owners.set(email, name);
    const filled = Object.entries(values).filter(
      ([id, value]) => value !== null && isBlank(cellOf(id)),
    );
    if (stands && filled.length === 0) continue;
    const row = { name: stands?.values.name ?? values.name, ...Object.fromEntries(filled) };
    taken.set(name, { ...taken.get(name), ...row });
  }
  const added = [...taken.keys()].filter((name) => !known.has(name)).length;
  return { taken: [...taken.values()], added, refused };
}
