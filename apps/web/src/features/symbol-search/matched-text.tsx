import { matchParts } from './search-results.ts';

/** A text with what a search found in it marked. */
export function MatchedText({ text, wanted }: { readonly text: string; readonly wanted: string }) {
  const [before, match, after] = matchParts(text, wanted);
  return (
    <>
      {before}
      {match && <mark>{match}</mark>}
      {after}
    </>
  );
}
