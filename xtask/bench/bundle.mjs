// Puts npm packages and all that they need into one file for a page: node bundle.mjs <package>... > file.
// The page then has benchRequire(name). Only what runs in production comes along.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const modules = new Map();
const wanted = process.argv.slice(2);
const here = createRequire(import.meta.url);

function take(file) {
  if (modules.has(file)) return;
  const entry = { text: readFileSync(file, "utf8"), names: {} };
  modules.set(file, entry);
  const beside = createRequire(file);
  for (const [, name] of entry.text.matchAll(/require\(["']([^"']+)["']\)/g)) {
    if (name.includes("development")) continue;
    entry.names[name] = beside.resolve(name);
    take(entry.names[name]);
  }
}

const roots = Object.fromEntries(wanted.map((name) => [name, here.resolve(name)]));
Object.values(roots).forEach(take);
const numbers = new Map([...modules.keys()].map((file, number) => [file, number]));
const numbered = (names) => JSON.stringify(
  Object.fromEntries(Object.entries(names).map(([name, file]) => [name, numbers.get(file)])),
);
const parts = [...modules.values()].map(({ text, names }) =>
  `[function (module, exports, require, process) {\n${text}\n}, ${numbered(names)}]`);
process.stdout.write(`(() => {
const modules = [${parts.join(",\n")}];
const made = [];
const setting = { env: { NODE_ENV: "production" } };
function load(number) {
  if (made[number]) return made[number].exports;
  const module = made[number] = { exports: {} };
  const [body, names] = modules[number];
  body(module, module.exports, (name) => load(names[name]), setting);
  return module.exports;
}
const roots = ${numbered(roots)};
globalThis.benchRequire = (name) => load(roots[name]);
})();
`);
