import { ZONE } from '../cli/prepare';
import { typedMoment, wallOf } from '../cli/time';
import type { FormStore } from '../runtime/forms/formStore';
import type { SentMail } from '../runtime/state/mails';
import type { World } from '../runtime/world';
import { type Html, html } from './html';
import type { Keeper } from './keeping/keeper';
import { personalPage } from './layout';
import type { PageGroup, PageRequest } from './pageGroup';
import { mailMarkup, page, plainText, type Reply } from './reply';

/** A coordinator sees every mail of the drive, anybody else their own. */
export function mailGroup(keeper: Keeper): PageGroup {
  return (request) => {
    const { world } = keeper;
    const { path, person } = request;
    if (!person) return undefined;
    if (path === '/mails') return page(personalPage(request, 'Mails', mailsPage(world, request)));
    const [, number, markup] = /^\/mails\/(\d+)(\/html)?$/.exec(path) ?? [];
    return number === undefined ? undefined : shownMail(world, request, Number(number), markup);
  };
}

const maySee = ({ person }: PageRequest, { to }: SentMail): boolean =>
  person?.role === 'coordinator' || to.toLowerCase() === person?.address;

function shownMail(world: World, request: PageRequest, number: number, markup?: string): Reply {
  const mail = world.mails[number - 1];
  if (!mail || !maySee(request, mail)) return plainText(404, 'Ce mail n’existe pas');
  if (markup !== undefined) return mailMarkup(shownMarkup(mail));
  return page(personalPage(request, mail.subject, mailPage(world, mail, request)));
}

const when = (mail: SentMail): string => typedMoment(wallOf(mail.time, ZONE));

function mailsPage(world: World, request: PageRequest): Html {
  const rows = world.mails.flatMap((mail, at) =>
    maySee(request, mail)
      ? html`<tr><td>${when(mail)}</td><td>${mail.to}</td>
<td><a href="${request.base}/mails/${at + 1}">${mail.subject}</a></td></tr>`
      : [],
  );
  if (rows.length === 0) return html`<p>Aucun mail n’est parti.</p>`;
  return html`<div class="scroll" tabindex="0"><table>
<tr><td>Parti le</td><td>À</td><td>Objet</td></tr>${rows.reverse()}</table></div>`;
}

function mailPage(world: World, mail: SentMail, { base, path }: PageRequest): Html {
  const links = formLinks(world, mail.body);
  const files = mail.attachments.map(({ name }) => name).join(', ');
  return html`<p>De ${mail.name ?? ''} ${mail.from}, à ${mail.to}, le ${when(mail)}.
${files === '' ? undefined : `Pièces jointes : ${files}.`}</p>
${links.length === 0 ? undefined : html`<ul>${links}</ul>`}
<pre>${mail.body}</pre>
${
  mail.htmlBody === undefined
    ? undefined
    : html`<h2>Comme le montre une messagerie</h2>
<iframe sandbox="" title="Le mail mis en forme" src="${base}${path}/html"></iframe>`
}`;
}

/** Links to the form lead to the form of this machine, with what they prefill. */
function formLinks(world: World, body: string): readonly Html[] {
  const found = new Set(body.match(/https:\/\/docs\.google\.com\/forms\/[^\s<>"]+/g) ?? []);
  return [...found].flatMap((link) => {
    const form = [...world.forms.values()].find(({ publicId }) => link.includes(publicId));
    return form ? [html`<li><a href="${localLink(form, link)}">${form.title}</a></li>`] : [];
  });
}

function localLink(form: FormStore, link: string): string {
  const at = link.indexOf('?');
  return `/formulaires/${form.id}${at < 0 ? '' : link.slice(at)}`;
}

/** A mail's markup with its images in place of their names. */
function shownMarkup({ htmlBody = '', inlineImages }: SentMail): string {
  return htmlBody.replace(/cid:([\w.-]+)/g, (whole, id: string) => {
    const image = inlineImages[id];
    if (!image) return whole;
    return `data:${image.type};base64,${Buffer.from(image.content).toString('base64')}`;
  });
}
