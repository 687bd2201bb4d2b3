import type { Ports } from '../kernel/ports';

const SHOWN = 'money.shown';

/** Known before anything is read, as the menu must be. */
export const showsMoney = (ports: Ports): boolean => ports.memory.get(SHOWN) !== null;

/** From the first due on; seen when the spreadsheet is next opened. */
export function showMoney(ports: Ports): void {
  if (!showsMoney(ports)) ports.memory.set(SHOWN, 'yes');
}
