// Reads a Dockerfile as far as this project's one goes.
export interface Step {
  instruction: string;
  words: string[];
  /** The words as one text. */
  text: string;
}

export interface Stage {
  from: string;
  /** Empty for the last one, which is the image. */
  name: string;
  steps: Step[];
  /** What CMD and the health check run, word by word. */
  commands: Record<string, string[]>;
}

/** Throws for a line that is no instruction. */
export function readDockerfile(source: string): Stage[] {
  const lines = source.replaceAll(/\\\n\s*/g, '').split('\n');
  const stages: Stage[] = [];
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, instruction = '', text = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (instruction === '') throw new Error(`no instruction: ${line}`);
    const words = text.split(' ');
    if (instruction === 'FROM') {
      const [from = '', , name = ''] = words;
      stages.push({ from, name, steps: [], commands: {} });
      continue;
    }
    const stage = stages.at(-1);
    // Before the first stage stand the arguments of all.
    if (!stage) continue;
    stage.steps.push({ instruction, words, text });
    const [list] = /\[.*\]$/.exec(text) ?? [];
    if (list && ['CMD', 'HEALTHCHECK'].includes(instruction)) {
      stage.commands[instruction] = JSON.parse(list);
    }
  }
  return stages;
}

export const variablesOf = ({ steps }: Stage): Record<string, string> =>
  Object.fromEntries(
    steps
      .filter(({ instruction }) => instruction === 'ENV')
      .flatMap(({ words }) => words.map((word) => word.split('=')))
      .map(([name = '', value = '']) => [name, value]),
  );
