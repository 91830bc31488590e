// A passkey that was not chosen, not found or cancelled is said on the page; allauth tells only the console.

document.addEventListener("allauth.error", (event) => {
  const notice = document.getElementById("passkey-failed");
  if (!notice) return;
  event.preventDefault();
  notice.hidden = false;
  notice.focus();
});
