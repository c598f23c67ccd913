/** Puts a text on the clipboard; false where the browser refuses, so that the caller can select it instead. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects what an element says: the last resort, with which Ctrl+C still works. */
export function selectText(element: Element | null): void {
  if (element) getSelection()?.selectAllChildren(element);
}
