/** Inputs in which letters mean nothing. */
const notWritten = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file', 'reset']);

/** Keys that every widget may use for itself. */
const widgetKeys = /^(?:Enter|Tab|Escape|Home|End|PageUp|PageDown|Delete|Backspace|Arrow\w+| )$/;

/** Whether what is written goes into an element: into a field, or to an entry of a choice. */
export function isWritingIn(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !notWritten.has(element.type);
  return (
    element.matches('select, textarea, [role="textbox"]') ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** Whether a key press belongs to what has the focus or covers the page, and not to a command. */
export function isOwned(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (document.querySelector('dialog:modal') !== null) return true;
  const { target } = event;
  if (!(target instanceof Element) || target === document.body) return false;
  // The chart has the focus to be read: it is no button that Space would press.
  if (event.key === ' ' && target.matches('[data-place="chart"]')) return false;
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
  return isWritingIn(target) || (isPlain && widgetKeys.test(event.key));
}
