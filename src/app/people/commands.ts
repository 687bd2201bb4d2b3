import { defineCommand, defineReading } from '../kernel/command';
import {
  draftErasure,
  erasePerson,
  erasingInput,
  people,
  personRows,
  whoseInput,
} from './personData';
import { acceptInput, acceptRoster, draftRoster, rosterInput } from './rosterView';

export const peopleCommands = {
  people: defineReading({ run: people }),
  personRows: defineReading({ input: whoseInput, run: personRows }),
  draftErasure: defineReading({ input: whoseInput, run: draftErasure }),
  erasePerson: defineCommand({ input: erasingInput, run: erasePerson }),
  draftRoster: defineReading({ input: rosterInput, run: draftRoster }),
  acceptRoster: defineCommand({ input: acceptInput, run: acceptRoster }),
} as const;
