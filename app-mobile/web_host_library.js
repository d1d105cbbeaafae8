// Calls from the compiled program to web/host.js. What is handed over is copied: the program's memory
// may move as soon as the call is over.
mergeInto(LibraryManager.library, {
  host_keep: function (number, name, database, databaseSize, keys, keysSize, first) {
    var copy = function (at, size) { return HEAPU8.slice(at, at + size); };
    var which = number > 1 ? '-' + number : '';
    Module['host'].keep(new Map([['record' + which + '.db', copy(database, databaseSize)], ['keys' + which, copy(keys, keysSize)],
      ['name' + which, new TextEncoder().encode(UTF8ToString(name))]]), first !== 0);
  },
  host_hand_out: function (name, mime, bytes, size) {
    Module['host'].hand_out(UTF8ToString(name), UTF8ToString(mime), HEAPU8.slice(bytes, bytes + size));
  },
  host_store_setting: function (key, value) {
    Module['host'].store(UTF8ToString(key), UTF8ToString(value));
  },
  host_call: function (phone) {
    Module['host'].call(UTF8ToString(phone));
  },
  host_choose_area: function () {
    Module['host'].choose_area();
  },
  host_keep_area: function (name, bytes, size, there, last) {
    Module['host'].keep_area(UTF8ToString(name), there ? HEAPU8.slice(bytes, bytes + size) : null, last !== 0);
  },
  host_choose_underlay: function () {
    Module['host'].choose_underlay();
  },
  host_choose_share: function () {
    Module['host'].choose_share();
  },
  host_choose_picture: function () {
    Module['host'].choose_picture();
  },
  host_use_camera: function () {
    Module['host'].use_camera();
  },
  host_fetch_rest: function () {
    Module['host'].rest_wanted();
  },
  host_style: function (name, value) {
    Module['host'].style(UTF8ToString(name), UTF8ToString(value));
  },
  host_speak: function (language) {
    Module['host'].speak(UTF8ToString(language));
  },
});
