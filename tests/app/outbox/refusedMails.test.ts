import { countRefusals, isAboutAddress, isAboutMail } from '../../../src/app/outbox/refusedMails';
import { instant } from '../../../src/domain/values/time';
import { at, portsOf } from '../kernel/snapshots';

const now = at(9, 22);
const ANNE = 'anne@exemple.fr';

it.each([
  'Service unavailable: anne@exemple.fr',
  'Service unavailable: Gmail. Please try again. (anne@exemple.fr)',
  'Une erreur s’est produite sur le serveur (anne@exemple.fr). Veuillez réessayer.',
  'Service invoked too many times for one day: email (anne@exemple.fr).',
  'Trop d’appels pour ce service aujourd’hui : anne@exemple.fr.',
  'Specified permissions are not sufficient to call MailApp.sendEmail: anne@exemple.fr',
  'Limit Exceeded: Email Recipients Per Day.',
])('« %s » passes, though it names the address or begins like others', (text) => {
  expect([isAboutAddress(text, ANNE), isAboutMail(text, ANNE)]).toEqual([false, false]);
});

it.each([
  ['Invalid email: anne@exemple.fr', ANNE],
  ['Adresse e-mail incorrecte : ANNE@exemple.fr', ANNE],
  ['Invalid email: service.error@exemple.fr', 'service.error@exemple.fr'],
  ['L’adresse « anne@exemple.fr » n’existe pas.', ANNE],
  ['Failed to send email: anne@exemple.fr', ANNE],
])('« %s » is about the address', (text, recipient) => {
  expect(isAboutAddress(text, recipient)).toBe(true);
});

it.each([
  ['E-Mail an anne@exemple.fr konnte nicht zugestellt werden', ANNE],
  ['Backend 17 (anne@exemple.fr)', ANNE],
  ['Backend 17 (unknown@exemple.fr)', 'unknown@exemple.fr'],
])('« %s » names the address in words that nobody knows: it may pass', (text, recipient) => {
  expect([isAboutAddress(text, recipient), isAboutMail(text, recipient)]).toEqual([false, false]);
});

describe('a mail that is refused', () => {
  const ports = () => portsOf(new Map(), now);
  /** Refused at these hours before now; the last run tells. */
  function isLong(hours: readonly number[], world = ports()): boolean {
    let last = false;
    for (const before of hours) {
      const then = instant(now - before * 3_600_000);
      const counted = countRefusals({ ...world, clock: { ...world.clock, now: () => then } }, [
        'a',
      ]);
      last = counted.isLong('a');
      counted.remember(last ? ['a'] : []);
    }
    return last;
  }

  it('is given up a day after the first time, and not before the third', () => {
    expect([isLong([0]), isLong([25, 0]), isLong([25, 12, 0]), isLong([23, 12, 0])]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('begins anew once it was given up, or after a month', () => {
    expect([isLong([50, 40, 25, 0]), isLong([800, 790, 0])]).toEqual([false, false]);
  });

  it('waits where nothing can be remembered, and that ends no run', () => {
    const world = ports();
    const memory = {
      ...world.memory,
      get: () => {
        throw new Error('Service error');
      },
    };
    const silent = { ...world, memory, refusalIn: () => 'Service error' };
    expect(isLong([50, 40, 0], silent)).toBe(false);
    expect(() => isLong([0], { ...silent, refusalIn: () => undefined })).toThrow('Service error');
  });

  it('a property is never too long for it', () => {
    const world = ports();
    const many = Array.from({ length: 900 }, (_, nth) => `confirmation:3:a${nth}@exemple.fr:1`);
    countRefusals(world, many).remember([]);
    const kept = world.memory.get('mail.refused') ?? '';
    expect([kept.length > 1_000, kept.length < 9_000]).toEqual([true, true]);
  });
});
