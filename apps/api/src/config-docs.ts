import { configVariables } from './config.ts';

/** The configuration as a Markdown table, one row per variable. */
export function configurationTable(): string {
  const rows = configVariables.map(
    ({ name, fallback, takes, meaning }) => `| \`${name}\` | ${fallback} | ${takes} | ${meaning} |`,
  );
  return ['| variable | default | takes | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The page of the docs that explains the configuration. */
export function configurationPage(): string {
  return `# Configuration

Every setting is an environment variable. The server also reads \`.env.local\` and \`.env\` from the directory it is
started in: a variable of the process outranks \`.env.local\`, which outranks \`.env\`. An empty variable counts as
unset. \`.env.example\` lists all of them; copy it to \`.env\` and uncomment what you change.

A value the server cannot use stops the start, with the variable's name, what it got and what it takes.

${configurationTable()}

This page, \`.env.example\` and the table of the README are made from the configuration's schema, apps/api/src/config.ts; after a change there,
\`vitest run src/config-docs.test.ts -u\` in apps/api writes both again.
`;
}

/** The README with its short table of the configuration brought up to date. */
export function readmeWithConfiguration(readme: string): string {
  const rows = configVariables.map(
    ({ name, fallback, meaning }) => `| \`${name}\` | ${fallback} | ${meaning} |`,
  );
  const table = ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
  return readme.replace(
    /(<!-- configuration -->).*(<!-- \/configuration -->)/s,
    (_section, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`,
  );
}

/** Every variable with its default, commented out, as a file to copy to \`.env\`. */
export function envExample(): string {
  const entries = configVariables.map(
    ({ name, fallback, takes, meaning }) =>
      `# ${meaning}\n# Takes ${takes}. Default: ${fallback}\n#${name}=\n`,
  );
  return `# Copy to .env and uncomment what you change.\n\n${entries.join('\n')}`;
}
