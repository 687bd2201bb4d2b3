import { apply } from '../../../src/app/kernel/plan';
import {
  type Reads,
  type ReadsColumns,
  type ReadsHead,
  reads,
} from '../../../src/app/kernel/reads';
import { readDrive } from '../../../src/app/settings/readDrive';
import { at, offerRow, portsWith } from './snapshots';

const needs = reads({
  whole: ['offer'],
  rows: ['orders'],
  columns: { outbox: ['key', 'state'], history: [] },
});

const ports = portsWith({
  offer: [offerRow('A1')],
  orders: [{ number: 1, email: 'a@exemple.fr' }],
  outbox: [{ key: 'a', state: 'sent', kind: 'late' }],
  buyers: [{ email: 'a@exemple.fr' }],
});
const snapshot = readDrive(ports, needs, 'current');
const { tabs } = snapshot;

// What must not compile is written down; the compiler says so where it would.
describe('what an action reads, as a type', () => {
  it('holds the tabs that were asked for, and Réglages', () => {
    expect(tabs.settings.stands).toBe(true);
    expect(tabs.offer.rows[0]?.values.ref).toBe('A1');
    expect(tabs.orders.rows[0]?.values.email).toBe('a@exemple.fr');
    expect(Object.keys(tabs).sort()).toEqual(['history', 'offer', 'orders', 'outbox', 'settings']);
  });

  it('has no tab that nobody asked for, though it stands', () => {
    // @ts-expect-error: buyers were not read
    expect(tabs.buyers).toBeUndefined();
  });

  it('has of a tab read in part no other column', () => {
    const [row] = tabs.outbox.rows;
    expect(row?.values.state).toBe('sent');
    // @ts-expect-error: only key and state were read
    expect(row?.values.kind).toBeNull();
  });

  it('has all of a tab that is read whole, though some of its columns are named too', () => {
    const both = reads({ whole: [], rows: ['orders'], columns: { orders: ['email'] } });
    expect(readDrive(ports, both, 'current').tabs.orders.rows[0]?.values.number).toBe(1);
  });

  it('says which sale is meant wherever there may be two (docs/rules.md S50)', () => {
    // @ts-expect-error: of which sale?
    expect(readDrive(ports, { whole: [], rows: ['orders'] }).tabs.orders.stands).toBe(true);
    // @ts-expect-error: of which sale?
    expect(readDrive(ports, reads({ whole: ['sales'], rows: [] })).tabs.sales.stands).toBe(false);
    // @ts-expect-error: of which sale?
    expect(readDrive(ports, { whole: [], rows: [], columns: { pickup: [] } }).now).toBeDefined();
    expect(readDrive(ports, { whole: ['buyers'], rows: [] }).tabs.buyers.stands).toBe(true);
  });

  it('has of a head no row', () => {
    expect(tabs.history.stands).toBe(false);
    expect(tabs.history.columns.has('detail')).toBe(true);
    // @ts-expect-error: no row was read
    expect(tabs.history.rows).toEqual([]);
  });

  it('fits what reads less, and nothing that reads more', () => {
    const needsOffer = (read: Reads<'offer'>) => read.tabs.offer.rows.length;
    const needsKeys = (read: ReadsColumns<'outbox', 'key'>) => read.tabs.outbox.rows[0]?.key;
    const needsHead = (read: ReadsHead<'orders'>) => read.tabs.orders.stands;
    const needsKinds = (read: ReadsColumns<'outbox', 'kind'>) => read.tabs.outbox.rows.length;
    const needsBuyers = (read: Reads<'buyers' | 'offer'>) => read.tabs.offer.rows.length;

    expect([needsOffer(snapshot), needsKeys(snapshot), needsHead(snapshot)]).toEqual([
      1,
      'a',
      true,
    ]);
    // @ts-expect-error: the kind was not read
    expect(needsKinds(snapshot)).toBe(1);
    // @ts-expect-error: buyers were not read
    expect(needsBuyers(snapshot)).toBe(1);
  });

  it('is all that a plan may write to', () => {
    const history = [{ at: at(8, 12), who: 'a', action: 'b', detail: 'c' }];
    const buyers = [{ email: 'b@exemple.fr' }];

    expect(() => apply(ports, snapshot, { rows: { history } })).toThrow('workbook');
    // @ts-expect-error: nobody knows where the columns of buyers stand
    expect(() => apply(ports, snapshot, { rows: { buyers } })).toThrow('buyers was not read');
  });
});
