/** Of the program, as package.json says it; put in by the build. */
declare const DRIVE_VERSION: string;

/** Of its sources: pages tell theirs, which may be another one; put in by the build. */
declare const DRIVE_BUILD: string;
