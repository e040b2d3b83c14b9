import type { ImportProgress } from '@tickwire/store';
import { SingleBar } from 'cli-progress';

type Phase = ImportProgress['phase'];

const titles = { reading: 'Reading', storing: 'Storing' } as const satisfies Record<Phase, string>;
const units = { reading: 'bytes', storing: 'bars' } as const satisfies Record<Phase, string>;

/** Shows how far an import is. */
export interface ProgressDisplay {
  show(progress: ImportProgress): void;
  /** Leaves the line, however the import ended. */
  end(): void;
}

/** A bar on a terminal, and one plain line a phase anywhere else. */
export function progressDisplay(output: NodeJS.WriteStream): ProgressDisplay {
  return output.isTTY ? barDisplay(output) : lineDisplay(output);
}

function barDisplay(output: NodeJS.WriteStream): ProgressDisplay {
  let current: { phase: Phase; bar: SingleBar } | undefined;
  const end = () => {
    current?.bar.stop();
    current = undefined;
  };
  return {
    show({ phase, done, total }) {
      if (current?.phase !== phase) {
        end();
        const format = `${titles[phase]} {bar} {percentage}% of {total} ${units[phase]}`;
        const bar = new SingleBar({ format, stream: output, barCompleteChar: '█', barIncompleteChar: '░' });
        bar.start(total, 0);
        current = { phase, bar };
      }
      current.bar.update(done);
    },
    end,
  };
}

function lineDisplay(output: NodeJS.WriteStream): ProgressDisplay {
  let current: Phase | undefined;
  return {
    show({ phase, total }) {
      if (phase === current) return;
      current = phase;
      output.write(`${titles[phase]} ${total.toLocaleString('en-US')} ${units[phase]}\n`);
    },
    end: () => {},
  };
}
