// The package brings no types; these are the two calls that we make.
declare module "snowball-stemmers" {
  interface Stemmer {
    stem(word: string): string;
  }
  const stemmers: { newStemmer(language: "german" | "english"): Stemmer };
  // The package is CommonJS and has only this one export.
  // eslint-disable-next-line no-restricted-syntax
  export default stemmers;
}
