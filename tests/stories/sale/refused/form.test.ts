/** The form follows the sheet in the end, and À corriger says so meanwhile. */
import { refused } from '../../../faults/support/refusals';
import { type Drive, paris } from '../../support/drive';
import { opened } from '../../support/market';
import { A, ask, closed } from '../../support/sums/money';
import { hours, states, toldIn, tryTo } from '../support/refused';

const WRITE = 'Sheets.Spreadsheets.batchUpdate';
const reopening = { closesAt: paris('2026-04-10 16:00') };

async function closedDrive(): Promise<Drive> {
  const drive = await closed();
  drive.bearsFaults = true;
  await drive.clock('2026-04-10 10:00');
  return drive;
}

async function openDrive(): Promise<Drive> {
  const drive = await opened();
  await drive.order(A, { FB01: 1 });
  drive.bearsFaults = true;
  await drive.clock('2026-04-08 10:00');
  return drive;
}

const stands = (drive: Drive) => [states(drive).at(-1), drive.form().accepting];
const hasClosed = ['commandes closes', false];
const isOpen = ['commandes ouvertes', true];

describe('a write that is refused', () => {
  test('after the form was opened: it is closed again by the hour', async () => {
    const drive = await closedDrive();
    await tryTo(drive, 'reopenSale', reopening, WRITE);
    await hours(drive, 1);
    expect([...stands(drive), toldIn(drive)]).toEqual([...hasClosed, '']);
  });

  test('of what is remembered: the form follows all the same', async () => {
    const drive = await closedDrive();
    await tryTo(drive, 'reopenSale', reopening, 'Properties.setProperty');
    expect(stands(drive)).toEqual(isOpen);
  });

  test('after the form was closed early: it is opened again by the hour, and told meanwhile', async () => {
    const drive = await openDrive();
    await tryTo(drive, 'closeCycle', {}, WRITE);
    expect(stands(drive)).toEqual(['commandes ouvertes', false]);
    await hours(drive, 1, 'Form.setAcceptingResponses');
    expect(toldIn(drive)).toContain('À réessayer : formulaire de la vente 1');
    await hours(drive, 1);
    expect([...stands(drive), toldIn(drive)]).toEqual([...isOpen, '']);
    await drive.order(A, { FB01: 2 });
    await drive.close('2026-04-09 22:00');
    expect(stands(drive)).toEqual(hasClosed);
  });

  test('of a sale that is called off', async () => {
    const drive = await openDrive();
    await tryTo(drive, 'callOff', {}, WRITE);
    await hours(drive, 1);
    expect(stands(drive)).toEqual(isOpen);
    expect(drive.form().closedMessage).not.toContain('annul');
  });

  test('at the hour of closing: it does not open again', async () => {
    const drive = await openDrive();
    await drive.clock('2026-04-09 21:30');
    await tryTo(drive, 'closeCycle', {}, WRITE);
    await hours(drive, 1, WRITE);
    expect(drive.form().accepting).toBe(false);
    const longer = drive.copy();
    await ask(longer, 'moveSale', reopening);
    expect(stands(longer)).toEqual(isOpen);
    await hours(drive, 1);
    expect([...stands(drive), toldIn(drive)]).toEqual([...hasClosed, '']);
  });
});

/** As one outage does: neither the form closes nor is anything written. */
describe('a form that does not close before a write that is refused', () => {
  const refuses = (name: string, args: readonly unknown[]): boolean =>
    name === WRITE || (name === 'Form.setAcceptingResponses' && args[0] === false);

  test.each([
    ['closeCycle', {}],
    ['callOff', {}],
  ])('(%s) is not closed behind an open sale', async (command, input) => {
    const drive = await openDrive();
    await refused(refuses, () => ask(drive, command, input));
    await hours(drive, 2);
    expect([...stands(drive), toldIn(drive)]).toEqual([...isOpen, '']);
  });
});

