/** The journal failed, so nothing after it can be promised: the engine takes no more commands. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped';
  readonly code = 'unavailable';

  constructor(cause: unknown) {
    super(
      'The journal could not be written, so the engine has stopped. Repair the journal and start again.',
      {
        cause,
      },
    );
  }
}
