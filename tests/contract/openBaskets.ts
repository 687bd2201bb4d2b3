import { apply, type Plan } from '../../src/app/kernel/plan';
import { reads, type Snapshot, type TabsOf } from '../../src/app/kernel/reads';
import { readDrive } from '../../src/app/settings/readDrive';
import { tabs } from '../../src/tabs/tabs';
import { at, portsOf } from '../app/kernel/snapshots';
import { openStandIn } from './standIn';

const TABS = ['settings', 'offer', 'orders', 'baskets', 'producerSplit', 'pickup'] as const;
export const needs = reads({ whole: TABS, rows: [] });
export type Read = Snapshot<typeof needs>;

/** The tabs that hold baskets, empty, on the stand-in. */
export function openBaskets() {
  const { workbook, hands } = openStandIn();
  const ports = { ...portsOf(new Map(), at(8, 12)), workbook: workbook() };
  const layout = TABS.map((tab, index) => ({
    kind: 'addTab' as const,
    tab,
    sheetId: 700 + index,
    title: tabs[tab].title.fr,
  }));
  ports.workbook.apply({ locale: 'fr', layout, tabs: [] });
  const write = (whole: (snapshot: Read) => Plan<TabsOf<Read>>): void => {
    const snapshot = readDrive(ports, needs, 'current');
    apply(ports, snapshot, whole(snapshot));
  };
  return { ports, hands, write };
}
