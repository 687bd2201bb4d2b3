import type { Opened } from './workbook/opened';
import { saleContract } from './workbook/saleContract';
import { tabsContract } from './workbook/tabsContract';
import { writeContract } from './workbook/writeContract';

/** What every workbook does, whatever it is made of. */
export function workbookContract(name: string, open: () => Opened): void {
  tabsContract(name, open);
  writeContract(name, open);
  saleContract(name, open);
}
