/** The command line is not one of ours; its message is a sentence or two. */
export class UsageError extends Error {
  /** @param fault what is wrong, as a clause without a full stop, where that may be said elsewhere too */
  constructor(
    message: string,
    readonly fault = message,
  ) {
    super(message);
  }
}
