(function () {
  var audio = document.querySelector("audio");
  var chapters = [].slice.call(document.querySelectorAll(".chapters a"));
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-t]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    audio.currentTime = +link.dataset.t;
    audio.play();
  });
  audio.addEventListener("timeupdate", function () {
    var now = chapters.filter(function (link) { return +link.dataset.t <= audio.currentTime; }).pop();
    chapters.forEach(function (link) {
      if (link === now && !audio.paused) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  });
})();
