/**
 * A page in a real browser, on a machine that has other things to do, may miss a moment: such a test
 * has a second try, and what failed first is printed. No other test has one.
 */
if (
  /tests[\\/](sidebar|local[\\/]workspace)[\\/]|suites[\\/]pages-/.test(
    expect.getState().testPath ?? '',
  )
)
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
