/**
 * True when the browser can give WebGL at all. Asked before sigma is loaded: its image program looks for WebGL as soon
 * as it is imported.
 */
export function canDraw(): boolean {
  try {
    const canvas = document.createElement("canvas");
    const gl = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
    return gl !== null;
  } catch {
    return false;
  }
}