test.each([
  ['closeCycle', {}, 'commandes closes'],
  ['callOff', {}, 'annulée'],
])(
  '(%s) a form that does not close as its sale does is closed by the hour',
  async (command, input, state) => {
    const drive = await openDrive();
    const isClosing = (name: string, args: readonly unknown[]): boolean =>
      name === 'Form.setAcceptingResponses' && args[0] === false;
    await refused(isClosing, () => ask(drive, command, input));
    expect(stands(drive)).toEqual([state, true]);
    await hours(drive, 1);
    expect([...stands(drive), toldIn(drive)]).toEqual([state, false, '']);
  },
);

describe('a form that somebody', () => {
  test('closed while orders are open: noticed within hours and by Vérifier, until it is open', async () => {
    const drive = await openDrive();
    drive.form().accepting = false;
    await ask(drive, 'checkWorkbook');
    expect(toldIn(drive)).toContain('Le formulaire n’accepte plus de réponses');
    await hours(drive, 1);
    expect(toldIn(drive)).toContain('Le formulaire n’accepte plus de réponses');
    drive.form().accepting = true;
    await hours(drive, 1);
    expect(toldIn(drive)).toBe('');
    drive.form().accepting = false;
    await hours(drive, 4);
    expect(toldIn(drive)).toContain('Le formulaire n’accepte plus de réponses');
    await drive.close('2026-04-09 22:00');
    await hours(drive, 1);
    expect([...stands(drive), toldIn(drive)]).toEqual([...hasClosed, '']);
  });

  test('deleted: told with what is left to do', async () => {
    const drive = await openDrive();
    const form = drive.form();
    drive.world.forms.delete(form.id);
    await hours(drive, 4);
    expect(toldIn(drive)).toContain('Le formulaire ne répond plus');
    await ask(drive, 'checkWorkbook');
    expect(toldIn(drive)).toContain('sortez-le de la corbeille de Google Drive');
    expect(drive.world.forms.size).toBe(0);
    drive.world.forms.set(form.id, form);
    await hours(drive, 1);
    expect([...stands(drive), toldIn(drive)]).toEqual([...isOpen, '']);
  });

  test('opened after orders closed: Vérifier closes it', async () => {
    const drive = await closedDrive();
    drive.form().accepting = true;
    await ask(drive, 'checkWorkbook');
    expect(stands(drive)).toEqual(hasClosed);
  });
});

describe('words that a form does not take', () => {
  const words = ['Form.setDescription', 'Form.setCustomClosedFormMessage', 'Form.setTitle'];

  test.each(words)('(%s) keep no sale from moving, and are said later', async (call) => {
    const drive = await openDrive();
    const answer = await tryTo(drive, 'moveSale', { closesAt: paris('2026-04-10 12:00') }, call);
    expect(answer.ok).toBe(true);
    await hours(drive, 1, call);
    expect(toldIn(drive)).toContain('À réessayer : formulaire de la vente 1');
    await hours(drive, 1);
    expect(toldIn(drive)).toBe('');
    expect(drive.form().description).toContain('10 avril');
  });

  test.each(words)('(%s) nor from being reopened', async (call) => {
    const drive = await closedDrive();
    expect((await tryTo(drive, 'reopenSale', reopening, call)).ok).toBe(true);
    expect(stands(drive)).toEqual(isOpen);
  });

  test('nor does a form that cannot be reached: it is told, and follows', async () => {
    const drive = await openDrive();
    const asked = { closesAt: paris('2026-04-10 12:00') };
    const answer = await tryTo(drive, 'moveSale', asked, 'FormApp.openById');
    expect(answer.ok).toBe(true);
    await hours(drive, 1, 'FormApp.openById');
    expect(toldIn(drive)).toContain('À réessayer : formulaire de la vente 1');
    await hours(drive, 1);
    expect(toldIn(drive)).toBe('');
    expect(drive.form().description).toContain('10 avril');
  });
});
