/** Somebody's data erased: every trace or none, whatever call the run dies at. */

import type { Fault } from '../../../local/standin/runtime/host/execution';
import type { ErasureDraft } from '../../../src/app/people/personData';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';

const LOU = 'lou@exemple.fr';

/** As the page asks. */
async function ask<T>(drive: Drive, command: string, input: unknown, fault?: Fault) {
  const result = await drive.world.run('callCommand', {
    from: 'sidebar',
    args: [command, JSON.stringify(input)],
    ...(fault ? { fault } : {}),
  });
  const answer = JSON.parse(String(result.value ?? '{}')) as {
    ok?: boolean;
    code?: string;
    value?: T;
  };
  return { ...result, answer };
}

async function answerTo<T>(drive: Drive, command: string, input: unknown): Promise<T> {
  const { answer } = await ask<T>(drive, command, input);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value as T;
}

async function decided(drive: Drive) {
  const { tabs, ...erasing } = await answerTo<ErasureDraft>(drive, 'draftErasure', { email: LOU });
  return { erasing, tabs };
}

const traces = (drive: Drive): number =>
  JSON.stringify(drive.book.toJSON()).replaceAll('marilou@', '').split(LOU).length - 1;

const collected = maker<[name?: string]>(
  'people/erasure collected',
  async (name = 'Lou Marchal') => {
    const drive = await opened();
    await drive.order(LOU, { FB02: 2 }, { name, comment: '=1+1' });
    await drive.order('marilou@exemple.fr', { CR01: 1 }, { name: 'Marilou Marchal' });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    return drive.trim();
  },
);

test('killed before or after any of its calls, it has erased all or nothing', async () => {
  const drive = await collected();
  const { erasing } = await decided(drive);
  const start = drive.saved();
  const before = traces(drive);
  const { calls } = await ask(start(), 'erasePerson', erasing);
  const found = new Set<number>();
  for (let call = 1; call <= calls.length; call++)
    for (const when of ['before', 'after'] as const) {
      const one = start();
      await ask(one, 'erasePerson', erasing, { call, when });
      found.add(traces(one));
      // Asked for again it is done, or there is nothing left to do.
      const again = await decided(one);
      if (again.tabs.length > 0) await ask(one, 'erasePerson', again.erasing);
      expect(traces(one)).toBe(0);
    }
  expect([...found].sort((a, b) => a - b)).toEqual([0, before]);
});

test.each([
  ['a namesake', 'Marilou Marchal'],
  ['a first name alone', 'Lou'],
  ['a producer’s name', 'Ferme du Bez'],
  ['a name with signs of patterns', 'Lou (M.) Marchal+'],
])('%s: only what names this person alone goes elsewhere', async (_, name) => {
  const drive = await collected(name);
  const { erasing } = await decided(drive);
  await answerTo(drive, 'erasePerson', erasing);
  expect(traces(drive)).toBe(0);
  expect(drive.row('Acheteurs', { Nom: 'Marilou Marchal' })).toBeDefined();
  expect(drive.rows('Producteurs').map(({ Producteur }) => Producteur)).toContain('Ferme du Bez');
  expect(drive.row('Commandes', { 'N°': 1 }).Commentaire ?? '').toBe('');
});

test('of what changed since it was looked at nothing is erased', async () => {
  const drive = await collected();
  const { erasing } = await decided(drive);
  drive.correct('Commandes', { 'N°': 1 }, { Commentaire: 'sonnez deux fois' });
  const before = JSON.stringify(drive.book.toJSON());
  const { answer } = await ask(drive, 'erasePerson', erasing);
  expect(answer).toMatchObject({ ok: false, code: 'rowsMovedMeanwhile' });
  expect(JSON.stringify(drive.book.toJSON())).toBe(before);
});

test('somebody who has credit, or is a producer, is kept', async () => {
  const drive = await collected();
  drive.typeRows('Producteurs', [{ Producteur: 'Rucher', 'E-mail': LOU }]);
  const { answer } = await ask(drive, 'erasePerson', { email: LOU, seen: '' });
  expect(answer.code).toBe('personProducer');
});

test('invoices that were issued are kept as they are', async () => {
  const drive = await collected();
  const sheet = drive.book.addSheet('Factures');
  drive.type('Factures', 0, 0, 'Vendeur');
  drive.type('Factures', 0, 1, 'Acheteur');
  drive.type('Factures', 1, 1, 'Lou Marchal');
  await drive.install();
  const { erasing } = await decided(drive);
  await answerTo(drive, 'erasePerson', erasing);
  expect(drive.book.formattedValue(sheet.id, 1, 1)).toBe('Lou Marchal');
});
