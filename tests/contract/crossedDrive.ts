import { afterwards } from '../../src/app/kernel/afterwards';
import { apply as applyPlan, type Plan } from '../../src/app/kernel/plan';
import type { Ports, Workbook } from '../../src/app/kernel/ports';
import { reads, type Snapshot, type TabsOf } from '../../src/app/kernel/reads';
import { readProblemKey } from '../../src/app/kernel/toFix';
import { outboxColumns } from '../../src/app/records/outboxRows';
import { readDrive } from '../../src/app/settings/readDrive';
import { tabIds, tabs } from '../../src/tabs/tabs';
import { at, portsOf } from '../app/kernel/snapshots';
import { openStandIn } from './standIn';

const needs = reads({
  whole: ['settings', 'buyers', 'producers'],
  rows: ['orders', 'baskets', 'producerSplit'],
  // Their long texts are not read.
  columns: { outbox: outboxColumns },
});
export type Read = Snapshot<typeof needs>;

/** One that waits, whose words are not read to decide. */
export const mail = (name: string) => ({
  ...{ key: `confirmation:1:${name}:1.1a.0`, kind: 'confirmation' as const, sale: 1 },
  ...{ recipient: `${name}@exemple.fr`, dueAt: at(8, 12), state: 'toSend' as const },
  ...{ subject: `Commande de ${name}`, text: `Bonjour ${name},\n\nUne botte.` },
});

/** A drive in which somebody may act between a reading and the write that was worked out from it. */
export function crossedDrive() {
  const opened = openStandIn();
  const ports: Ports = { ...portsOf(new Map(), at(8, 12)), workbook: opened.workbook() };
  ports.workbook.apply({
    locale: 'fr',
    layout: tabIds.map((tab, index) => ({
      kind: 'addTab',
      tab,
      sheetId: 700 + index,
      title: tabs[tab].title.fr,
    })),
    tabs: [],
  });
  const nobody = (): void => undefined;
  const writes = { count: 0, before: nobody, after: nobody };
  const apply: Workbook['apply'] = (edits) => {
    writes.count++;
    if (writes.count === 1) writes.before();
    const receipt = ports.workbook.apply(edits);
    if (writes.count === 1) writes.after();
    return receipt;
  };
  const counting = Object.assign(Object.create(ports.workbook), { apply }) as Workbook;
  /** Reads, lets somebody act right before the write, writes; whereupon somebody may act once more. */
  const run = (
    plan: Plan<TabsOf<Read>>,
    meanwhile: () => void = nobody,
    then: () => void = nobody,
    /** Before what the write may strike is read as well. */
    early: () => void = nobody,
  ) => {
    Object.assign(writes, { count: 0, before: meanwhile, after: then });
    const full = { ...ports, workbook: counting };
    const snapshot = readDrive(full, needs, 'current');
    early();
    applyPlan(full, snapshot, plan);
    const told = readDrive(ports, { whole: ['toFix'], rows: [] }).tabs.toFix.rows;
    // « orders:::moved: », as À corriger keeps it.
    const moved = told.map(({ values }) => readProblemKey(values.key ?? ''));
    return { moved, writes: writes.count };
  };
  /** One reading and two writes, as of mails that are claimed and then marked; somebody acts before the second. */
  const runTwice = (
    [one, other]: readonly [Plan<TabsOf<Read>>, Plan<TabsOf<Read>>],
    meanwhile: () => void,
  ): void => {
    const snapshot = readDrive(ports, needs, 'current');
    const next = afterwards(snapshot, applyPlan(ports, snapshot, one));
    Object.assign(writes, { count: 0, before: meanwhile, after: nobody });
    applyPlan({ ...ports, workbook: counting }, next, other);
  };
  const shown = (title: string, ...columns: number[]) =>
    opened.hands
      .shown(title)
      .slice(1)
      .map((row) => columns.map((column) => row[column] ?? '').join(' '));
  return { ...opened, run, runTwice, shown };
}
