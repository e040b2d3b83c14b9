interface Events {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

const isEvents = (value: unknown): value is Events =>
  typeof value === 'object' && value !== null && 'addEventListener' in value;

function documentOf(scope: object): Events | undefined {
  return 'document' in scope && isEvents(scope.document) ? scope.document : undefined;
}

/**
 * Calls `wake` whenever a browser comes back online or its page into view, when waiting any longer is pointless;
 * outside a browser it never does. Returns how to stop listening.
 */
export function onWake(wake: () => void, scope: object = globalThis): () => void {
  const window = isEvents(scope) ? scope : undefined;
  const document = documentOf(scope);
  const becameVisible = () => {
    if (document && 'visibilityState' in document && document.visibilityState === 'visible') wake();
  };
  window?.addEventListener('online', wake);
  document?.addEventListener('visibilitychange', becameVisible);
  return () => {
    window?.removeEventListener('online', wake);
    document?.removeEventListener('visibilitychange', becameVisible);
  };
}
