import { commentsOf } from '../../../src/app/records/orderRows';

const email = 'a@exemple.fr';
const held = { email, basket: 1, state: 'replaced' };

describe('the comment of a basket', () => {
  it('is the last one that was sent, and stands where a later answer says nothing', () => {
    const rows = [
      { ...held, time: 1, comment: 'Allergie aux noix' },
      { ...held, time: 2, comment: '', state: 'accepted' },
    ];
    expect(commentsOf(rows)).toEqual(new Map([[1, 'Allergie aux noix']]));
    const later = { ...held, time: 3, comment: 'À la porte' };
    expect(commentsOf([...rows, later])).toEqual(new Map([[1, 'À la porte']]));
  });

  it('may be in an answer that was read after a newer one', () => {
    const newer = { ...held, time: 2, comment: '', state: 'accepted' };
    const older = { email, basket: null, state: 'replaced', time: 1, comment: 'Allergie aux noix' };
    expect(commentsOf([newer, older])).toEqual(new Map([[1, 'Allergie aux noix']]));
    expect(commentsOf([{ ...newer, comment: 'Non' }, older])).toEqual(new Map([[1, 'Non']]));
  });

  it('is none of an answer that is not served', () => {
    const late = { ...held, basket: null, state: 'late', time: 3, comment: 'Trop tard' };
    expect(commentsOf([{ ...held, time: 1, state: 'accepted' }, late])).toEqual(new Map());
  });
});
