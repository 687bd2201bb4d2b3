import { read, recordsOf, type TabRecord } from '../../drive/records';
import type { World } from '../../standin/runtime/world';
import { type Html, html } from '../pages/html';
import { momentOfCell, shortMoment } from './moments';

const SENT = new Set(['envoyé', 'sent', '']);

const stateOf = (row: TabRecord): string => row.text('État', 'State');

/** What the coordinator wants to know before the mails: the day's quota, and what has not left. */
export function outboxPart(world: World): Html {
  const rows = recordsOf(world.spreadsheet, read.outbox).filter((row) => !SENT.has(stateOf(row)));
  const states = [...new Set(rows.map(stateOf))];
  return html`${sendersOf(world).map((sender) => quota(world, sender))}
${states.map((state) => {
  const those = rows.filter((row) => stateOf(row) === state);
  return html`<details class="pending"${those.length <= 5 && html` open`}><summary>
${those.length} ${those.length > 1 ? 'mails' : 'mail'} «&nbsp;${state}&nbsp;»</summary>
<ul>${those.map(pending)}</ul></details>`;
})}`;
}

/** Mails leave as whoever made the triggers; who sent others before is told as well. */
function sendersOf(world: World): readonly string[] {
  const senders = new Set([world.spreadsheet.owner, ...world.mails.map(({ from }) => from)]);
  return [...senders];
}

function quota(world: World, sender: string): Html {
  const { left, of, returnsAt } = world.mailQuota(sender);
  const back = shortMoment(returnsAt, world.spreadsheet.timeZone);
  const used = of - left;
  return html`<p class="quota"><meter min="0" max="${of}" value="${used}" high="${of * 0.9}"
aria-label="Quota du jour de ${sender}"></meter>
Quota du jour de ${sender}&nbsp;: <b>${used} sur ${of}</b> destinataires, il en reste ${left}.
${used > 0 && `Il revient ${back}.`}</p>`;
}

function pending(row: TabRecord): Html {
  const why = row.text('Raison', 'Reason');
  return html`<li><b>${row.text('Objet', 'Subject')}</b>
<span class="kind">${row.text('Type', 'Kind')}</span><br>
à ${row.text('Destinataire', 'Recipient')}, prévu ${momentOfCell(row.text('Prévu le', 'Due'))}
${why !== '' && html`<br><span class="why">${why}</span>`}</li>`;
}
