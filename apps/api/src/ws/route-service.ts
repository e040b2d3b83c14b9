/** Where a service hands over the updates of one topic. */
export interface TopicPublisher<Update> {
  publish(update: Update): void;
  /** Starts a new epoch and sends the service's snapshot to every subscriber: what was sent before is void. */
  reset(): void;
}

/** What stands behind one route: it knows the values, never a socket. */
export interface RouteService<Request, Update> {
  /**
   * What must be waited for before `resolve` knows what a request is about; undefined when there is nothing. Rejects with
   * ApiError when it cannot be had.
   */
  prepare?(request: Request): Promise<unknown> | undefined;
  /**
   * The canonical form of a valid request (`D` becomes `1D`, a name its ticker); it fixes the topic.
   * Throws ApiError when the request cannot be honoured, e.g. for an unknown symbol.
   */
  resolve(request: Request): Request;
  /** The current state of the stream, as of the last update published. */
  snapshot(request: Request): readonly Update[];
  /** Begins publishing the topic and returns how to stop. Called once per topic, however many subscribe. */
  start(request: Request, topic: TopicPublisher<Update>): () => void;
}
