/**
 * The pages and addresses of « Fichier », for coordinators. What is posted with `?json` is answered
 * in JSON: `{ token, question, remarks }`, then `{ keptAs }`; or `{ refused }` with a status of 422.
 */

import { safeName } from '../../cli/outputs/outputFolder';
import { typedMoment, ZONE } from '../../drive/time';
import { wallOf } from '../../standin/base/zonedTime';
import type { KeptDrive } from '../../standin/runtime/state/kept';
import { cancel, yes } from '../../text/buttons';
import {
  cannotBeKept,
  damagedAside,
  driveName,
  keptByItself,
  keptOn,
  newEmpty,
  none,
  nothingChanged,
  open,
  openButton,
  openHelp,
  otherVersionAside,
  sampleDrive,
  save,
  saveAs,
  saveAsHelp,
  setAside,
  takeUp,
} from '../../text/keeping';
import { files, noSuchAction, noSuchPage } from '../../text/pages';
import type { PageGroup, PageRequest } from '../pages/pageGroup';
import { personalPage } from '../pages/personalPage';
import { download, json, page, plainText, type Reply, seeOther } from '../pages/reply';
import { type Html, html } from '../pages/safeHtml';
import { type Answer, FileDesk, type Proposal } from './fileDesk';
import type { Keeper } from './keeper';
import { sentFiles } from './uploads';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PLACE = '/fichier';

export function fileGroup(keeper: Keeper): PageGroup {
  const desk = new FileDesk(keeper, keeper.options);
  const pages = new FilePages(keeper, desk);
  return (request) => {
    const { path, person, method } = request;
    if (path !== PLACE && !path.startsWith(`${PLACE}/`)) return undefined;
    if (person?.role !== 'coordinator') return undefined;
    return method === 'POST' ? pages.act(request) : pages.show(request);
  };
}

class FilePages {
  constructor(
    private readonly keeper: Keeper,
    private readonly desk: FileDesk,
  ) {}

  async show(request: PageRequest): Promise<Reply> {
    if (request.path === PLACE) return this.menu(request);
    if (request.path === `${PLACE}/classeur.xlsx`) {
      const name = safeName(this.keeper.world.spreadsheet.name);
      return download(`${name}.xlsx`, XLSX, await this.desk.workbook());
    }
    if (request.path === `${PLACE}/etat.json`) {
      const { saving, world } = this.keeper;
      const { pending, problem } = saving;
      const name = world.spreadsheet.name;
      return json({ name, pending, problem: problem ?? null, kept: this.keeper.drives() });
    }
    return plainText(404, noSuchPage);
  }

  async act(request: PageRequest): Promise<Reply> {
    const { fields } = request;
    switch (request.path) {
      case `${PLACE}/ouvrir`:
        return this.proposed(request, await this.desk.proposeFiles(await sentFiles(request.body)));
      case `${PLACE}/nouveau`:
        return this.proposed(request, this.desk.proposeEmpty());
      case `${PLACE}/exemple`:
        return this.proposed(request, this.desk.proposeSample());
      case `${PLACE}/reprendre`:
        return this.proposed(request, this.desk.proposeEarlier(fields.get('id') ?? ''));
      case `${PLACE}/confirmer`:
        return this.confirmed(request, fields.get('token') ?? '');
      default:
        return plainText(404, noSuchAction);
    }
  }

  private proposed(request: PageRequest, proposal: Proposal | Answer): Reply {
    if ('refused' in proposal) return this.refused(request, proposal.refused);
    const { token, question, remarks } = proposal;
    if (request.query.has('json')) return json({ token, question, remarks });
    const content = html`<p class="lead">${question}</p>${remarksMarkup(remarks)}
<form class="inline" method="post" action="${request.base}${PLACE}/confirmer">
<input type="hidden" name="token" value="${token}"><button>${yes}</button></form>
<a href="${request.base}${PLACE}">${cancel}</a>`;
    return page(personalPage(request, files, content));
  }

  private async confirmed(request: PageRequest, token: string): Promise<Reply> {
    const done = await this.desk.confirm(token);
    if ('refused' in done) return this.refused(request, done.refused);
    return request.query.has('json') ? json({ keptAs: done.keptAs ?? null }) : seeOther('/');
  }

  private refused(request: PageRequest, refused: string): Reply {
    return request.query.has('json') ? json({ refused }, 422) : this.menu(request, refused);
  }

  private menu(request: PageRequest, refused?: string): Reply {
    const at = `${request.base}${PLACE}`;
    const bad =
      refused === undefined
        ? undefined
        : html`<div class="notice bad" role="alert">${refused}
${nothingChanged}</div>`;
    const content = html`${bad}${remarksMarkup(this.problems())}
<h2>${save}</h2>
<p>${keptByItself}</p>
<p><a href="${at}/classeur.xlsx">${saveAs}</a> ${saveAsHelp}</p>
<h2>${open}</h2>
<form method="post" action="${at}/ouvrir" enctype="multipart/form-data">
<p><label for="fichiers">${openHelp}</label></p>
<p><input type="file" id="fichiers" name="fichiers" multiple required accept=".xlsx,.csv,.zip"> <button>${openButton}</button></p></form>
<form class="inline" method="post" action="${at}/nouveau"><button class="plain">${newEmpty}</button></form>
<form class="inline" method="post" action="${at}/exemple"><button class="plain">${sampleDrive}</button></form>
<h2>${setAside}</h2>${this.earlier(at)}`;
    return page(personalPage(request, files, content), refused === undefined ? 200 : 422);
  }

  private problems(): readonly string[] {
    const { problem } = this.keeper.saving;
    return problem === undefined ? [] : [cannotBeKept(problem)];
  }

  private earlier(at: string): Html {
    const drives = this.keeper.drives();
    if (drives.length === 0) return html`<p>${none}</p>`;
    return html`<ul>${drives.map(
      (drive) =>
        html`<li>${describe(drive)} ${
          drive.reason === 'replaced'
            ? html`<form class="inline" method="post" action="${at}/reprendre"><button class="plain" name="id" value="${drive.id}">${takeUp}</button></form>`
            : undefined
        }</li>`,
    )}</ul>`;
  }
}

const remarksMarkup = (remarks: readonly string[]): Html | undefined =>
  remarks.length === 0 ? undefined : html`<div class="notice">${remarks.join('\n')}</div>`;

const REASONS = {
  replaced: '',
  damaged: damagedAside,
  version: otherVersionAside,
} as const;

function describe({ name, savedAt, reason, id }: KeptDrive): string {
  const instant = Date.parse(savedAt ?? '');
  const when = Number.isNaN(instant) ? id : keptOn(typedMoment(wallOf(instant, ZONE)));
  return `${name === '' ? driveName : name}, ${when}${REASONS[reason]}`;
}
