// Parses the subset of Dockerfile syntax that this project uses.
export interface Step {
  instruction: string;
  words: string[];
  /** All arguments as one string. */
  text: string;
}

export interface Stage {
  from: string;
  /** Empty for the last stage, which is the image. */
  name: string;
  steps: Step[];
  /** Arguments of CMD and HEALTHCHECK. */
  commands: Record<string, string[]>;
}

/** Throws for lines that are not instructions. */
export function readDockerfile(source: string): Stage[] {
  const lines = source.replaceAll(/\\\n\s*/g, '').split('\n');
  const stages: Stage[] = [];
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, instruction = '', text = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (instruction === '') throw new Error(`Not an instruction: ${line}`);
    const words = text.split(' ');
    if (instruction === 'FROM') {
      const [from = '', , name = ''] = words;
      stages.push({ from, name, steps: [], commands: {} });
      continue;
    }
    const stage = stages.at(-1);
    // Global arguments come before the first stage.
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
