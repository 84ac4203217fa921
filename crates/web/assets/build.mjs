// Makes the one style sheet and the one script of the pages. Called by build.rs with the directory of the sources and
// the directory to write to; `govuk-frontend` and `sass` are found beside this file.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { compile, compileString } from "sass";

const [sources, output] = process.argv.slice(2);
const packages = join(import.meta.dirname, "node_modules");
const files = (folder, ending) =>
  readdirSync(join(sources, folder)).filter((name) => name.endsWith(ending)).sort()
    .map((name) => ({ name, text: readFileSync(join(sources, folder, name), "utf8") }));

// The theme, then our own plain style sheets in the order of their names.
function style() {
  const compressed = { style: "compressed", charset: false };
  const theme = compile(join(sources, "theme.scss"), { ...compressed, loadPaths: [packages], quietDeps: true }).css;
  const own = files("styles", ".css").map(({ text }) => compileString(text, { ...compressed, syntax: "css" }).css);
  const whole = [theme, ...own].join("\n");
  for (const forbidden of ["GDS Transport", "@font-face", "govuk-crest"]) {
    if (whole.includes(forbidden)) throw new Error(`the style sheet still names "${forbidden}", which is GOV.UK's own`);
  }
  return whole;
}

// GOV.UK's components without their export list, then every script in js/ with what it imports.
function script() {
  const library = readFileSync(join(packages, "govuk-frontend/dist/govuk/govuk-frontend.min.js"), "utf8");
  const components = library.replace(/export\s*\{[^}]*\};?/, "").replace(/\/\/# sourceMappingURL=.*/, "");
  if (components.length === library.length) throw new Error("govuk-frontend.min.js has no export list to take off");
  const modules = new Map();
  files("js", ".js").forEach(({ name }) => include(modules, join(sources, "js", name)));
  return [components, ...[...modules.values()].map(({ code }) => code)].join("\n");
}

// Puts a module and, before it, the modules it imports into the bundle: each is a function of its own that returns what
// the module exports. Understands the forms our scripts use, and refuses any other.
function include(modules, path) {
  if (modules.has(path)) return modules.get(path).name;
  const exported = [];
  let text = readFileSync(path, "utf8").replace(/^import \{([^}]*)\} from ['"](\.[^'"]+)['"];?$/gm, (_, names, from) =>
    `const {${names.replace(/ as /g, ": ")}} = ${include(modules, join(dirname(path), from))};`);
  text = text.replace(/^export ((?:async )?(?:function\*?|class|const|let)) (\w+)/gm, (_, kind, name) => {
    exported.push(name);
    return `${kind} ${name}`;
  });
  if (/^(import|export)\b/m.test(text)) throw new Error(`${path} imports or exports in a form build.mjs does not know`);
  const name = `module${modules.size}`;
  modules.set(path, { name, code: `const ${name} = (() => {\n${text}\nreturn { ${exported.join(", ")} };\n})();` });
  return name;
}

function write(name, content) {
  const bytes = Buffer.from(content, "utf8");
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(join(output, name), bytes);
  writeFileSync(join(output, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  writeFileSync(join(output, `${name}.br`), brotliCompressSync(bytes, { params }));
  writeFileSync(join(output, `${name}.hash`), createHash("sha256").update(bytes).digest("hex").slice(0, 12));
}

write("app.css", style());
write("app.js", script());
write("icon.svg", readFileSync(join(sources, "icon.svg"), "utf8"));
