// @asyncapi/generator looks up where npm lives when it is loaded, to install templates with it. Ours is a
// local folder, so nothing is installed; this package lets the look-up succeed on machines without a global npm.
module.exports = {};
