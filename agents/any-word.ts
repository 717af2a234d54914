// A cue that every word meets: for plays that the conversation decides and not the words.
export const anyWord: readonly string[] = [..."abcdefghijklmnopqrstuvwxyz0123456789"].map(
  (letter) => `${letter}*`,
);
