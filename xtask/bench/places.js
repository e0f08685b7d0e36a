// Shows what the address asks for, says when it is there, and counts frames and moves. The same homes
// and cards for everybody.
import start from "./engine/bench_places.js";

const MARKERS = 5_000;
const place = document.getElementById("place");

let seed = 20260202;
const chance = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};
// Three in four in one of a dozen neighbourhoods, the others anywhere in the town.
const middles = Array.from({ length: 12 }, () => [51.53 + 0.06 * chance(), 5.0 + 0.14 * chance()]);
const around = () => (chance() + chance() + chance() - 1.5) * 0.012;
const home = (number) => {
  if (number % 4 === 3) return [51.515 + 0.09 * chance(), 4.97 + 0.19 * chance()];
  const [latitude, longitude] = middles[number % middles.length];
  return [latitude + around(), longitude + around() * 1.6];
};
const homes = Array.from({ length: MARKERS }, (_, number) => home(number));

const script = (source) => new Promise((loaded, failed) => {
  const element = document.createElement("script");
  element.src = source;
  element.onload = loaded;
  element.onerror = () => failed(new Error(`${source} is not there`));
  document.head.append(element);
});
const style = (source) => document.head.insertAdjacentHTML("beforeend", `<link rel="stylesheet" href="${source}">`);
const until = async (true_) => { while (!true_()) await new Promise((done) => setTimeout(done, 20)); };

/** The ground of our own map, drawn as that draws it, on a map of somebody else. */
const lay = (L, map) => {
  for (const shape of JSON.parse(globalThis.benchGround())) {
    const interactive = shape.kind === "neighbourhood";
    if (shape.kind !== "station") {
      const style = { className: `map-shape map-${shape.kind} map-${shape.form}`, interactive, smoothFactor: 0.5 };
      L.geoJSON(JSON.parse(shape.geometry), { style, interactive }).addTo(map);
    }
    if (interactive || shape.kind === "station") {
      const words = document.createElement("span");
      words.className = `map-name map-name-${shape.kind}`;
      words.textContent = shape.name;
      const icon = L.divIcon({ html: words, className: "map-spot", iconSize: [0, 0] });
      L.marker(shape.middle, { icon, keyboard: false, interactive: false, pane: "shadowPane" }).addTo(map);
    }
  }
  const mark = () => {
    const zoom = map.getZoom();
    map.getContainer().dataset.zoom = zoom < 11.75 ? "far" : zoom < 13.5 ? "middle" : "near";
  };
  map.on("zoomend", mark);
  mark();
};

const scenes = {
  async "map-own"() {
    globalThis.benchPlaces = Float64Array.from(homes.flat());
    globalThis.benchMap(place);
    await until(() => document.querySelectorAll(".map-label").length > 5 && document.querySelector(".map-shape"));
  },
  async "map-theirs"() {
    await script("leaflet/leaflet.js");
    await script("cluster/leaflet.markercluster.js");
    style("cluster/MarkerCluster.css");
    style("cluster/MarkerCluster.Default.css");
    place.innerHTML = '<div class="map"><div class="map-sheet" id="sheet"></div></div>';
    const L = globalThis.L;
    // As our own map: the same steps, so that the same part of the town is in sight.
    const map = L.map("sheet", { zoomControl: false, attributionControl: false, minZoom: 10.5, maxZoom: 16, zoomSnap: 0.25, fadeAnimation: false });
    const group = L.markerClusterGroup();
    group.addLayers(homes.map((at, number) => L.marker(at, { icon: L.divIcon({
      className: "map-spot", iconSize: [0, 0],
      html: `<button type="button" class="map-label" data-state="plain" aria-label="Straat ${number}">€ ${180 + number % 400}.000</button>`,
    }) })));
    map.fitBounds(L.latLngBounds(homes), { paddingTopLeft: [56, 56], paddingBottomRight: [56, 68], animate: false });
    lay(L, map);
    map.addLayer(group);
    await until(() => document.querySelectorAll(".map-label, .marker-cluster").length > 5);
  },
  async "deck-own"() {
    globalThis.benchDeck(place);
    await until(() => document.querySelector(".deck-card .home-card-picture"));
  },
  async "deck-theirs"() {
    await script("tinder.js");
    const [{ createElement }, { createRoot }] = ["react", "react-dom/client"].map(globalThis.benchRequire);
    const TinderCard = globalThis.benchRequire("react-tinder-card");
    // As many cards as our deck has in the page; the last one lies on top.
    const card = (number) => createElement(
      TinderCard,
      { key: number, className: "bench-card deck-card", swipeRequirementType: "position", swipeThreshold: 104 },
      createElement("div", { className: "home-card", dangerouslySetInnerHTML: { __html: globalThis.benchCard(number) } }),
    );
    const pile = createElement("div", { className: "deck" }, [2, 1, 0].map(card));
    createRoot(place).render(pile);
    await until(() => document.querySelector(".deck-card .home-card-picture"));
  },
};

const seen = { frames: [], moves: 0 };
const frame = (at) => { seen.frames.push(at); requestAnimationFrame(frame); };
addEventListener("pointermove", () => { seen.moves += 1; }, { capture: true, passive: true });
addEventListener("wheel", () => { seen.moves += 1; }, { capture: true, passive: true });

/** What happened since the last time: times between frames, and moves. */
globalThis.benchTake = () => {
  const gaps = seen.frames.slice(1).map((at, number) => at - seen.frames[number]);
  const taken = { gaps, moves: seen.moves };
  seen.frames = seen.frames.slice(-1);
  seen.moves = 0;
  return taken;
};
globalThis.benchNodes = () => document.querySelectorAll(".map-label, .marker-cluster, .deck-card").length;

try {
  await start();
  await scenes[location.hash.slice(1)]();
  requestAnimationFrame(frame);
  globalThis.benchReady = "ready";
} catch (fault) {
  globalThis.benchReady = String(fault.stack ?? fault);
}
