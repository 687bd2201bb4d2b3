import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));

test('the script asks for six permissions, none of them restricted', () => {
  expect(manifest.oauthScopes).toEqual(
    [
      'spreadsheets',
      'forms',
      'script.send_mail',
      'script.scriptapp',
      'script.container.ui',
      'userinfo.email',
    ].map((scope) => `https://www.googleapis.com/auth/${scope}`),
  );
});

test('the script runs on V8, in the time of Paris, with the advanced service of Sheets', () => {
  expect(manifest).toMatchObject({
    runtimeVersion: 'V8',
    timeZone: 'Europe/Paris',
    exceptionLogging: 'STACKDRIVER',
    dependencies: {
      enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
    },
  });
});
