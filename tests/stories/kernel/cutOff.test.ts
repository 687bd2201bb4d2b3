/** Somebody moves columns or rows while the drive writes, and the run ends before it has put that right (docs/rules.md S106). */
import type { Fault } from '../../../local/standin/runtime/host/execution';
import type { Drive } from '../support/drive';
import { opened } from '../support/market';

async function withAnswers(): Promise<Drive> {
  const drive = await opened();
  await drive.order('lou@exemple.fr', { FB01: 3, CR01: 2 });
  drive.world.triggersFire = false;
  await drive.clock('2026-04-07 08:40');
  await drive.order('lou@exemple.fr', { FB01: 1, CR02: 1 });
  return drive.trim();
}

const isWrite = ({ method }: { readonly method: string }): boolean => method === 'batchUpdate';

/** Right before the first write of the run. */
async function crossed(drive: Drive, acts: (drive: Drive) => void, fault?: Fault) {
  const undisturbed = await drive.copy().press('readAnswers');
  const first = undisturbed.calls.findIndex(isWrite);
  let made = 0;
  drive.world.onCall(() => {
    made += 1;
    if (made === first) acts(drive);
  });
  const { calls } = await drive.press('readAnswers', fault ? { fault } : {});
  made = Number.NEGATIVE_INFINITY;
  return { calls, first };
}

const told = (drive: Drive): string[] =>
  drive
    .rows('À corriger')
    .map((row) => Object.values(row).join(' '))
    .filter((row) => row.includes('movedUnsure'));

const acts = {
  'a column that is put into Commandes': (drive: Drive) =>
    drive.sheet('Commandes').insertColumns(1),
  'rows of Commandes that are put in': (drive: Drive) =>
    drive.sheet('Commandes').insertRows(drive.headerRow('Commandes') + 1),
};

describe.each(Object.entries(acts))('%s while a run writes', (_, act) => {
  it('is told with its cells where the run is cut off before it has put that right', async () => {
    const before = await withAnswers();
    const { calls, first } = await crossed(before.copy(), act);
    const next = calls.findIndex((call, index) => index > first && isWrite(call));
    const drive = before.copy();
    await crossed(drive, act, { call: next + 1, when: 'before' });
    await drive.clock('2026-04-07 10:40');
    await drive.hourlyRun();
    expect(told(drive)).toHaveLength(1);
    expect(told(drive)[0]).toMatch(/sauf peut-être .*E2.* \(mardi 7 avril à 8 h 40\)/);
    await drive.clock('2026-04-22 10:40');
    await drive.hourlyRun();
    expect(told(drive)).toEqual([]);
  });

  it('leaves nothing to say once it is put right', async () => {
    const drive = (await withAnswers()).copy();
    await crossed(drive, act);
    await drive.clock('2026-04-07 10:40');
    await drive.hourlyRun();
    expect(told(drive)).toEqual([]);
  });
});
