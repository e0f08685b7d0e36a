// Generates homes from a fixed seed, moves the highest price step by step in both engines, checks that
// both say the same, and reports how long each step took.
import start from "./engine/bench_selection.js";

const HOMES = 100_000;
const ROWS = 20;
const ROUNDS = 3;
// Of every column: name, width of a bucket, number of buckets.
const COLUMNS = [
  ["price", 20_000, 45], ["region", 1, 12], ["rooms", 1, 9], ["built", 10, 203],
  ["label", 1, 11], ["kind", 1, 6], ["outdoor", 1, 4], ["month", 100, 40],
];

let seed = 20260101;
const chance = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};
const below = (most) => Math.floor(chance() * most);

const homes = Array.from({ length: HOMES }, () => {
  const price = 100_000 + 500 * Math.floor((chance() + chance() + chance()) / 3 * 1_600);
  return {
    price, region: below(12), rooms: 1 + below(8), built: 1880 + below(147),
    label: below(11), kind: below(6), outdoor: below(4), month: Math.min(3_999, Math.floor(price / 240)),
  };
}).sort((one, other) => one.price - other.price);
homes.forEach((home, row) => { home.row = row; });

const bounds = () => {
  const steps = [];
  for (let price = 200_000; price <= 600_000; price += 5_000) steps.push(price);
  return [...steps, ...steps.toReversed()];
};

function ours() {
  const step = globalThis.benchStep;
  step(1, 1, 5);
  step(2, 3, 100);
  return (price) => step(0, 0, price);
}

function theirs() {
  const all = globalThis.crossfilter(homes);
  const dimensions = COLUMNS.map(([name]) => all.dimension((home) => home[name]));
  const groups = dimensions.map((dimension, place) => {
    const [, width, buckets] = COLUMNS[place];
    return dimension.group((value) => Math.min(Math.floor(value / width), buckets - 1));
  });
  const count = all.groupAll();
  // Their upper bound is not part of the range.
  dimensions[1].filterRange([1, 6]);
  dimensions[2].filterRange([3, 101]);
  return (price) => {
    dimensions[0].filterRange([0, price + 1]);
    return [count.value(), groups.map((group) => group.all()), dimensions[0].bottom(ROWS)];
  };
}

// What crossfilter said in the form of ours, to be compared outside the measured time.
function levelled([count, groups, rows]) {
  const said = [count];
  groups.forEach((group, place) => {
    const facet = new Array(COLUMNS[place][2]).fill(0);
    for (const { key, value } of group) facet[key] = value;
    said.push(...facet);
  });
  return [...said, ...rows.map((home) => home.row)];
}

function timed(step) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const price of bounds()) {
      const before = performance.now();
      step(price);
      times.push(performance.now() - before);
    }
  }
  times.sort((one, other) => one - other);
  const at = (part) => times[Math.floor((times.length - 1) * part)];
  return { median: at(0.5), p95: at(0.95), most: at(1), steps: times.length, };
}

globalThis.benchColumns = COLUMNS.map(([name]) => Uint32Array.from(homes, (home) => home[name]));
globalThis.benchBuckets = COLUMNS.map(([, width, buckets]) => [width, buckets]);
let outcome;
try {
  await start();
  const own = timed(ours());
  const cross = timed(theirs());
  // Outside the measured time: both say the same at every step.
  const last = theirs();
  const again = ours();
  let same = true;
  for (const price of bounds()) {
    const [one, two] = [Array.from(again(price)), levelled(last(price))];
    same &&= one.length === two.length && one.every((value, place) => value === two[place]);
  }
  outcome = { homes: HOMES, same, own, crossfilter: cross, isolated: crossOriginIsolated };
} catch (fault) {
  outcome = { fault: String(fault) };
}
await fetch("report", { method: "POST", body: JSON.stringify(outcome) });
