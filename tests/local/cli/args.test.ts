import { parseCommandLine } from '../../../local/cli/args';

const nb = '\u00a0';

test('a run without a browser says where from, where to and how far', () => {
  const words = '--once --data D --out O --until comptes --no-triggers --trace'.split(' ');
  expect(parseCommandLine(words)).toEqual({
    ok: {
      once: true,
      data: 'D',
      out: 'O',
      until: 'comptes',
      triggers: false,
      trace: true,
      fresh: false,
      empty: false,
      help: false,
    },
  });
});

test('without options the sample drive is served, its triggers on, up to the closing', () => {
  expect(parseCommandLine([])).toEqual({
    ok: {
      once: false,
      until: 'closes',
      triggers: true,
      trace: false,
      fresh: false,
      empty: false,
      help: false,
    },
  });
});

test('the folder that keeps the drive is named beside what it begins with', () => {
  const parsed = parseCommandLine(['--drive', 'essai', '--empty']);
  expect(parsed).toMatchObject({ ok: { drive: 'essai', empty: true } });
});

test.each([
  [['--drive'], `il manque une valeur après «${nb}--drive${nb}»`],
  [
    ['--once', '--out', 'O', '--drive', 'D'],
    '--drive nomme le dossier où le drive se garde, sans --once ni --import qui n’en gardent pas',
  ],
  [['--onse'], `option inconnue${nb}: «${nb}--onse${nb}»`],
  [['données'], `mot inattendu${nb}: «${nb}données${nb}»`],
  [['--data'], `il manque une valeur après «${nb}--data${nb}»`],
  [['--data', '--once'], `il manque une valeur après «${nb}--data${nb}»`],
  [['--once=oui'], `«${nb}--once${nb}» ne prend pas de valeur`],
  [['--once'], '--once demande aussi --out DOSSIER, le dossier où écrire les résultats'],
  [['--empty', '--data', 'D'], '--empty commence un drive vide, sans --data ni --once'],
  [
    ['--once', '--out', 'O', '--data', 'D.xlsx'],
    '--once joue un dossier de fichiers .csv, pas un classeur',
  ],
  [
    ['--until', 'demain'],
    `--until «${nb}demain${nb}» est inconnu${nb}; attendu${nb}: installe, closes, retrait ou comptes`,
  ],
  [['--port', 'http'], `--port «${nb}http${nb}» n’est pas un port${nb}; attendu${nb}: 1 à 65535`],
])('%j is refused in one clear line', (words, line) => {
  expect(parseCommandLine(words)).toEqual({ refused: line });
});
