import { answersTitle } from '../../../text/results/words';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Sale } from '../../records/sale';

/**
 * Whether answers come into this spreadsheet. Where somebody linked the form again, Google's new tab, which
 * has all that it was ever sent, is the one that is read (docs/rules.md S131).
 */
export function followLinked(
  ports: Ports,
  snapshot: Reads<'sales'>,
  { number, form, answersSheet }: Sale,
): boolean {
  if (!form || answersSheet === null) return true;
  const likely = snapshot.survey.answers.get(answersSheet)?.title ?? '';
  try {
    // A form that is out of reach is told as such.
    if (!ports.forms.isLinked(form.id)) return ports.forms.isTaking(form.id) === undefined;
    const ref = { id: form.id, editUrl: form.editUrl, publicUrl: form.url };
    const found = ports.workbook.otherAnswersSheet(ref, likely);
    if (!found || found.sheetId === answersSheet) return true;
    const { sheetId, tabs: index } = found;
    const title = answersTitle[snapshot.place.locale](number);
    apply(ports, snapshot, {
      layout: [{ kind: 'formTab', tab: 'answers', isSecond: true, sheetId, index, title }],
      rows: { sales: [{ number, answersSheet: sheetId, answersRead: 0 }] },
    });
    return true;
  } catch (error) {
    if (ports.refusalIn(error) === undefined) throw error;
    return false;
  }
}
