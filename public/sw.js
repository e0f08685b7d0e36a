// The app without a network: keeps every file of one build and serves them together.
// `cargo xtask dist` fills in the two constants; `cargo xtask dev` has no service worker.
const BUILD = "{{build}}";
const FILES = {{files}};

const CACHE = "wooncarriere-" + BUILD;
// The page itself is kept under the folder's own address: a host may redirect index.html to it.
const PAGE = new URL("./", self.location).href;

// All files or nothing: a file that is missing, or that belongs to another build (its digest differs),
// fails the whole installation, and what was installed before stays in use.
self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map(([path, integrity]) => new Request(path, { integrity, cache: "no-cache" }))))
      .catch((error) => caches.delete(CACHE).then(() => { throw error; })),
  );
});

// There is no skipWaiting: a new build takes over when the last window of the old one has closed.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) =>
      Promise.all(names.filter((name) => name.startsWith("wooncarriere-") && name !== CACHE).map((name) => caches.delete(name))),
    ),
  );
});

// A first visit was loaded from the network. Its page tells of which build it is, and is looked after from then on.
self.addEventListener("message", (event) => {
  if (event.data === BUILD) event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  if (kept) return kept;
  // Every address without a file extension is a screen of the app.
  const last = url.pathname.split("/").pop();
  if (request.mode === "navigate" && !last.includes(".")) {
    const page = await cache.match(PAGE);
    if (page) return page;
  }
  return fetch(request);
}
