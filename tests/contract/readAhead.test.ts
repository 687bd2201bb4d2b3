import type { Clock, Ports, Workbook } from '../../src/app/kernel/ports';
import { type Needs, reads } from '../../src/app/kernel/reads';
import { type AheadPorts, readingAhead } from '../../src/app/settings/readAhead';
import { readDrive } from '../../src/app/settings/readDrive';
import { instant } from '../../src/domain/values/time';
import { portsOf } from '../app/kernel/snapshots';
import { openStandIn } from './standIn';
import { FIRST, installedIn, put } from './workbook/opened';

const aheadOf = (workbook: Workbook, ahead: Needs, clock: Clock): AheadPorts =>
  readingAhead({ ...portsOf(new Map(), instant(0)), workbook, clock }, ahead);

/** What a run of several steps asks: whole tabs, rows, columns, heads, and some of it again. */
const asked = [
  reads({ whole: ['sales'], rows: ['documents'] }),
  reads({ whole: ['producers', 'buyers'], rows: ['orders'] }),
  reads({ whole: ['buyers'], rows: [], columns: { orders: ['email'], products: ['description'] } }),
  reads({ whole: [], rows: ['producers', 'orders'], columns: { history: [] } }),
  reads({ whole: ['fees'], rows: ['buyers'], columns: { orders: ['basket', 'comment'] } }),
] as const satisfies readonly Needs[];
const ahead = reads({ whole: ['sales', 'producers', 'buyers'], rows: ['orders'] });

/** A drive with rows, of which somebody counts the calls. */
function filled() {
  const opened = installedIn(openStandIn)([...FIRST, 'buyers', 'fees']);
  const words = ['Ferme du Haut', '=1+1', '', 'Œufs, bio'];
  put(opened, 'producers', [{ name: words[0] ?? '', email: 'haut@example.org' }]);
  put(opened, 'buyers', [
    { email: 'ana@example.org', name: words[3] ?? '' },
    { email: 'lea@example.org' },
  ]);
  put(opened, 'orders', [
    { basket: 1, email: 'ana@example.org', comment: words[1] ?? '' },
    { basket: 2, email: 'lea@example.org' },
    { basket: 3 },
  ]);
  const own = opened.workbook();
  const calls: ('survey' | 'fetch')[] = [];
  const survey: Workbook['survey'] = (request) => {
    calls.push('survey');
    return own.survey(request);
  };
  const fetch: Workbook['fetch'] = (ranges) => {
    calls.push('fetch');
    return own.fetch(ranges);
  };
  const apply: Workbook['apply'] = (edits) => own.apply(edits);
  const counted = Object.assign(Object.create(own), { survey, fetch, apply }) as Workbook;
  let time = 0;
  const clock = { now: () => instant(time), left: () => 60_000 };
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { opened, calls, pass, ports: aheadOf(counted, ahead, clock) };
}

const readBy = (ports: Ports, needs: Needs) =>
  Object.fromEntries(
    Object.entries(readDrive(ports, needs, 'current').tabs).map(([id, tab]) => [
      id,
      'rows' in tab ? tab.rows.map(({ key, values }) => [key, values]) : [],
    ]),
  );
const readFrom = ({ opened }: ReturnType<typeof filled>, needs: Needs) =>
  readBy({ ...portsOf(new Map(), instant(0)), workbook: opened.workbook() }, needs);

describe('what one step read, the next ones are given', () => {
  test.each(asked.flatMap((first) => asked.map((then) => [first, then] as const)))(
    '%j, then %j: as if each had read by itself',
    (first, then) => {
      const drive = filled();
      const { ports } = drive;
      for (const needs of [first, then, first])
        expect(readBy(ports, needs)).toEqual(readFrom(drive, needs));
    },
  );

  test('in one survey and one fetch, where no step needs more', () => {
    const drive = filled();
    const { ports, calls } = drive;
    const columns = { orders: ['email'] } as const;
    for (const needs of [ahead, { ...ahead, whole: [] }, { whole: [], rows: [], columns }])
      readBy(ports, needs);
    expect(calls).toEqual(['survey', 'fetch']);
  });

  test('is read again five seconds later, for people type meanwhile', () => {
    const drive = filled();
    const { opened, ports, calls, pass } = drive;
    readBy(ports, ahead);
    opened.hands.type('Acheteurs', 1, 0, 'zoe@example.org');
    pass(4_999);
    expect(readBy(ports, ahead)).not.toEqual(readFrom(drive, ahead));
    pass(1);
    expect(readBy(ports, ahead)).toEqual(readFrom(drive, ahead));
    expect(calls).toEqual(['survey', 'fetch', 'survey', 'fetch']);
  });

  test('is read again once something was written', () => {
    const drive = filled();
    const { ports, calls, opened } = drive;
    readBy(ports, ahead);
    put({ ...opened, workbook: () => ports.workbook }, 'buyers', [{ email: 'new@example.org' }]);
    expect(readBy(ports, ahead)).toEqual(readFrom(drive, ahead));
    expect(calls.slice(-2)).toEqual(['survey', 'fetch']);
  });

  test('is read ahead three times; a run that writes more reads what each step needs alone', () => {
    const drive = filled();
    const { ports, calls, opened } = drive;
    const least = { whole: [], rows: ['orders'] } as const;
    const write = (name: string) =>
      put({ ...opened, workbook: () => ports.workbook }, 'buyers', [
        { email: 'ana@example.org', name },
      ]);
    for (const name of ['Ana', 'Anna', 'Anne']) {
      readBy(ports, least);
      write(name);
    }
    calls.length = 0;
    for (const needs of [least, ahead, least]) {
      expect(readBy(ports, needs)).toEqual(readFrom(drive, needs));
    }
    expect(calls).toEqual(['survey', 'fetch', 'survey', 'fetch', 'survey', 'fetch']);
  });
});
