// Renders CSL-JSON records as reference lists with citeproc-js, one list per citation style: text that nobody's rules were written for.
//
//   node render.js RECORDS.json STYLE_DIR LOCALE_DIR STYLE...   → one JSON object per line: {"style", "id", "markdown"}
//
// Needs the npm package citeproc (module path: NODE_PATH or ./node_modules). It knows nothing of bibfold.
'use strict';
const fs = require('fs');
const path = require('path');
const CSL = require('citeproc');

const [recordsPath, styleDir, localeDir, ...styles] = process.argv.slice(2);
const records = JSON.parse(fs.readFileSync(recordsPath, 'utf8'));
const byId = new Map(records.map((record) => [String(record.id), record]));

function locale(name) {
  const exact = path.join(localeDir, `locales-${name}.xml`);
  return fs.readFileSync(fs.existsSync(exact) ? exact : path.join(localeDir, 'locales-en-US.xml'), 'utf8');
}

// A dependent style is only a name for its parent.
function styleText(name) {
  let file = path.join(styleDir, `${name}.csl`);
  if (!fs.existsSync(file)) file = path.join(styleDir, 'dependent', `${name}.csl`);
  const text = fs.readFileSync(file, 'utf8');
  const parent = /<link[^>]*href="http:\/\/www\.zotero\.org\/styles\/([^"]+)"[^>]*rel="independent-parent"/.exec(text);
  return parent ? styleText(parent[1]) : text;
}

function markdown(html) {
  return html
    .replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/g, '')
    .replace(/<i>([\s\S]*?)<\/i>/g, '*$1*')
    .replace(/<b>([\s\S]*?)<\/b>/g, '**$1**')
    .replace(/<sup>([\s\S]*?)<\/sup>/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#38;|&amp;/g, '&').replace(/&#60;|&lt;/g, '<').replace(/&#62;|&gt;/g, '>').replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

for (const style of styles) {
  const sys = { retrieveLocale: locale, retrieveItem: (id) => byId.get(String(id)) };
  const engine = new CSL.Engine(sys, styleText(style), 'en-US', false);
  engine.updateItems([...byId.keys()]);
  const bibliography = engine.makeBibliography();
  if (!bibliography) continue;
  const [parameters, entries] = bibliography;
  entries.forEach((entry, i) => {
    const id = String(parameters.entry_ids[i][0]);
    process.stdout.write(JSON.stringify({ style, id, markdown: markdown(entry) }) + '\n');
  });
}
