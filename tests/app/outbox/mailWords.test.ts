import { rowProblems } from '../../../src/app/kernel/toFix';
import { templateProblems, writerFor } from '../../../src/app/outbox/mailWords';
import { late } from '../../../src/text/mails/buyerMails';
import { wholeSentence } from '../../../src/text/problems/wholeSentence';
import { aSale, may } from '../../text/aSale';
import { snapshotOf } from '../kernel/snapshots';

const lateMail = (templates: Parameters<typeof snapshotOf>[0]['templates'] = []) => {
  const write = writerFor(snapshotOf({ templates }));
  return late({ ...aSale('fr'), name: 'Noé Lombard', receivedAt: may(14, 22, 4) }, write);
};

const original = lateMail();

test('a drive’s own words are sent', () => {
  const mail = lateMail([{ kind: 'late', subject: 'Trop tard', text: 'Bonjour {prénom},' }]);
  expect(mail).toEqual({ subject: 'Trop tard', text: 'Bonjour Noé,\n' });
});

test('the first row of a kind counts, and a row without words is none', () => {
  const rows = [
    { kind: 'late' as const },
    { kind: 'late' as const, subject: 'A', text: 'a' },
    { kind: 'late' as const, subject: 'B', text: 'b' },
  ];
  expect(lateMail(rows).subject).toBe('A');
  expect(lateMail([{ kind: 'late' }])).toEqual(original);
});

describe('a template that cannot be understood', () => {
  const templates = [
    { kind: 'late' as const, subject: 'Trop tard {prenon}', text: 'a' },
    { kind: 'announcement' as const, subject: 'C’est ouvert', text: null },
    { kind: 'late' as const, subject: 'x', text: 'y' },
  ];

  test('is not sent', () => {
    expect(lateMail(templates)).toEqual(original);
  });

  test('is told in « À corriger », with its cell', () => {
    const problems = templateProblems(snapshotOf({ templates }));
    expect(
      problems.map(({ row, column, ...more }) => {
        const sentence = wholeSentence({ ...more }, 'fr').replaceAll('\u00a0', ' ');
        return `${row} ${column}: ${sentence}`;
      }),
    ).toEqual([
      '2 subject: « {prenon} » n’existe pas dans ce mail ; attendu : {prénom}. Le texte d’origine part à la place.',
      '3 text: La cellule est vide : un modèle a un objet et un texte. Le texte d’origine part à la place.',
      '4 kind: « réponse mise de côté » est présent deux fois ; seule la première ligne est lue : supprimez l’autre.',
    ]);
  });

  test('is marked beside its row', () => {
    const snapshot = snapshotOf({ templates });
    const all = rowProblems(snapshot, templateProblems(snapshot));
    expect(all.map(({ tab, at }) => [tab, at])).toEqual([
      ['templates', 1],
      ['templates', 2],
      ['templates', 3],
    ]);
    expect(all[0]?.value).toMatch(/^Objet\u00a0: «\u00a0\{prenon\}/);
  });
});
