import { columnsIn, headOf, NOTHING, type Values } from '../../tabs/engine/readings';
import type { SheetContent } from '../../tabs/engine/sheet';
import { type TabId, tabIds } from '../../tabs/tabs';
import type { About, GridRange, Ports, Survey, SurveyRequest, Workbook } from '../kernel/ports';
import { rangesFor, surveyedFor } from '../kernel/ranges';
import type { Needs } from '../kernel/reads';

/** What was read, when it had come, and the surveys by the sale that they are about. */
interface Kept {
  readAt: number;
  readonly surveys: Map<About, Survey>;
  readonly values: { readonly range: GridRange; readonly values: Values }[];
}

/** People type meanwhile: so many milliseconds later it is read again. */
const FRESH = 5_000;
/** A run that writes more often, as one that sends many mails, then reads what each step needs alone. */
const MOST = 3;

/**
 * For a run of many steps of which most find nothing to do: the first one reads what all of them look
 * at, and the others are given the same, until something is written (docs/rules.md S104), so often that
 * it is worth it. What a step reads beyond `ahead` is read as ever.
 */
export function readingAhead(ports: Ports, ahead: Needs): AheadPorts {
  const { workbook } = ports;
  const read = new ReadAhead(ports, ahead);
  return {
    ...ports,
    readAnew: () => read.forget(),
    workbook: {
      survey: (request) => read.survey(request),
      fetch: (ranges) => read.fetch(ranges),
      apply(edits) {
        read.forget();
        return workbook.apply(edits);
      },
      findAnswersSheet(form) {
        read.forget();
        return workbook.findAnswersSheet(form);
      },
      otherAnswersSheet: (form, title) => workbook.otherAnswersSheet(form, title),
      titles: (archives) => workbook.titles(archives),
      everything: (cells, archives) => workbook.everything(cells, archives),
      editors: () => workbook.editors(),
      show: (cell) => workbook.show(cell),
    },
  };
}

export type AheadPorts = Ports & Required<Pick<Ports, 'readAnew'>>;

class ReadAhead {
  private readonly workbook: Workbook;
  private kept: Kept | undefined;
  private readings = 0;

  constructor(
    private readonly ports: Pick<Ports, 'workbook' | 'clock'>,
    private readonly ahead: Needs,
  ) {
    this.workbook = ports.workbook;
  }

  survey(request: SurveyRequest): Survey {
    const { whole } = surveyedFor(this.ahead);
    if (!request.whole.every((id) => whole.includes(id))) return this.workbook.survey(request);
    const kept = this.fresh() ?? this.begin();
    if (!kept) return this.workbook.survey(request);
    const { about = 'current' } = request;
    const known = kept.surveys.get(about) ?? ofBoth(kept.surveys);
    const survey = known ?? this.workbook.survey({ whole, heads: tabIds, about });
    kept.surveys.set(about, survey);
    if (!known) kept.readAt = this.ports.clock.now();
    return partOf(survey, request);
  }

  fetch(ranges: readonly GridRange[]): readonly Values[] {
    const kept = this.fresh();
    if (!kept) return this.workbook.fetch(ranges);
    const isMissing = (range: GridRange): boolean => !widerIn(kept, range);
    if (ranges.some(isMissing)) {
      const besides = [...kept.surveys.values()].flatMap((one) => rangesFor(this.ahead, one).all);
      const wanted = [...ranges, ...besides].filter(isMissing);
      const fetched = this.workbook.fetch(wanted);
      const isFirst = kept.values.length === 0;
      kept.values.push(...wanted.map((range, at) => ({ range, values: fetched[at] ?? NOTHING })));
      if (isFirst) kept.readAt = this.ports.clock.now();
    }
    return ranges.map((range) => valuesIn(kept, range));
  }

  private begin(): Kept | undefined {
    if (this.readings === MOST) return undefined;
    this.readings += 1;
    this.kept = { readAt: this.ports.clock.now(), surveys: new Map(), values: [] };
    return this.kept;
  }

  private fresh(): Kept | undefined {
    const { kept } = this;
    return kept && this.ports.clock.now() - kept.readAt < FRESH ? kept : undefined;
  }

  forget(): void {
    this.kept = undefined;
  }
}

/** Where but one sale is live, a survey about either is about both. */
const ofBoth = (surveys: Kept['surveys']): Survey | undefined =>
  [...surveys.values()].find(({ overlap }) => overlap === null);

/** As if no more had been asked for. */
function partOf(survey: Survey, { whole, heads }: SurveyRequest): Survey {
  const sheets = [...survey.sheets].flatMap(([id, sheet]): [TabId, SheetContent][] => {
    if (whole.includes(id)) return [[id, sheet]];
    return heads.includes(id) ? [[id, headOf(sheet)]] : [];
  });
  const isAsked = (id: TabId): boolean => whole.includes(id) || heads.includes(id);
  return {
    ...survey,
    sheets: new Map(sheets),
    copies: survey.copies.filter(({ tab }) => isAsked(tab)),
  };
}

/** Of just this range, or of some columns of a wider one. */
function valuesIn(kept: Kept, range: GridRange): Values {
  const { startColumn, endColumn } = range;
  const found = widerIn(kept, range);
  if (!found) return NOTHING;
  const from = startColumn - found.range.startColumn;
  return columnsIn(
    found.values,
    from,
    endColumn === undefined ? undefined : from + endColumn - startColumn,
  );
}

const widerIn = ({ values }: Kept, range: GridRange): Kept['values'][number] | undefined =>
  values.find((one) => isInside(range, one.range));

const isInside = (range: GridRange, wider: GridRange): boolean =>
  range.sheetId === wider.sheetId &&
  range.startRow === wider.startRow &&
  range.endRow === wider.endRow &&
  range.startColumn >= wider.startColumn &&
  (wider.endColumn === undefined ||
    (range.endColumn !== undefined && range.endColumn <= wider.endColumn));
