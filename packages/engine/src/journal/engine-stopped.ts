/** Something failed after which nothing can be promised: the engine takes no more commands. The cause says what. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped';
  readonly code = 'unavailable';

  constructor(sentence: string, cause: unknown) {
    super(sentence, { cause });
  }
}

export const journalFailed = (cause: unknown): EngineStopped =>
  new EngineStopped(
    'The journal could not be written, so the engine has stopped. Repair the journal and start again.',
    cause,
  );

export const decisionFailed = (cause: unknown): EngineStopped =>
  new EngineStopped(
    'The engine failed halfway through a decision and has stopped. Start again: the journal has all that was confirmed.',
    cause,
  );

export const publishingFailed = (cause: unknown): EngineStopped =>
  new EngineStopped(
    'The engine failed to publish what it had journaled and has stopped. Start again: nothing of it is lost.',
    cause,
  );
