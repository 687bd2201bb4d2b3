import { buyers, coordination, producers, whoAreYou } from '../text/people';
import type { Keeper } from './keeping/keeper';
import { homeOf, type PageGroup } from './pages/pageGroup';
import { type Person, peopleOf, type Role } from './pages/people';
import { personalPage } from './pages/personalPage';
import { page } from './pages/reply';
import { html } from './pages/safeHtml';

const ROLES: Readonly<Record<Role, string>> = {
  coordinator: coordination,
  producer: producers,
  buyer: buyers,
};

const link = ({ address, name }: Person) =>
  html`<li><a href="${homeOf(address)}/">${name || address}</a> <small>${address}</small></li>`;

/** Everybody whose place can be taken on this machine. */
export function peopleGroup(keeper: Keeper): PageGroup {
  return (request) => {
    if (request.path !== '/personnes' || request.base !== '') return undefined;
    const people = peopleOf(keeper.world);
    const lists = Object.entries(ROLES).map(
      ([role, title]) =>
        html`<h2>${title}</h2><ul>${people.filter((one) => one.role === role).map(link)}</ul>`,
    );
    return page(personalPage(request, whoAreYou, html`${lists}`));
  };
}
