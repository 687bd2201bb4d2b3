import type { Books } from '../../../../local/cli/outputs/keepBooks';
import * as built from '../../../../src/accounting/accountsFolder';

test('the command line knows the books as they are built', () => {
  // It imports nothing of the product: what it takes them for is held by type, here.
  const known: Books = built;
  expect(Object.keys(known)).toEqual(
    expect.arrayContaining(['callsFor', 'unnumberedOf', 'heldBy', 'filesOf']),
  );
});
