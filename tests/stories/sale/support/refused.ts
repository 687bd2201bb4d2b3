/** What Google says no to, run by run. */
import type { ExecutionResult } from '../../../../local/standin/runtime/engine';
import type { Fault } from '../../../../local/standin/runtime/host/execution';
import type { Drive } from '../../support/drive';

export const NO = 'La règle de votre domaine ne le permet pas.';

export const refusing = (call: string): Fault => ({
  call,
  when: 'before',
  error: call.startsWith('Sheets.') ? { code: 403, message: NO } : { message: NO },
});

/** Hourly runs, one an hour, each of which is refused that call. */
export async function hours(drive: Drive, count: number, refused?: string): Promise<void> {
  const { triggersFire } = drive.world;
  for (let passed = 0; passed < count; passed++) {
    drive.world.triggersFire = false;
    await drive.world.advanceTo(drive.world.now() + 3_600_000);
    drive.world.triggersFire = triggersFire;
    const fault = refused === undefined ? {} : { fault: refusing(refused) };
    await drive.world.run('everyHour', { from: 'trigger', ...fault });
  }
}

/** A page's command, refused that call: what it answered. */
export async function tryTo(
  drive: Drive,
  command: string,
  input: object,
  refused: string,
): Promise<{ ok: boolean; code?: string; message?: string }> {
  const run: ExecutionResult = await drive.world.run('callCommand', {
    ...{ from: 'sidebar', args: [command, JSON.stringify(input)] },
    fault: refusing(refused),
  });
  return JSON.parse(String(run.value));
}

export const states = (drive: Drive): unknown[] => drive.rows('Ventes').map((row) => row.État);
export const toldIn = (drive: Drive): string => drive.toFix().join('\n');
