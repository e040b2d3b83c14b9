import type { Fact } from './fact.ts';

/** Facts one below the other; where there is room, two in a line. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="instrument-rows">
      {facts.map(({ label, text, wide, hint }) => (
        <div key={label} className={wide && 'instrument-wide'} title={hint}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
