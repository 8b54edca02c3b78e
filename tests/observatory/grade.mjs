// Grades the headers of one answer by the rules of the MDN HTTP Observatory, without a network.
//
//     node tests/observatory/grade.mjs FOLDER-WITH-NODE_MODULES < answer.json
//
// The answer is {"headers": {…}, "body": "…"}; what comes out is {"grade", "score", "results"}.
import { readFileSync, existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const home = join(process.argv[2], "node_modules", "@mdn", "mdn-http-observatory");
const preloaded = join(home, "conf", "hsts-preload.json");
// Usually fetched when it is installed: which domains browsers know to be HTTPS only. Ours is none.
if (!existsSync(preloaded)) writeFileSync(preloaded, "{}");
const load = (name) => import(pathToFileURL(join(home, "src", name)));
const { ALL_TESTS } = await load("constants.js");
const { Requests } = await load("types.js");
const { Session } = await load("retriever/session.js");
const grader = await load("grader/grader.js");
const { AxiosHeaders } = createRequire(join(home, "package.json"))("axios");

const answer = JSON.parse(readFileSync(0, "utf8"));
const site = "https://stories.example.org/";
const requests = new Requests("stories.example.org");
const response = (extra) => ({
  headers: new AxiosHeaders(answer.headers),
  request: { headers: new AxiosHeaders() },
  status: 200,
  statusText: "OK",
  verified: true,
  data: answer.body,
  config: { headers: new AxiosHeaders() },
  ...extra,
});
requests.resources.path = answer.body;
for (const name of ["auto", "cors", "http", "https"]) requests.responses[name] = response({});
requests.responses.auto.httpEquiv = new Map();
requests.responses.httpRedirects = [
  { url: new URL("http://stories.example.org/"), status: 301 },
  { url: new URL(site), status: 200 },
];
requests.responses.httpsRedirects = [{ url: new URL(site), status: 200 }];
requests.session = new Session(new URL(site));

const results = {};
let score = 100;
let uncurved = 100;
for (const test of ALL_TESTS) {
  const { result, pass } = test(requests);
  const modifier = grader.getScoreModifier(result);
  results[test.name] = { result, pass, modifier };
  score += modifier;
  if (modifier < 0) uncurved += modifier;
}
const { grade } = grader.getGradeForScore(uncurved >= 90 ? score : uncurved);
console.log(JSON.stringify({ grade, score: uncurved >= 90 ? score : uncurved, results }));
