// Starts the worker binary (worker.js + worker_bg.wasm, beside this file).
// The version after "?" in this file's own address is handed on, so that the three always come from one build.
const version = self.location.search;

// Messages that arrive before the binary listens are kept and given to it in their order.
const early = [];
const keep = (event) => early.push(event);
self.addEventListener("message", keep);

importScripts("worker.js" + version);

wasm_bindgen({ module_or_path: "worker_bg.wasm" + version }).then(
  () => {
    self.removeEventListener("message", keep);
    for (const event of early) {
      self.dispatchEvent(new MessageEvent("message", { data: event.data, ports: [...event.ports] }));
    }
  },
  // A rejected promise stays inside the worker; a thrown error reaches `onerror` of the page.
  (error) => setTimeout(() => { throw error; }),
);
