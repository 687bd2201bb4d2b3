import { isUnderWay } from '../../../domain/sale/transitions';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { otherSale, type Sale, saleOf } from '../../records/sale';
import { knownPlace } from './currentForm';

type ReadsSales = Reads<'sales'>;

/**
 * What Ventes says of a sale's form and of the tab of its answers, where somebody emptied it, or typed over
 * it: put back as it is remembered beside the spreadsheet (docs/rules.md O37). What stands there, and may be
 * another's, is only looked at where that is asked. True: it was written, read again.
 */
export function repairSales(ports: Ports, snapshot: ReadsSales, isAsked: boolean): boolean {
  const isLive = (sale: Sale | undefined): sale is Sale =>
    sale !== undefined && isUnderWay(sale.state);
  return [saleOf(snapshot), otherSale(snapshot)]
    .filter(isLive)
    .map((sale) => isMended(ports, snapshot, sale, isAsked))
    .includes(true);
}

function isMended(ports: Ports, snapshot: ReadsSales, sale: Sale, isAsked: boolean): boolean {
  const { survey, tabs } = snapshot;
  const stands = survey.answers.has(sale.answersSheet ?? -1);
  if (sale.form && stands && sale.entries !== null && !isAsked) return false;
  const place = knownPlace(ports, sale);
  if (!place) return false;
  const { form, sheet: answersSheet, entries } = place;
  const row = {
    ...{ form: form.publicUrl, formEdit: form.editUrl, formId: form.id },
    ...{ answersSheet, entries },
  };
  const now = tabs.sales.rows.find(({ key }) => key === String(sale.number))?.values;
  const isSame = (Object.keys(row) as (keyof typeof row)[]).every((id) => now?.[id] === row[id]);
  if (isSame) return false;
  apply(ports, snapshot, { rows: { sales: [{ number: sale.number, ...row }] } });
  return true;
}
