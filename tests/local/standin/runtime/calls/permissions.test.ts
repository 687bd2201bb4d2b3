import { messageOfBody, SCOPES, valueOfBody, worldOf } from '../support/fixtures';

const AUTH = 'https://www.googleapis.com/auth/';
const without = (...names: string[]) =>
  SCOPES.filter((scope) => !names.includes(scope.slice(AUTH.length)));
const needs = (call: string, scope: string) =>
  `Specified permissions are not sufficient to call ${call}. Required permissions: ${AUTH}${scope}`;

describe('a scope that the manifest lacks', () => {
  test.each([
    ['script.send_mail', 'MailApp.sendEmail("a@b.fr", "x", "y")', 'MailApp.sendEmail'],
    ['script.send_mail', 'MailApp.getRemainingDailyQuota()', 'MailApp.getRemainingDailyQuota'],
    [
      'spreadsheets',
      'SpreadsheetApp.getActiveSpreadsheet()',
      'SpreadsheetApp.getActiveSpreadsheet',
    ],
    ['forms', 'FormApp.create("x")', 'FormApp.create'],
    ['script.scriptapp', 'ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers'],
    ['script.container.ui', 'SpreadsheetApp.getUi().alert("x")', 'Ui.alert'],
    ['userinfo.email', 'Session.getEffectiveUser().getEmail()', 'Session.User.getEmail'],
  ])('%s: %s is refused', async (scope, code, call) => {
    const message = await messageOfBody(`${code};`, {}, { scopes: without(scope) });
    expect(message).toBe(needs(call, scope));
  });

  test('is not asked for by locks, properties, caches, utilities and menus', async () => {
    const body = `
      LockService.getScriptLock().tryLock(0);
      PropertiesService.getDocumentProperties().setProperty('a', 'b');
      CacheService.getDocumentCache().put('a', 'b');
      SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi();
      return Utilities.getUuid().length;
    `;
    const world = worldOf(`function main() { ${body} }`, {}, { scopes: [] });
    expect((await world.run('main', { from: 'menu' })).value).toBe(36);
  });
});

describe('onOpen', () => {
  const code = `
    function onOpen(e) {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Installer', 'install').addSeparator()
        .addItem('Vérifier', 'check').addToUi();
      return String(e.authMode);
    }
    function attempt(code) { return eval(code); }
  `;

  test('makes its menu without any consent, and again without doubling it', async () => {
    const world = worldOf(code);
    expect((await world.run('onOpen', { from: 'open', authMode: 'NONE' })).value).toBe('NONE');
    await world.run('onOpen', { from: 'open' });
    expect(world.menu).toEqual([
      {
        caption: 'Drive fermier',
        entries: [
          { caption: 'Installer', functionName: 'install' },
          'separator',
          { caption: 'Vérifier', functionName: 'check' },
        ],
      },
    ]);
  });

  test.each([
    'SpreadsheetApp.getActiveSpreadsheet()',
    'PropertiesService.getDocumentProperties()',
    'Session.getActiveUserLocale()',
    'Utilities.getUuid()',
    'LockService.getDocumentLock()',
  ])('without consent cannot call %s', async (call) => {
    const world = worldOf(`function onOpen() { ${call}; }`);
    const { ok, error } = await world.run('onOpen', { from: 'open', authMode: 'NONE' });
    expect([ok, error?.message]).toEqual([false, expect.stringContaining('to call ')]);
  });

  test('fails without consent when the bundle touches a service while it loads', async () => {
    const world = worldOf('var who = Session.getActiveUserLocale(); function onOpen() {}');
    expect((await world.run('onOpen', { from: 'open', authMode: 'NONE' })).ok).toBe(false);
  });

  test.each([
    'SpreadsheetApp.getActiveSpreadsheet().getName()',
    'PropertiesService.getDocumentProperties().getProperties()',
  ])('with limited consent can call %s', async (call) => {
    const world = worldOf(`function onOpen() { ${call}; }`);
    expect((await world.run('onOpen', { from: 'open' })).ok).toBe(true);
  });

  test.each([
    'SpreadsheetApp.openById("x")',
    'SpreadsheetApp.getUi().alert("x")',
    'MailApp.getRemainingDailyQuota()',
    'FormApp.create("x")',
    'Sheets.Spreadsheets.get("x")',
    'ScriptApp.getProjectTriggers()',
    'Session.getEffectiveUser().getEmail()',
  ])('with limited consent cannot call %s', async (call) => {
    const world = worldOf(`function onOpen() { ${call}; }`);
    const { ok, error } = await world.run('onOpen', { from: 'open' });
    expect([ok, error?.message]).toEqual([false, expect.stringContaining('to call ')]);
  });
});

