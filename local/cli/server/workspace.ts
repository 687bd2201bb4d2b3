import type { ExecutionResult } from '../../runtime/engine';
import type { World } from '../../runtime/world';
import type { Keeper } from '../../workspace/keeping/keeper';
import { read, recordsOf } from '../outputs/records';
import { ZONE } from '../prepare';
import { alertsOf } from '../sale';
import { HOUR, instantOf } from '../time';
import { formPage, formsPage, sentAnswers, thanksPage } from './formPages';
import { type Html, html } from './html';
import { buyersPage, menuFunctions, noticeOf, workPage } from './layout';
import type { Request } from './listen';
import { mailPage, mailsPage, shownMarkup } from './mailPages';
import { mailMarkup, page, plainText, type Reply, seeOther, styleSheet } from './reply';
import { STYLE } from './style';
import { producersPage, tabPage } from './tabPages';

/** Ask before they act; everything else in the menu acts at once. */
const ASKING = new Set(['openCycle', 'closeCycle', 'takeOverTriggers']);

/** The drive as pages: what people see of it, and what they can do to it. */
export class Workspace {
  private notice: Html | undefined;
  private busy: Promise<unknown> = Promise.resolve();

  constructor(private readonly keeper: Keeper) {
    this.notice = noticeOf(keeper.notices, true);
  }

  private get world(): World {
    return this.keeper.world;
  }

  /** One request at a time: two actions at once would read a half-written drive. */
  handle(request: Request): Promise<Reply> {
    const turn = this.busy.then(() => this.answer(request));
    this.busy = turn.catch(() => undefined);
    return turn;
  }

  private async answer(request: Request): Promise<Reply> {
    const { path, method } = request;
    if (path === '/style.css') return styleSheet(STYLE);
    const form = /^\/formulaires\/([\w-]+)$/.exec(path)?.[1];
    if (form !== undefined) return this.form(form, request);
    if (method === 'POST') return this.act(request);
    return this.show(request);
  }

  private show({ path, query }: Request): Reply {
    const { world } = this;
    const mail = /^\/mails\/(\d+)(\/html)?$/.exec(path);
    if (mail) return this.mail(Number(mail[1]), mail[2] !== undefined);
    if (path === '/mails') return this.framed('Mails', mailsPage(world));
    if (path === '/formulaires') return this.framed('Formulaires', formsPage(world));
    if (path === '/producteurs') return this.framed('Producteurs', producersPage(world));
    if (path !== '/') return plainText(404, 'Cette page n’existe pas');
    const from = Number(query.get('depuis') ?? 0) || 0;
    const wanted = { bookId: query.get('classeur'), sheetId: query.get('onglet'), from };
    const tab = tabPage(world, wanted);
    return tab ? this.framed(tab.title, tab.content) : plainText(404, 'Cet onglet n’existe pas');
  }

  private framed(title: string, content: Html): Reply {
    const { notice } = this;
    this.notice = undefined;
    return page(workPage(this.world, { title, content, notice }));
  }

  private mail(number: number, markup: boolean): Reply {
    const mail = this.world.mails[number - 1];
    if (!mail) return plainText(404, 'Ce mail n’existe pas');
    if (markup) return mailMarkup(shownMarkup(mail));
    return this.framed(mail.subject, mailPage(this.world, mail, number));
  }

  private async form(id: string, { method, query, fields }: Request): Promise<Reply> {
    const form = this.world.forms.get(id);
    if (!form) return plainText(404, 'Ce formulaire n’existe pas');
    const now = this.world.now();
    if (method === 'GET') return page(buyersPage(form.title, formPage(form, now, query)));
    const opened = Number(fields.get('ouverte') ?? now);
    const sent = await this.world.submit(id, {
      answers: sentAnswers(form, fields),
      pageOpenedAt: Number.isFinite(opened) ? Math.min(opened, now) : now,
    });
    if ('refused' in sent) {
      return page(buyersPage(form.title, formPage(form, now, fields, sent.refused)), 422);
    }
    await this.keeper.kept();
    return page(buyersPage(form.title, thanksPage(form)));
  }

  private async act({ path, fields }: Request): Promise<Reply> {
    if (path === '/horloge') return this.advance(fields.get('a') ?? '');
    if (path === '/menu')
      return this.menu(fields.get('fonction') ?? '', fields.get('ok') === 'oui');
    return plainText(404, 'Cette action n’existe pas');
  }

  private async advance(to: string): Promise<Reply> {
    const now = this.world.now();
    const target = to === 'heure' ? now + HOUR : this.saleMoment(to);
    if (target === undefined || target <= now) {
      this.notice = noticeOf(['Ce moment est déjà passé, ou aucune vente ne le dit.'], true);
    } else {
      await this.world.advanceTo(target);
      await this.keeper.kept();
    }
    return seeOther('/');
  }

  private saleMoment(which: string): number | undefined {
    const sale = recordsOf(this.world.spreadsheet, read.sales).at(-1);
    const text =
      which === 'fermeture'
        ? sale?.text('Fermeture', 'Closes')
        : sale?.text('Retrait de', 'Pick-up from');
    const wall = Date.parse(`${text ?? ''}Z`);
    return Number.isNaN(wall) ? undefined : instantOf(wall, ZONE);
  }

  private async menu(functionName: string, sure: boolean): Promise<Reply> {
    if (!menuFunctions(this.world.menu).includes(functionName)) {
      return plainText(404, 'Le menu n’a pas cette commande');
    }
    const asks = ASKING.has(functionName) && !sure;
    const result = await this.world.run(functionName, {
      from: 'menu',
      // Closing the dialog shows what it says and leaves everything as it was.
      ...(asks ? { answers: ['CLOSE'] } : {}),
    });
    await this.keeper.kept();
    if (asks && result.ok && result.alerts.length > 0) return this.question(functionName, result);
    const said = alertsOf(result);
    this.notice = result.ok
      ? noticeOf(said.length > 0 ? said : ['C’est fait.'])
      : noticeOf([...said, result.error?.message ?? 'La commande a été interrompue.'], true);
    return seeOther('/');
  }

  private question(functionName: string, { alerts }: ExecutionResult): Reply {
    const [first] = alerts;
    return this.framed(
      first?.title || 'Confirmer',
      html`<div class="notice">${first?.prompt ?? ''}</div>
<form class="inline" method="post" action="/menu">
<input type="hidden" name="ok" value="oui">
<button name="fonction" value="${functionName}">OK</button></form>
<a href="/">Annuler</a>`,
    );
  }
}
