/** Of the program, as package.json says it; put in by the build. */
declare const DRIVE_VERSION: string;

/** What the script that this page calls is compared with; put in by the build. */
declare const DRIVE_BUILD: string;

/** The folder of the page that this stands in: `settings`, `opening` …; put in by the build. */
declare const DRIVE_PAGE: string;

/** A page of the guide, as its lines, without pictures. */
declare module '*.md' {
  const lines: readonly string[];
  export default lines;
}
