// Renders CSL-JSON records as reference lists with citeproc-js, one list per request: text that nobody's rules were written for.
//
//   node render.js REQUEST.json      {"records": [...], "lists": [{"style": NAME, "locale": "de-DE", "ids": [...]}, ...]}
//   → a line per list: {"style", "locale", "entries": [[id, text], ...]}, in the order of the request, entries in the order of its ids
//
// The text is Markdown. Every value stands between private-use characters: U+E000 + its place in LABELS before, U+E080 after it; citeproc
// puts them there, after the style has changed case and punctuation. Needs the npm package citeproc (NODE_PATH) and Debian's
// citation-style-language-styles and -locales. It knows nothing of bibfold. A list that citeproc cannot render is left out.
'use strict';
const fs = require('fs');
const path = require('path');
const CSL = require('citeproc');

const HOME = '/usr/share/citation-style-language';
const LABELS = ['author', 'title', 'container', 'date', 'volume', 'issue', 'page', 'publisher', 'place', 'editor', 'tag', 'note', 'identifier',
  'link', 'genre', 'number', 'edition', 'series', 'award', 'rate', 'status', 'legend', 'other'];
const VARIABLES = {
  'author': 'author', 'composer': 'author', 'director': 'author', 'title': 'title', 'title-short': 'title', 'container-title': 'container',
  'container-title-short': 'container', 'event': 'container', 'event-title': 'container', 'issued': 'date', 'event-date': 'date', 'volume': 'volume', 'issue': 'issue', 'page': 'page',
  'page-first': 'page', 'number-of-pages': 'page', 'publisher': 'publisher', 'publisher-place': 'place', 'event-place': 'place',
  'editor': 'editor', 'translator': 'editor', 'collection-editor': 'editor', 'editorial-director': 'editor', 'DOI': 'identifier', 'ISSN': 'identifier', 'ISBN': 'identifier',
  'PMID': 'identifier', 'PMCID': 'identifier', 'URL': 'link', 'genre': 'genre', 'medium': 'genre', 'number': 'number',
  'collection-number': 'number', 'edition': 'edition', 'collection-title': 'series', 'note': 'note', 'status': 'status',
};
const CLOSE = '\ue080';
const open = (label) => String.fromCharCode(0xe000 + LABELS.indexOf(label));

const locales = new Map();
function locale(name) {
  if (!locales.has(name)) {
    const exact = path.join(HOME, 'locales', `locales-${name}.xml`);
    locales.set(name, fs.readFileSync(fs.existsSync(exact) ? exact : path.join(HOME, 'locales', 'locales-en-US.xml'), 'utf8'));
  }
  return locales.get(name);
}

// A dependent style is only a name for its parent. "———" for the author of the line above is no habit of CVs.
function styleText(name) {
  let file = path.join(HOME, 'styles', `${name}.csl`);
  if (!fs.existsSync(file)) file = path.join(HOME, 'styles', 'dependent', `${name}.csl`);
  const text = fs.readFileSync(file, 'utf8');
  const parent = /<link[^>]*href="http:\/\/www\.zotero\.org\/styles\/([^"]+)"[^>]*rel="independent-parent"/.exec(text);
  return parent ? styleText(parent[1]) : text.replace(/ subsequent-author-substitute="[^"]*"/g, '');
}

function markdown(html) {
  return html
    .replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/g, '')
    .replace(/<i>([\s\S]*?)<\/i>/g, '*$1*')
    .replace(/<b>([\s\S]*?)<\/b>/g, '**$1**')
    .replace(/<su[bp]>([\s\S]*?)<\/su[bp]>/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#38;|&amp;/g, '&').replace(/&#60;|&lt;/g, '<').replace(/&#62;|&gt;/g, '>').replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

function wrapper(params, before, text, after) {
  const known = (params.variableNames || []).map((name) => VARIABLES[name]).find(Boolean);
  return text && known ? before + open(known) + text + CLOSE + after : before + (text || '') + after;
}

const request = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const records = new Map(request.records.map((record) => [String(record.id), record]));
for (const list of request.lists) {
  try {
    const sys = { retrieveLocale: locale, retrieveItem: (id) => records.get(String(id)), variableWrapper: wrapper };
    const engine = new CSL.Engine(sys, styleText(list.style), list.locale || 'en-US', Boolean(list.locale));
    engine.updateItems(list.ids.map(String));
    const [parameters, entries] = engine.makeBibliography();
    const texts = new Map(entries.map((entry, i) => [String(parameters.entry_ids[i][0]), markdown(entry)]));
    const found = list.ids.filter((id) => texts.has(String(id)));
    process.stdout.write(JSON.stringify({ style: list.style, locale: list.locale || 'en-US', entries: found.map((id) => [id, texts.get(String(id))]) }) + '\n');
  } catch (error) {
    process.stderr.write(`${list.style}: ${error.message || error}\n`);
  }
}
