import { html } from './html';
import type { Keeper } from './keeping/keeper';
import { personalPage } from './layout';
import type { PageGroup } from './pageGroup';
import { page } from './reply';

export function homeGroup(keeper: Keeper): PageGroup {
  return (request) => {
    if (request.path !== '/' || !request.person) return undefined;
    const { spreadsheet } = keeper.world;
    const said = keeper.notices.map((text) => html`<div class="notice bad">${text}</div>`);
    const tabs = spreadsheet.sheets.map(({ title }) => html`<li>${title}</li>`);
    const seen = request.person.role === 'coordinator' ? html`${said}<ul>${tabs}</ul>` : html``;
    return page(personalPage(request, spreadsheet.name, seen));
  };
}
