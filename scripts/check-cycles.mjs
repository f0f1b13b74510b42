// No circle of imports: between files as they load, and between slices (an arrow back means that the code belongs to the lower slice).
import { readSources } from "./sources.mjs";

const files = new Map();
const slices = new Map();
for (const { path, imports } of readSources()) {
  if (path.endsWith(".test.ts")) continue;
  for (const { target, typeOnly, lazy } of imports) {
    if (target === null) continue;
    if (!typeOnly && !lazy) add(files, path, target);
    const [from, to] = [sliceOf(path), sliceOf(target)];
    if (from && to && from !== to) add(slices, from, to);
  }
}
const circles = [...findCircles(files), ...findCircles(slices)];
for (const circle of circles) console.error(`Circle: ${circle.join(" → ")}`);
process.exit(circles.length === 0 ? 0 : 1);

function add(graph, from, to) {
  graph.set(from, (graph.get(from) ?? new Set()).add(to));
}

function sliceOf(path) {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}

/** Depth first; a node met again on the way down closes a circle. */
function findCircles(graph) {
  const circles = [];
  const done = new Set();
  const way = [];
  const visit = (node) => {
    if (way.includes(node)) circles.push([...way.slice(way.indexOf(node)), node]);
    if (done.has(node) || way.includes(node)) return;
    way.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    way.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return circles;
}
