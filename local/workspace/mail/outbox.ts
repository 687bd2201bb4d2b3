import { recordsOf, type TabRecord } from '../../drive/records';
import type { World } from '../../standin/runtime/world';
import { momentOfCell, shortMoment } from '../../text/dates';
import { headers, SENT, titles } from '../../text/headers';
import {
  inState,
  outOf,
  plannedFor,
  quotaOf,
  quotaReturns,
  recipientsLeft,
} from '../../text/mailPages';
import { type Html, html } from '../pages/safeHtml';

const stateOf = (row: TabRecord): string => row.text(...headers.state);

/** What the coordinator wants to know before the mails: the day's quota, and what has not left. */
export function outboxPart(world: World): Html {
  const rows = recordsOf(world.spreadsheet, titles.outbox).filter(
    (row) => !SENT.includes(stateOf(row)),
  );
  const states = [...new Set(rows.map(stateOf))];
  return html`${sendersOf(world).map((sender) => quota(world, sender))}
${states.map((state) => {
  const those = rows.filter((row) => stateOf(row) === state);
  return html`<details class="pending"${those.length <= 5 && html` open`}><summary>
${inState(those.length, state)}</summary>
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
aria-label="${quotaOf(sender)}"></meter>
${quotaOf(sender)}&nbsp;: <b>${outOf(used, of)}</b> ${recipientsLeft(left)}
${used > 0 && quotaReturns(back)}</p>`;
}

function pending(row: TabRecord): Html {
  const why = row.text(...headers.reason);
  return html`<li><b>${row.text(...headers.subject)}</b>
<span class="kind">${row.text(...headers.kind)}</span><br>
${plannedFor(row.text(...headers.recipient), momentOfCell(row.text(...headers.due)))}
${why !== '' && html`<br><span class="why">${why}</span>`}</li>`;
}
