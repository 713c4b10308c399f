import script from "#app/registration/door/device/door-worker.js?raw";

/**
 * The worker of the doors' pages. It is served here, not as a file of the build, because where it lies is what it may
 * reach: /door/ and nothing else, in each language by itself.
 */
export function loader() {
  return new Response(script, {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
