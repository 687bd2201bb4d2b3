/** Opening another drive, in two steps: what it would be, and the yes that sets the present one aside. */

import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { workbookBytes } from '../../excel/writeWorkbook';
import { stateText } from '../../standin/runtime/state/stateText';
import { quoted } from '../../text/french';
import {
  driveGone,
  keptDriveUnreadable,
  openNamed,
  openSample,
  questionGone,
  replaceAsk,
  sampleIsReplayed,
  startEmpty,
  takeUpDrive,
} from '../../text/keeping';
import type { Keeper, KeeperOptions } from './keeper';
import { type Opened, openEmpty, openFolder } from './sources';
import { openFiles, type SentFile } from './uploads';

export interface Proposal {
  /** To be sent back with the yes. */
  readonly token: string;
  readonly question: string;
  readonly remarks: readonly string[];
}

export type Answer = { readonly refused: string };

interface Waiting extends Proposal {
  readonly open: () => Promise<Opened>;
}

export class FileDesk {
  private waiting: Waiting | undefined;

  constructor(
    private readonly keeper: Keeper,
    private readonly options: KeeperOptions,
  ) {}

  workbook(): Promise<Buffer> {
    const { world } = this.keeper;
    return workbookBytes(world.spreadsheet, world.now(), stateText(world.toJSON()));
  }

  proposeEmpty(): Proposal {
    return this.ask(startEmpty, [], () => openEmpty(this.options));
  }

  proposeSample(): Proposal {
    const remarks = [sampleIsReplayed];
    const { sample = resolve('sample') } = this.options;
    return this.ask(openSample, remarks, () => openFolder(sample, this.options));
  }

  proposeEarlier(id: string): Proposal | Answer {
    const earlier = this.keeper.drives().find((one) => one.id === id);
    if (!earlier) return { refused: driveGone };
    return this.ask(takeUpDrive(earlier.name), [], async () => {
      const world = this.keeper.earlier(id);
      return world ? { world, said: [] } : { refused: keptDriveUnreadable };
    });
  }

  /** The files are read now: what they hold is told before anything is set aside. */
  async proposeFiles(files: readonly SentFile[]): Promise<Proposal | Answer> {
    const opened = await openFiles(files, this.options);
    if ('refused' in opened) return opened;
    const names = files.map((file) => file.name).join(', ');
    return this.ask(openNamed(names), opened.said, async () => opened);
  }

  private ask(what: string, remarks: readonly string[], open: () => Promise<Opened>): Proposal {
    const present = quoted(this.keeper.world.spreadsheet.name);
    const question = replaceAsk(what, present);
    this.waiting = { token: randomUUID(), question, remarks, open };
    return this.waiting;
  }

  async confirm(token: string): Promise<Answer | { readonly keptAs: string | undefined }> {
    const { waiting } = this;
    if (waiting?.token !== token) {
      return { refused: questionGone };
    }
    this.waiting = undefined;
    const opened = await waiting.open();
    if ('refused' in opened) return opened;
    return { keptAs: await this.keeper.replace(opened.world, opened.said) };
  }
}
