import { emlOf } from '../../drive/eml';
import { noSuchMail, noSuchPart } from '../../text/mailPages';
import { mails } from '../../text/pages';
import type { Keeper } from '../keeping/keeper';
import type { PageGroup, PageRequest } from '../pages/pageGroup';
import type { Person } from '../pages/people';
import { personalPage } from '../pages/personalPage';
import { download, mailMarkup, page, plainText, type Reply, styleSheet } from '../pages/reply';
import { boxPage } from './box';
import { letterPage } from './letter';
import { type Letter, lettersFor } from './letters';
import { shownMarkup } from './mailMarkup';
import { MAIL_STYLE } from './style';

/** A coordinator sees every mail of the drive, anybody else their own. */
export function mailGroup(keeper: Keeper): PageGroup {
  return (request) => {
    const { path, person, base, query } = request;
    if (path === '/courrier.css' && base === '') return styleSheet(MAIL_STYLE);
    if (!person || !path.startsWith('/mails')) return undefined;
    if (path === '/mails') {
      return page(personalPage(request, mails, boxPage(keeper.world, person, base, query)));
    }
    const [, number, part = ''] = /^\/mails\/(\d+)(\/.+)?$/.exec(path) ?? [];
    const letter = lettersFor(keeper.world, person).find((one) => one.number === Number(number));
    if (!letter) return plainText(404, noSuchMail);
    return partOf(keeper, request, person, letter, part);
  };
}

async function partOf(
  keeper: Keeper,
  request: PageRequest,
  person: Person,
  letter: Letter,
  part: string,
): Promise<Reply> {
  const { mail, number } = letter;
  if (part === '') {
    opened(keeper, person, letter);
    const content = letterPage(keeper.world, letter, request.base, request.query);
    return page(personalPage(request, mail.subject, content));
  }
  if (part === '/html') return mailMarkup(shownMarkup(keeper.world, mail, request.base));
  if (part === '/original') {
    return download(`mail-${number}.eml`, 'message/rfc822', await emlOf(mail, number));
  }
  const file = mail.attachments[Number(/^\/pieces\/(\d+)$/.exec(part)?.[1]) - 1];
  if (!file) return plainText(404, noSuchPart);
  return download(file.name, file.type, file.content);
}

function opened(keeper: Keeper, { address }: Person, { mail, isNew }: Letter): void {
  if (!isNew) return;
  mail.readBy = [...(mail.readBy ?? []), address];
  keeper.changed();
}
