/** @type {import('jest').Config} */
declare const _default: {
    automock?: boolean;
    bail?: number | boolean;
    cache?: boolean;
    cacheDirectory?: string;
    ci?: boolean;
    clearMocks?: boolean;
    changedFilesWithAncestor?: boolean;
    changedSince?: string;
    collectCoverage?: boolean;
    collectCoverageFrom?: string[];
    collectTests?: boolean;
    coverageDirectory?: string;
    coveragePathIgnorePatterns?: string[];
    coverageProvider?: "babel" | "v8";
    coverageReporters?: ("clover" | "cobertura" | "html" | "html-spa" | "json" | "json-summary" | "lcov" | "lcovonly" | "none" | "teamcity" | "text" | "text-lcov" | "text-summary" | ["clover" | "cobertura" | "html" | "html-spa" | "json" | "json-summary" | "lcov" | "lcovonly" | "none" | "teamcity" | "text" | "text-lcov" | "text-summary", {
        [x: string]: unknown;
    }])[];
    coverageThreshold?: {
        [path: string]: {
            branches?: number | undefined;
            functions?: number | undefined;
            lines?: number | undefined;
            statements?: number | undefined;
        };
        global: import("@sinclair/typebox").Static<import("@sinclair/typebox").TObject<{
            branches: import("@sinclair/typebox").TOptional<import("@sinclair/typebox").TNumber>;
            functions: import("@sinclair/typebox").TOptional<import("@sinclair/typebox").TNumber>;
            lines: import("@sinclair/typebox").TOptional<import("@sinclair/typebox").TNumber>;
            statements: import("@sinclair/typebox").TOptional<import("@sinclair/typebox").TNumber>;
        }>>;
    };
    dependencyExtractor?: string;
    detectLeaks?: boolean;
    detectOpenHandles?: boolean;
    displayName?: string | {
        name: string;
        color: "black" | "blackBright" | "blue" | "blueBright" | "cyan" | "cyanBright" | "gray" | "green" | "greenBright" | "grey" | "magenta" | "magentaBright" | "red" | "redBright" | "white" | "whiteBright" | "yellow" | "yellowBright";
    };
    expand?: boolean;
    extensionsToTreatAsEsm?: string[];
    fakeTimers?: {
        enableGlobally?: boolean;
    } & ({
        advanceTimers?: number | boolean;
        doNotFake?: ("Date" | "Temporal" | "cancelAnimationFrame" | "cancelIdleCallback" | "clearImmediate" | "clearInterval" | "clearTimeout" | "hrtime" | "nextTick" | "performance" | "queueMicrotask" | "requestAnimationFrame" | "requestIdleCallback" | "setImmediate" | "setInterval" | "setTimeout")[];
        now?: number;
        timerLimit?: number;
        legacyFakeTimers?: false;
    } | {
        legacyFakeTimers?: true;
    });
    filter?: string;
    findRelatedTests?: boolean;
    forceCoverageMatch?: string[];
    forceExit?: boolean;
    json?: boolean;
    globals?: {
        [x: string]: unknown;
    };
    globalSetup?: string | null;
    globalTeardown?: string | null;
    haste?: {
        computeSha1?: boolean;
        defaultPlatform?: string | null;
        forceNodeFilesystemAPI?: boolean;
        enableSymlinks?: boolean;
        hasteImplModulePath?: string;
        platforms?: string[];
        throwOnModuleCollision?: boolean;
        hasteMapModulePath?: string;
        retainAllFiles?: boolean;
    };
    id?: string;
    injectGlobals?: boolean;
    reporters?: (string | [string, {
        [x: string]: unknown;
    }])[];
    logHeapUsage?: boolean;
    lastCommit?: boolean;
    listTests?: boolean;
    maxConcurrency?: number;
    maxWorkers?: string | number;
    moduleDirectories?: string[];
    moduleFileExtensions?: string[];
    moduleNameMapper?: {
        [x: string]: string | string[];
    };
    modulePathIgnorePatterns?: string[];
    modulePaths?: string[];
    noStackTrace?: boolean;
    notify?: boolean;
    notifyMode?: string;
    onlyChanged?: boolean;
    onlyFailures?: boolean;
    openHandlesTimeout?: number;
    outputFile?: string;
    passWithNoTests?: boolean;
    preset?: string | null;
    prettierPath?: string | null;
    projects?: (string | {
        [x: string]: unknown;
    })[];
    randomize?: boolean;
    replname?: string | null;
    resetMocks?: boolean;
    resetModules?: boolean;
    resolver?: string | null;
    restoreMocks?: boolean;
    rootDir?: string;
    roots?: string[];
    runner?: string | [string, {
        [x: string]: unknown;
    }];
    runTestsByPath?: boolean;
    runtime?: string;
    sandboxInjectedGlobals?: string[];
    setupFiles?: string[];
    setupFilesAfterEnv?: string[];
    showSeed?: boolean;
    silent?: boolean;
    skipFilter?: boolean;
    skipNodeResolution?: boolean;
    slowTestThreshold?: number;
    snapshotResolver?: string;
    snapshotSerializers?: string[];
    snapshotFormat?: {
        callToJSON?: boolean;
        compareKeys?: null;
        escapeRegex?: boolean;
        escapeString?: boolean;
        highlight?: boolean;
        indent?: number;
        maxDepth?: number;
        maxWidth?: number;
        min?: boolean;
        printBasicPrototype?: boolean;
        printFunctionName?: boolean;
        theme?: {
            comment?: string;
            content?: string;
            prop?: string;
            tag?: string;
            value?: string;
        };
    };
    errorOnDeprecated?: boolean;
    testEnvironment?: string;
    testEnvironmentOptions?: {
        [x: string]: unknown;
    };
    testFailureExitCode?: number;
    testLocationInResults?: boolean;
    testMatch?: string | string[];
    testNamePattern?: string;
    testPathIgnorePatterns?: string[];
    testRegex?: string | string[];
    testResultsProcessor?: string;
    testRunner?: string;
    testSequencer?: string;
    testTimeout?: number;
    transform?: {
        [x: string]: string | [string, unknown];
    };
    transformIgnorePatterns?: string[];
    watchPathIgnorePatterns?: string[];
    unmockedModulePathPatterns?: string[];
    updateSnapshot?: boolean;
    useStderr?: boolean;
    verbose?: boolean;
    waitForUnhandledRejections?: boolean;
    watch?: boolean;
    watchAll?: boolean;
    watchman?: boolean;
    watchPlugins?: (string | [string, unknown])[];
    workerIdleMemoryLimit?: string | number;
    workerThreads?: boolean;
    workerGracefulExitTimeout?: number;
};
export default _default;
