// Counts from outside: everything the page has the graphics card draw, and every frame it asks the
// browser for.

export const count_frames = (context) => context.addInitScript(() => {
  globalThis.frames_asked = 0;
  globalThis.frames_drawn = 0;
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (then) => ask((now) => { globalThis.frames_asked += 1; then(now); });
  const draw = WebGL2RenderingContext.prototype.drawElements;
  WebGL2RenderingContext.prototype.drawElements = function counted(...what) {
    globalThis.frames_drawn += 1;
    return draw.apply(this, what);
  };
});

export const frames = (page) => page.evaluate(() => ({ asked: globalThis.frames_asked, drawn: globalThis.frames_drawn }));
