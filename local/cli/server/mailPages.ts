import type { FormStore } from '../../runtime/forms/formStore';
import type { SentMail } from '../../runtime/state/mails';
import type { World } from '../../runtime/world';
import { ZONE } from '../prepare';
import { typedMoment, wallOf } from '../time';
import { type Html, html } from './html';

const when = (mail: SentMail): string => typedMoment(wallOf(mail.time, ZONE));

export function mailsPage(world: World): Html {
  if (world.mails.length === 0) return html`<p>Aucun mail n’est parti.</p>`;
  const rows = world.mails.map(
    (mail, at) => html`<tr><td>${when(mail)}</td><td>${mail.to}</td>
<td><a href="/mails/${at + 1}">${mail.subject}</a></td></tr>`,
  );
  return html`<div class="scroll" tabindex="0"><table>
<tr><td>Parti le</td><td>À</td><td>Objet</td></tr>${rows.reverse()}</table></div>`;
}

export function mailPage(world: World, mail: SentMail, number: number): Html {
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
<iframe sandbox="" title="Le mail mis en forme" src="/mails/${number}/html"></iframe>`
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
export function shownMarkup({ htmlBody = '', inlineImages }: SentMail): string {
  return htmlBody.replace(/cid:([\w.-]+)/g, (whole, id: string) => {
    const image = inlineImages[id];
    if (!image) return whole;
    return `data:${image.type};base64,${Buffer.from(image.content).toString('base64')}`;
  });
}
