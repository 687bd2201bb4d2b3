import * as z from 'zod/mini';
import { ok } from '../../domain/values/result';
import { menuLabels } from '../../text/results/menu';
import { command } from '../kernel/command';
import { nothing, word } from '../kernel/inputs';
import { dayPack } from './dayPack';
import { notePrinted, printing } from './lastPrint';
import { mailTexts } from './mailTexts';
import { poster } from './poster';
import { showCell } from './showCell';
import { status } from './status';
import {
  askBeforeMessage,
  messageAsked,
  messageLook,
  messageSent,
  messageView,
  sendMessage,
} from './writeMessage';

const place = z.object({
  tab: z.string(),
  title: word,
  row: z.optional(z.int()),
  column: word,
  read: word,
  message: word,
});

export const panelCommands = {
  progress: command({
    from: ['sidebar'],
    input: nothing,
    run: ({ progress }) => ok(progress.read()),
    reads: true,
  }),
  help: command({
    from: ['sidebar'],
    input: nothing,
    run: ({ helpPage }) => ok(helpPage()),
    reads: true,
  }),
  showCell: command({ from: ['sidebar'], input: place, run: showCell, reads: true }),
  poster: command({ from: ['sidebar'], input: nothing, run: poster, reads: true }),
  dayPack: command({ from: ['sidebar'], input: nothing, run: dayPack, reads: true }),
  notePrinted: command({ from: ['sidebar'], input: printing, run: notePrinted }),
  status: command({ from: ['sidebar'], input: nothing, run: status, reads: true }),
  messageView: command({ from: ['sidebar'], input: messageLook, run: messageView, reads: true }),
  askBeforeMessage: command({
    from: ['sidebar'],
    input: messageAsked,
    run: askBeforeMessage,
    reads: true,
  }),
  sendMessage: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.sendMessage,
    input: messageSent,
    page: 'message',
    run: sendMessage,
  }),
  mailTexts: command({
    from: ['sidebar'],
    input: z.object({ basket: z.optional(z.int()), producer: word }),
    run: mailTexts,
    reads: true,
  }),
} as const;
