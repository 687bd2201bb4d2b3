/** Of the program, as package.json says it; put in by the build. */
declare const DRIVE_VERSION: string;
