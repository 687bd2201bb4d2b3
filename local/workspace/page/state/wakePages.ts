/** To the pages of the add-on that stand open; not to the one that said it. */
export function tellFrames(message: object, from?: Window): void {
  for (const { contentWindow } of document.querySelectorAll('iframe')) {
    if (contentWindow !== from) contentWindow?.postMessage(message, '*');
  }
}

/** As when somebody comes back to them: they read the drive again. */
export const wakePages = (): void => tellFrames({ drive: 'focus' });
