import { transition } from '../../domain/sale/transitions';
import { fail, type Result } from '../../domain/values/result';
import { instant } from '../../domain/values/time';
import type { Ports } from '../kernel/ports';
import type { Refusal, Summary } from '../kernel/refusal';
import { closeForm } from '../kernel/sideSteps';
import { latestSale } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { writeClosing } from './closing';
import { CURRENT_FORM } from './finishOpening';

/**
 * Closes orders. The form closes first, so that nothing slips in behind the last reading; what
 * comes after the closing time is set aside.
 */
export function closeCycle(ports: Ports): Result<Summary, Refusal> {
  const form = ports.memory.get(CURRENT_FORM) ?? formInTab(ports);
  if (form === undefined) return fail({ code: 'saleNotOpen' });
  closeForm(ports, form);
  const done = writeClosing(ports, ({ closesAt }, { now }) => instant(Math.min(closesAt, now)));
  if (done.ok) ports.memory.remove(CURRENT_FORM);
  return done;
}

/** A spreadsheet that came from a file remembers no form, and its sale must end all the same. */
function formInTab(ports: Ports): string | undefined {
  const snapshot = readDrive(ports, { whole: ['sales'], rows: [], columns: {} });
  const sale = latestSale(snapshot.tabs.sales);
  return sale && transition(sale.state, 'close').ok ? (sale.form?.id ?? '') : undefined;
}
