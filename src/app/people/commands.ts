import { command } from '../kernel/command';
import { nothing } from '../kernel/inputs';
import { draftErasure, erasePerson, erasingInput } from './erasePerson';
import { people, personRows, whoseInput } from './personData';
import { acceptInput, acceptRoster, draftRoster, rosterInput } from './rosterView';

export const peopleCommands = {
  people: command({ from: ['sidebar'], input: nothing, run: people, reads: true }),
  personRows: command({ from: ['sidebar'], input: whoseInput, run: personRows, reads: true }),
  draftErasure: command({ from: ['sidebar'], input: whoseInput, run: draftErasure, reads: true }),
  erasePerson: command({ from: ['sidebar'], input: erasingInput, run: erasePerson }),
  draftRoster: command({ from: ['sidebar'], input: rosterInput, run: draftRoster, reads: true }),
  acceptRoster: command({ from: ['sidebar'], input: acceptInput, run: acceptRoster }),
} as const;