describe('dialogs', () => {
  const code = `
    function ask() {
      const ui = SpreadsheetApp.getUi();
      const answer = ui.alert('Ouvrir', 'Ouvrir la vente 3 ?', ui.ButtonSet.OK_CANCEL);
      return [answer === ui.Button.OK, String(answer)];
    }
    function page() {
      const html = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Drive').setWidth(300);
      SpreadsheetApp.getUi().showSidebar(html);
      SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>a</p>'), 'Titre');
    }
  `;

  test('are answered with their first button unless the run says otherwise', async () => {
    const world = worldOf(code);
    const first = await world.run('ask', { from: 'menu' });
    expect(first.value).toEqual([true, 'OK']);
    expect(first.alerts).toEqual([{ title: 'Ouvrir', prompt: 'Ouvrir la vente 3 ?' }]);
    const second = await world.run('ask', { from: 'menu', answers: ['CANCEL'] });
    expect(second.value).toEqual([false, 'CANCEL']);
  });

  test('have no button that was not asked for', async () => {
    const run = worldOf(code).run('ask', { from: 'menu', answers: ['YES'] });
    await expect(run).rejects.toThrow('The dialog has no button YES, only OK, CANCEL');
  });

  test('and the sidebar are kept for whoever shows them', async () => {
    const world = worldOf(code, {}, { pages: { sidebar: '<main></main>' } });
    expect((await world.run('page', { from: 'menu' })).ok).toBe(true);
    expect(world.sidebar).toEqual({ title: 'Drive', content: '<main></main>' });
    expect(world.dialog).toEqual({ title: 'Titre', content: '<p>a</p>' });
  });

  test('do not exist in a trigger', async () => {
    const { error } = await worldOf(code).run('ask', { from: 'trigger' });
    expect(error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('a page that the bundle lacks is named', async () => {
    const body = 'HtmlService.createHtmlOutputFromFile("rien");';
    expect(await messageOfBody(body)).toBe("Aucun fichier HTML nommé rien n'a été trouvé.");
    expect(await messageOfBody(body, { locale: 'en_US' })).toBe(
      'No HTML file named rien was found.',
    );
  });
});

describe('consent taken back', () => {
  test('is shown by the authorisation info and refuses what it was for', async () => {
    const world = worldOf(`
      function info() {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl()];
      }
      function mail() { MailApp.getRemainingDailyQuota(); }
    `);
    expect((await world.run('info', { from: 'menu' })).value).toEqual(['NOT_REQUIRED', null]);
    world.withhold('coordinatrice@exemple.fr', [`${AUTH}script.send_mail`]);
    const { value } = await world.run('info', { from: 'menu' });
    expect(value).toEqual(['REQUIRED', expect.stringContaining('https://')]);
    const { error } = await world.run('mail', { from: 'menu' });
    expect(error?.message).toBe(needs('MailApp.getRemainingDailyQuota', 'script.send_mail'));
  });
});

describe('wrong arguments', () => {
  const signature = (given: string, method: string) =>
    `The parameters (${given}) don't match the method signature for ${method}.`;

  test.each([
    [
      'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValues("a", "b")',
      'String,String',
      'SpreadsheetApp.Range.setValues',
    ],
    [
      'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValues([1])',
      'number[]',
      'SpreadsheetApp.Range.setValues',
    ],
    [
      'PropertiesService.getDocumentProperties().setProperty("a")',
      'String',
      'PropertiesService.Properties.setProperty',
    ],
    [
      'PropertiesService.getDocumentProperties().getProperty()',
      '',
      'PropertiesService.Properties.getProperty',
    ],
    ['LockService.getScriptLock().tryLock("1")', 'String', 'LockService.Lock.tryLock'],
    ['LockService.getScriptLock().tryLock(1.5)', 'number', 'LockService.Lock.tryLock'],
    [
      'FormApp.create("f").setAcceptingResponses("oui")',
      'String',
      'FormApp.Form.setAcceptingResponses',
    ],
    [
      'FormApp.create("f").addListItem().setChoiceValues(["a", null])',
      'String[]',
      'FormApp.ListItem.setChoiceValues',
    ],
    [
      'FormApp.create("f").setDestination("SPREADSHEET", "x")',
      'String,String',
      'FormApp.Form.setDestination',
    ],
    [
      'FormApp.create("f").deleteItem(FormApp.create("g"))',
      'FormApp.Form',
      'FormApp.Form.deleteItem',
    ],
    ['Utilities.sleep()', '', 'Utilities.sleep'],
    ['MailApp.sendEmail("a@b.fr")', 'String', 'MailApp.sendEmail'],
    ['Utilities.newBlob(() => 1)', '(class)', 'Utilities.newBlob'],
  ])('%s', async (code, given, method) => {
    expect(await messageOfBody(`${code};`)).toBe(signature(given, method));
  });

  test('an item of a form is taken where any item is', async () => {
    const body = `
      const form = FormApp.create('f');
      form.deleteItem(form.addTextItem());
      return form.getItems().length;
    `;
    expect(await valueOfBody(body)).toBe(0);
  });
});
