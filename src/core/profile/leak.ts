export interface Leak {
  /** Index of the feature; of a column of words that of the first of them. */
  readonly feature: number;
  /** Index of another feature, where only both together tell the classes apart. */
  readonly other?: number;
  /** Area under the ROC curve of the values as scores, or 1 less it, whichever is greater. */
  readonly area: number;
}
