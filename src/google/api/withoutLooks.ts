type Request = GoogleAppsScript.Sheets.Schema.Request;

/** What a tab works without: one that is refused takes its whole batch with it. */
const LOOKS: readonly (keyof Request)[] = [
  'addConditionalFormatRule',
  'setDataValidation',
  'addProtectedRange',
  'setBasicFilter',
  'addFilterView',
  'updateDimensionProperties',
  // Sums of a tab that was copied are written anew by the next run.
  'findReplace',
];

/** Of a cell's fields, the list of words that go with it: the last. */
export const LIST = ',dataValidation';

/** How a form's tab is called and whether it is seen is a matter of looks too. */
export const FORM_TAB_LOOKS = 'title,index,hidden';

/** So is where a tab stands among the others. */
export const TAB_PLACE = 'index';

/** And what of it stays in sight: a cell that somebody merged over its end has it refused. */
export const FROZEN = 'gridProperties.frozenColumnCount';

export const all = (requests: readonly Request[]): readonly Request[] => requests;

export const withoutLooks = (requests: readonly Request[]): readonly Request[] =>
  requests
    .filter(
      (request) =>
        ![FORM_TAB_LOOKS, TAB_PLACE, FROZEN].includes(
          request.updateSheetProperties?.fields ?? '',
        ) && !LOOKS.some((kind) => kind in request),
    )
    .map(withoutLists);

/** The words of cells without the lists that go with them. */
function withoutLists(request: Request): Request {
  const { updateCells, appendCells } = request;
  if (updateCells?.fields?.endsWith(LIST))
    return { updateCells: { ...updateCells, fields: updateCells.fields.replace(LIST, '') } };
  if (appendCells?.fields?.endsWith(LIST))
    return { appendCells: { ...appendCells, fields: appendCells.fields.replace(LIST, '') } };
  return request;
}

/** A copy may have come without marks: whether it is an error to delete none is not documented. */
export const withoutDeletions = (requests: readonly Request[]): readonly Request[] =>
  withoutLooks(requests).filter(
    ({ deleteDeveloperMetadata: deletion }) =>
      !deletion?.dataFilter?.developerMetadataLookup?.metadataLocation,
  );
