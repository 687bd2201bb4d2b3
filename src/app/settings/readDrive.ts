import type { SaleTab } from '../../tabs/tabs';
import type { About, Ports } from '../kernel/ports';
import type { Needs, Snapshot } from '../kernel/reads';
import { readSnapshot } from '../kernel/snapshot';

/** Which sale is read where two are live; `asked`: the one that the page is about. */
export type WhichSale = About | 'asked';

type TabsNamed<N extends Needs> = N['whole'][number] | N['rows'][number] | keyof N['columns'];
/** Whoever reads sales, or a tab that holds one, says which one is meant. */
type Which<N extends Needs> =
  Extract<TabsNamed<N>, SaleTab | 'sales'> extends never
    ? readonly []
    : readonly [which: WhichSale];

/** The spreadsheet as an action asks for it, with its settings. */
export const readDrive = <const N extends Needs>(
  ports: Ports,
  needs: N,
  ...[which = 'current']: Which<N>
): Snapshot<N> =>
  readSnapshot(ports, needs, which === 'asked' ? (ports.about ?? 'current') : which);
