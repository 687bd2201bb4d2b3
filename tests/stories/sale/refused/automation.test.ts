/** Where nothing runs by itself any more, whoever looks is told. */

import { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { ask } from '../../support/sums/money';
import { toldIn } from '../support/refused';

const LEA = 'lea@exemple.fr';

test('triggers that are gone are told by Vérifier and the panel, until they are made again', async () => {
  const whole = await opened();
  expect(await ask(whole, 'status')).not.toHaveProperty('stopped');
  const { fire, world } = JSON.parse(whole.text());
  const drive = Drive.of(
    JSON.stringify({ fire, world: { ...world, data: { ...world.data, triggers: [] } } }),
  )();
  expect(await ask(drive, 'status')).toHaveProperty('stopped', true);
  await ask(drive, 'checkWorkbook');
  expect(toldIn(drive)).toContain('Plus rien ne tourne de soi-même');
  expect(toldIn(drive)).toContain('Prendre en charge les automatismes');
  await ask(drive, 'takeOverTriggers');
  await ask(drive, 'checkWorkbook');
  expect([toldIn(drive), drive.world.triggers.length]).toEqual(['', 2]);
  expect(await ask(drive, 'status')).not.toHaveProperty('stopped');
});

test('somebody else sees it by the hours at which nothing came', async () => {
  const drive = await opened();
  drive.book.editors.push(LEA);
  await drive.live('2026-04-08 08:00');
  const look = async () => {
    const run = await drive.world.run('callCommand', {
      ...{ from: 'sidebar', user: LEA, args: ['checkWorkbook', '{}'] },
    });
    expect(run.ok).toBe(true);
    return toldIn(drive);
  };
  expect(await look()).toBe('');
  await drive.clock('2026-04-10 20:00');
  expect(await look()).toContain('Plus rien ne tourne de soi-même');
});
