import { formIn } from '../../../src/google/api/linkedTab';

const FORM = '1FAIpQLSd-abc_DEF';

test.each([
  `https://docs.google.com/forms/d/${FORM}/edit`,
  `https://docs.google.com/forms/d/e/${FORM}/viewform?usp=pp_url`,
  `https://docs.google.com/forms/u/0/d/${FORM}/edit`,
  `https://docs.google.com/forms/u/1/d/e/${FORM}/viewform`,
  `https://docs.google.com/u/0/forms/d/${FORM}/edit`,
  `https://docs.google.com/u/0/forms/d/e/${FORM}/viewform`,
  `https://docs.google.com/a/exemple.fr/forms/d/${FORM}/edit#responses`,
])('%s is that form, whichever of one’s accounts it was copied under', (address) => {
  expect(formIn(address)).toBe(FORM);
});

test.each([
  null,
  '',
  'https://docs.google.com/spreadsheets/u/0/d/1FAIpQLSd/edit',
  'https://exemple.fr/forms/',
])('%s names no form', (address) => {
  expect(formIn(address)).toBeUndefined();
});
