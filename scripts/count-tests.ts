import { globSync, readFileSync } from 'node:fs';

// Adds up what the test runners reported; a failed suite that never ran its tests counts as one failure.
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; name: string; assertionResults: unknown[] }[];
}

let passed = 0;
let failed = 0;
for (const file of globSync(['packages/*/reports/*.json', 'apps/*/reports/*.json', 'bench/reports/*.json'])) {
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  failed += report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
