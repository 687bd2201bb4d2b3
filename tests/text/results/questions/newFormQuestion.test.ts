import { newFormQuestion } from '../../../../src/text/results/questions/newFormQuestion';

const details = {
  ...{ sale: 2, isPreparing: false, isReached: false, orders: 3, unread: 0 },
  ...{ hasTab: true, isTaking: true },
};
const said = (more: Partial<typeof details> = {}) => {
  const question = newFormQuestion({ ...details, ...more }, { locale: 'fr', zone: 'Europe/Paris' });
  return `${question.title}\n${question.text}`.replace(/[\u00a0\u202f]/g, ' ');
};

test('of a sale that is closed it asks nobody to send a link or print the poster', () => {
  expect(said()).toContain('Réimprimez l’affiche');
  expect(said({ isTaking: false })).not.toMatch(/Réimprimez|Écrire un message/);
});

test('without the former tab it says what is lost with it, and what to do', () => {
  expect(said({ unread: 2 })).not.toContain('à corriger');
  expect(said({ unread: 2, hasTab: false })).toMatch(/a disparu[\s\S]*2 réponses « à corriger »/);
});

test('before the first order none is said to stay', () => {
  expect(said()).toContain('3 commandes prises restent telles quelles.');
  expect(said({ orders: 0 })).not.toMatch(/\b0\b|commandes? prises?/);
});
