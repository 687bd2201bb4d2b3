import { stillWritten, writtenWords } from '../../../src/domain/outbox/writtenWords';

const mail = {
  subject: 'Panier n° 1',
  text: 'Bonjour,\nModifier : https://a.fr/x?y=1\nÀ bientôt\n',
};

it('tells what somebody wrote from what the program did, subject and text apart', () => {
  const written = writtenWords(mail);
  expect(stillWritten(written, mail)).toEqual({ subject: true, text: true });
  const theirs = { ...mail, subject: 'Votre panier' };
  expect(stillWritten(written, theirs)).toEqual({ subject: false, text: true });
  expect(stillWritten(written, { ...mail, text: 'Merci !' })).toEqual({
    subject: true,
    text: false,
  });
});

it('a link that was replaced meanwhile is nobody’s words', () => {
  const relinked = { ...mail, text: mail.text.replace('https://a.fr/x?y=1', 'https://b.fr/z') };
  expect(stillWritten(writtenWords(mail), relinked)).toEqual({ subject: true, text: true });
});
