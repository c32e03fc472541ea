// Runs before the first paint, so that a dark page never flashes white. A classic script, since modules wait.
document.documentElement.dataset.theme = localStorage.getItem("mentorbot.theme") || "auto";
