/** The command line is not one of ours; its message is one sentence. */
export class UsageError extends Error {}
