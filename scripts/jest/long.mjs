/** More hourly runs than these make a story a season. */
export const MOST_HOURS = 30;

/** What `npm test` leaves to `npm run test:whole`: seasons, and what plays one thing in many ways. */
export const LONG = [
  /\.long\.test\.tsx?$/,
  /(^|\/)tests\/(faults|fuzz|printing|seasons|whatif)\//,
  /(^|\/)tests\/stories\/.*[fF]aults\./,
  /(^|\/)tests\/contract\/movedColumns\./,
  // Whole runs from files: but for the two drives that every commit shows, and what a run costs.
  /(^|\/)tests\/runs\/(?!sampleDrive\.|semaineCrest\.|budgets\.)/,
  // In a browser: but for the panel, one walk through the workspace, and the form.
  /(^|\/)tests\/sidebar\/(?!panel\/)/,
  /(^|\/)tests\/local\/workspace\/(?!form\/|workspace\.tour\.)/,
  /(^|\/)build\/suites\/long-/,
];

/** @param {string} path of a test file, or of a suite of several */
export const isLong = (path) => LONG.some((pattern) => pattern.test(path.replaceAll('\\', '/')));

/** @param {string} path */
export const isShortStory = (path) => /stories[/\\-]/.test(path) && !isLong(path);
