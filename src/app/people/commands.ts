import { command } from '../kernel/command';
import { nothing } from '../kernel/inputs';
import { erasePerson, erasingInput, namingInput, people, rowsNaming } from './personData';

export const peopleCommands = {
  people: command({ from: ['sidebar'], input: nothing, run: people, reads: true }),
  rowsNaming: command({ from: ['sidebar'], input: namingInput, run: rowsNaming, reads: true }),
  erasePerson: command({ from: ['sidebar'], input: erasingInput, run: erasePerson }),
} as const;
