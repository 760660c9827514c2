// Puts queries (a JSON list of texts) to Microsoft's own KQL parser, with what is in tables.json as the database, and writes for each what it says against it,
// and the columns of its result. The parser analyses meaning, too: a column or a table that is not there is found.
import { readFileSync } from 'node:fs';
import '@kusto/language-service-next/bridge.js';
import '@kusto/language-service-next/Kusto.Language.Bridge.js';

const [queriesFile] = process.argv.slice(2);
const { common, tables, functions } = JSON.parse(readFileSync(new URL('tables.json', import.meta.url), 'utf8'));
const { Bridge, Kusto } = globalThis;

// the constructors have numbers because the library is compiled from C#, where they have one name
const { TableSymbol, DatabaseSymbol } = Kusto.Language.Symbols;
const schemaOf = (columns) => `(${Object.entries(columns).map(([name, type]) => `${name}: ${type}`).join(', ')})`;
const tableOf = (name, columns) => new TableSymbol.$ctor7(name, schemaOf(columns), null);
const symbols = [
  ...Object.entries(tables).map(([name, columns]) => tableOf(name, { ...columns, ...common })),
  // Log Analytics lets these be called without parentheses, as if they were tables
  ...Object.entries(functions).map(([name, columns]) => tableOf(name, columns)),
];
const state = Kusto.Language.GlobalState.Default.WithDatabase(new DatabaseSymbol.$ctor1('logs', symbols, false));

const answers = JSON.parse(readFileSync(queriesFile, 'utf8')).map((query) => {
  const code = Kusto.Language.KustoCode.ParseAndAnalyze(query, state);
  const columns = Object.fromEntries(listOf(code.ResultType?.Columns).map((column) => [column.Name, column.Type.Name]));
  return { Faults: listOf(code.GetDiagnostics()).map((found) => `${found.Code} ${found.Message}`), Columns: columns };
});
process.stdout.write(`${JSON.stringify(answers)}\n`);

function listOf(readOnlyList) {
  return readOnlyList ? Bridge.toArray(readOnlyList) : [];
}
