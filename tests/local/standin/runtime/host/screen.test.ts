import type { Answer } from '../../../../../local/standin/runtime/host/execution';
import type { Page } from '../../../../../local/standin/runtime/host/host';
import type { Question, Screen } from '../../../../../local/standin/runtime/host/screen';
import type { Place } from '../../../../../local/standin/sheets/store/spreadsheetWorld';
import { TUESDAY, worldOf } from '../support/fixtures';

/** Somebody in front of the sheet, who answers when told to. */
class Person implements Screen {
  readonly shown: [string, Page][] = [];
  readonly places: Place[] = [];
  readonly asked: Promise<Question>;
  answer: (answer: Answer) => void = () => {};
  #ask: (question: Question) => void = () => {};

  constructor() {
    this.asked = new Promise((resolve) => {
      this.#ask = resolve;
    });
  }

  ask(question: Question): Promise<Answer> {
    this.#ask(question);
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  show(kind: string, page: Page): void {
    this.shown.push([kind, page]);
  }

  activate(place: Place): void {
    this.places.push(place);
  }
}

const LOCKING = `
  const lock = () => LockService.getDocumentLock();
  function asks() {
    const ui = SpreadsheetApp.getUi();
    lock().tryLock(0);
    const pressed = ui.alert('Fermer ?', 'Deux paniers', ui.ButtonSet.OK_CANCEL);
    return [String(pressed), lock().hasLock(), Date.now()];
  }
  function takes() { return lock().tryLock(0); }
`;

test('a dialog waits for its person; others take the lock meanwhile, and time goes by', async () => {
  const world = worldOf(LOCKING);
  const person = new Person();
  const running = world.run('asks', { from: 'menu', screen: person });
  const question = await person.asked;
  const meanwhile = await world.run('takes', { from: 'menu', user: 'deux@exemple.fr' });
  await world.advanceTo(TUESDAY + 7_200_000);
  person.answer('CANCEL');
  const { ok, value, elapsed } = await running;
  expect(question).toEqual({
    title: 'Fermer ?',
    prompt: 'Deux paniers',
    buttons: ['OK', 'CANCEL'],
  });
  expect(meanwhile.value).toBe(true);
  expect(ok).toBe(true);
  expect(value).toEqual(['CANCEL', false, expect.any(Number)]);
  expect((value as number[])[2]).toBeGreaterThanOrEqual(TUESDAY + 7_200_000);
  expect(elapsed).toBeLessThan(60_000);
});

test('pages and selections go to the screen of whoever ran the script', async () => {
  const world = worldOf(
    `function leads() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const sheet = book.getSheets()[0];
      sheet.activate();
      sheet.getRange(2, 3, 1, 2).activate();
      const page = HtmlService.createHtmlOutput('<p>Envois</p>').setWidth(600).setHeight(400);
      SpreadsheetApp.getUi().showModalDialog(page, 'Envois');
      SpreadsheetApp.getUi().showSidebar(page.setTitle('Drive'));
    }`,
  );
  const person = new Person();
  const { ok } = await world.run('leads', { from: 'menu', screen: person });
  const spreadsheetId = world.spreadsheet.id;
  const area = { startRow: 1, endRow: 2, startColumn: 2, endColumn: 4 };
  expect(ok).toBe(true);
  expect(person.places).toEqual([
    { spreadsheetId, sheetId: 0 },
    { spreadsheetId, sheetId: 0, area },
  ]);
  expect(person.shown).toEqual([
    ['dialog', { title: 'Envois', content: '<p>Envois</p>', width: 600, height: 400 }],
    ['sidebar', { title: 'Drive', content: '<p>Envois</p>' }],
  ]);
});
