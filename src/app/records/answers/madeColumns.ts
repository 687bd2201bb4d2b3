import type { Ports, Survey } from '../../kernel/ports';
import type { Offered } from '../offer';
import { askedTitles, columnsMade } from './columns';
import { knownColumns, noteColumns } from './knownColumns';

/** As soon as the form made its tab, before anybody can touch it (docs/rules.md O28). */
export function noteColumnsMade(
  ports: Ports,
  survey: Pick<Survey, 'answers'>,
  sheetId: number,
  offered: readonly Offered[],
): void {
  if (knownColumns(ports, sheetId)) return;
  const head = { sheetId, startRow: 0, endRow: 1, startColumn: 0 };
  const [[header = []] = []] = ports.workbook.fetch([head]);
  const made = columnsMade(header.map(String), askedTitles(offered));
  if (made) noteColumns(ports, survey, sheetId, undefined, made);
}
