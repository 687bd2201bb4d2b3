/** Who may sit in front of the drive on this machine, and what each of them is. */

import { recordsOf } from '../../drive/records';
import type { World } from '../../standin/runtime/world';
import { headers, titles } from '../../text/headers';
import { coordination, newcomerName, secondCoordination } from '../../text/people';

export type Role = 'coordinator' | 'producer' | 'buyer';

export interface Person {
  readonly address: string;
  readonly name: string;
  readonly role: Role;
}

/** Somebody who has never ordered: whoever opens a form knows nobody's address. */
export const NEWCOMER: Person = {
  address: 'nouvelle@exemple.test',
  name: newcomerName,
  role: 'buyer',
};

/** Coordinators first, then producers, then buyers by name; an address counts once. */
export function peopleOf(world: World): readonly Person[] {
  const found = new Map<string, Person>();
  const add = (role: Role, address: string, name: string): void => {
    const key = address.trim().toLowerCase();
    if (key.includes('@') && !found.has(key)) found.set(key, { address: key, name, role });
  };
  const { spreadsheet } = world;
  add('coordinator', spreadsheet.owner, coordination);
  for (const editor of spreadsheet.editors) add('coordinator', editor, secondCoordination);
  for (const row of recordsOf(spreadsheet, titles.producers)) {
    const addresses = row.text(...headers.producerAddress).split(/[;,\s]+/);
    for (const address of addresses) add('producer', address, row.text(...headers.producer));
  }
  add('buyer', NEWCOMER.address, NEWCOMER.name);
  for (const buyer of buyersOf(world)) add('buyer', ...buyer);
  return [...found.values()];
}

function buyersOf(world: World): readonly [address: string, name: string][] {
  const rows = [titles.buyers, titles.orders].flatMap((tab) => recordsOf(world.spreadsheet, tab));
  const buyers = new Map<string, string>();
  for (const row of rows) buyers.set(row.text(...headers.buyerAddress), row.text(...headers.name));
  return [...buyers].sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
}

export function personOf(world: World, address: string): Person | undefined {
  const wanted = address.toLowerCase();
  return peopleOf(world).find((one) => one.address === wanted);
}
